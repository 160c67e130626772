import type { KeptValue } from '../../../model/entry/concept-entry.ts';
import { type FileIssue, fileIssue } from '../../file/read-result.ts';
import type { TableRow } from '../lines/table-row.ts';
import { addFields } from './add-fields.ts';
import { readMoreCell } from './read-more.ts';
import type { GatheredEntry, TableReading } from './table-reading.ts';
import { closeTerm, type OpenTerm } from './term-cells.ts';

/** Keeps the cells of columns that said nothing, and those beyond the columns. */
export function keepRest(
  { kept }: GatheredEntry,
  { cells, line }: TableRow,
  { columns, header, report }: TableReading,
  used: readonly number[],
): void {
  // A second column for the same, and the language of a row whose columns all name their own.
  for (const [at, { kind }] of columns.entries()) {
    if ((kind !== 'id' && kind !== 'language') || used.includes(at)) continue;
    const cell = cells[at] ?? '';
    if (cell.trim() !== '') kept.push(keptCell(header, at, cell));
  }
  const beyond = cells.flatMap((cell, at) =>
    at < columns.length || cell.trim() === '' ? [] : [keptCell(header, at, cell)],
  );
  if (beyond.length > 0) {
    kept.push(...beyond);
    const message = 'This row has more cells than the table has columns; they are kept.';
    report(fileIssue('warning', 'wideRow', message, { line, found: beyond[0]?.value ?? '' }));
  }
}

/** Adds what the column `more` says to the entry and the terms, and the terms to the entry. */
export function addMore(
  entry: GatheredEntry,
  line: number,
  more: string,
  found: readonly OpenTerm[],
  report: (issue: FileIssue) => void,
): void {
  const { entry: ofEntry, sections, terms, isForeign, unknown } = readMoreCell(more, found);
  for (const key of unknown) {
    const message = 'This is no field of an entry, and was left out.';
    report(fileIssue('warning', 'unknownKey', message, { line, found: key }));
  }
  if (isForeign) {
    entry.kept.push({ name: 'column:more', value: more });
    const message = 'This is not what stands in the last column of our tables; it is kept.';
    report(fileIssue('warning', 'badMore', message, { line, found: more }));
  }
  addFields(entry.fields, entry.kept, ofEntry);
  for (const [language, section] of sections) {
    const all: Record<string, unknown> = { ...entry.languages.get(language) };
    addFields(all, entry.kept, section);
    entry.languages.set(language, all);
  }
  entry.terms.push(...terms.map(closeTerm));
}

/** A cell as it is kept: under the name of its column, or its number where that has none. */
export function keptCell(
  header: readonly string[] | undefined,
  at: number,
  value: string,
): KeptValue {
  const name = header?.[at]?.trim() ?? '';
  return { name: `column:${name === '' ? String(at + 1) : name}`, value };
}
