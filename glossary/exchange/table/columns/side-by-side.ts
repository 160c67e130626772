import { meaningOfHeader } from '../../file/meaning-of-header.ts';
import { fileIssue } from '../../file/read-result.ts';
import { findHeader, HEADER_ROWS } from './find-header.ts';
import { firstRows, type Table } from '../lines/table.ts';
import type { TableRow } from '../lines/table-row.ts';

/** How many rows are looked at to see whether they have terms in each part. */
const SAMPLE = 50;

/**
 * A table whose columns stand there again beside the first, as on a page of two columns, with a row for each
 * part. Where the further columns of a language have a term here and there only, they are synonyms, and the
 * table is none of these; nor is one with merged cells.
 * @param line of the header, where a person chose it
 */
export function inOneColumn<T extends Table>(table: T, line?: number): T {
  if (table.hasMerged === true) return table;
  const first = firstRows(table, HEADER_ROWS + SAMPLE);
  const headerAt = findHeader(first, line);
  const all = headerAt === undefined ? [] : (first[headerAt]?.cells ?? []);
  const header = all.slice(0, all.findLastIndex((name) => name.trim() !== '') + 1);
  const width = widthOfPart(header.map((name) => name.trim()));
  if (headerAt === undefined || width === undefined) return table;
  const parts = Math.ceil(header.length / width);
  const names = header.slice(0, width);
  const terms = names.flatMap((name, at) => (meaningOfHeader(name).kind === 'term' ? [at] : []));
  const below = first.slice(headerAt + 1);
  const full = below.filter(({ cells }) =>
    Array.from({ length: parts }, (_, part) => part * width).every((from) =>
      terms.every((at) => (cells[from + at] ?? '').trim() !== ''),
    ),
  );
  if (full.length * 2 <= below.length) return table;
  return {
    ...table,
    rows: (report) => {
      const message =
        'The columns stand there again beside the first; each part has rows of its own.';
      const at = {
        line: first[headerAt]?.line ?? 1,
        found: names.filter((name) => name !== '').join(' · '),
      };
      report?.(fileIssue('warning', 'sideBySide', message, at));
      return Iterator.from(table.rows(report)).flatMap((row, place) => {
        if (place < headerAt) return [row];
        if (place === headerAt) return [{ ...row, cells: names }];
        // What stands behind the last part stays with it.
        return Array.from({ length: parts }, (_, part) =>
          partOf(row, part * width, part + 1 < parts ? width : Infinity),
        ).filter((part) => part.cells.some((cell) => cell.trim() !== ''));
      });
    },
  };
}

/**
 * How many columns a part has, the blank ones behind it among them, if the names of the first come again in
 * the same order, and are the terms of two languages or sides and what is said of them, each once.
 */
function widthOfPart(header: readonly string[]): number | undefined {
  for (let width = 2; width < header.length; width += 1) {
    const names = header.slice(0, width);
    const isRepeated = header.every((name, at) => name === names[at % width]);
    const isWhole = names.slice(header.length % width || width).every((name) => name === '');
    if (isRepeated && isWhole) return hasBothSides(names) ? width : undefined;
  }
  return undefined;
}

function hasBothSides(names: readonly string[]): boolean {
  const meanings = names.filter((name) => name !== '').map(meaningOfHeader);
  const sides = meanings.flatMap((one) =>
    one.kind === 'term' ? [one.language ?? one.code ?? ''] : [],
  );
  return (
    sides.length >= 2 &&
    new Set(sides).size === sides.length &&
    meanings.every(({ kind }) => kind !== 'flags' && kind !== 'language')
  );
}

function partOf({ cells, line, links }: TableRow, from: number, width: number): TableRow {
  const own = [...(links ?? [])].flatMap(([at, addresses]) =>
    at >= from && at < from + width ? [[at - from, addresses] as const] : [],
  );
  return {
    cells: cells.slice(from, from + width),
    line,
    ...(own.length > 0 && { links: new Map(own) }),
  };
}
