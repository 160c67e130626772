import { type FileIssue, refuseTooManyEntries } from '../../file/read-result.ts';
import type { FoundEntry } from '../../file/entry-builder.ts';
import { withKept } from '../../file/more.ts';
import { unguardFormula } from '../formula-guard.ts';
import { placesOf } from '../columns/column-places.ts';
import { readRow } from './read-row.ts';
import type { GatheredEntry, TableReading } from './table-reading.ts';
import { keyReader, lastLinesOf } from './row-keys.ts';
import type { TableRow } from '../lines/table-row.ts';

/**
 * The entries of a table: one for each row, or one for all rows with the same id, or without ids, with
 * the same merged cell of a term. They come in the order of their first rows, each as soon as the rows
 * of it and of those before it were read, so that few are in memory at once.
 * @param rows called twice where rows far from each other may be of one entry
 * @throws RefusedFileError when there are too many
 */
export function* entriesOfTable(
  rows: (report?: (issue: FileIssue) => void) => Iterable<TableRow>,
  reading: TableReading,
): Generator<FoundEntry> {
  const places = placesOf(reading.columns);
  const lastLines =
    places.id !== -1 || reading.hasMerged ? lastLinesOf(rows(), reading) : undefined;
  const keyOf = keyReader(reading);
  const open = new Map<string, GatheredEntry>();
  let count = 0;
  for (const row of rows(reading.report)) {
    const { key, id } = keyOf(row);
    const before = open.get(key);
    const entry = before ?? openEntry(id, row.line);
    if (before === undefined) {
      open.set(key, entry);
      count += 1;
      refuseTooManyEntries(count);
    }
    const cells = reading.isGuarded ? row.cells.map(unguardFormula) : row.cells;
    // What is merged with the row above was read there.
    const { mergedFrom } = row;
    const own =
      before === undefined || mergedFrom === undefined
        ? cells
        : cells.map((cell, at) => (mergedFrom.has(at) ? '' : cell));
    readRow(entry, { ...row, cells: own }, reading, places);
    entry.isComplete = row.line >= (lastLines?.get(key) ?? row.line);
    for (const [first, done] of open) {
      if (!done.isComplete) break;
      open.delete(first);
      yield closeEntry(done);
    }
  }
}

function openEntry(id: string, line: number): GatheredEntry {
  return {
    id,
    line,
    fields: {},
    kept: [],
    terms: [],
    languages: new Map(),
    unread: 0,
    isComplete: false,
  };
}

function closeEntry({
  id,
  line,
  fields,
  kept,
  terms,
  languages,
  unread,
}: GatheredEntry): FoundEntry {
  return {
    id: id === '' ? `row-${line}` : id,
    ...withKept(kept, fields),
    terms,
    languages,
    unread,
    line,
  };
}
