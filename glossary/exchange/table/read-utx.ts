import { type ColumnMeaning, meaningOfHeader } from '../file/column-meaning.ts';
import type { TableFile } from './table-file.ts';
import { readPlainTable } from './table.ts';

/**
 * Reads UTX (Universal Terminology eXchange, 1.0 to 1.20). It starts with comment lines: the first
 * names the languages and the last the columns. Then come rows separated by tabs, in which `-` is
 * an empty cell.
 */
export function readUtx(text: string): TableFile {
  const table = readPlainTable(text, '\t');
  const comments = table.rows.filter(({ cells }) => cells[0]?.startsWith('#') === true);
  const languages = /;\s*(?<source>[\w-]+)(?:\s*\/\s*(?<target>[\w-]+))?\s*;/u.exec(
    comments[0]?.cells.join('\t') ?? '',
  )?.groups;
  const named = comments.findLast(({ cells }) => cells.length > 1)?.cells ?? ['#src', 'tgt'];
  const header = named.map((cell) => cell.replace(/^#/u, '').trim());
  const columns = header.map((name): ColumnMeaning => {
    const meaning = meaningOfHeader(name);
    if (meaning.kind !== 'term') return meaning.kind === 'keep' ? besideTerm(name) : meaning;
    const code = languages?.[meaning.code ?? ''];
    return code === undefined ? meaning : { kind: 'term', code };
  });
  const commented = new Set(comments);
  const rows = table.rows
    .filter((row) => !commented.has(row))
    .map(({ cells, line }) => ({
      cells: cells.map((cell) => (cell.trim() === '-' ? '' : cell)),
      line,
    }));
  // The header is put before the rows, as in every other table.
  return {
    rows: [{ cells: header, line: 1 }, ...rows],
    delimiter: '\t',
    issues: table.issues,
    format: 'utx',
    guessed: { headerAt: 0, header, columns, unsure: [] },
  };
}

/** The meaning of a column that no version of UTX defines, as `src:plural` or `tgt:comment`. */
function besideTerm(name: string): ColumnMeaning {
  const of = name.startsWith('src:') ? 'source' : 'term';
  if (!name.endsWith(':comment'))
    return name.includes(':') ? { kind: 'keep', of } : { kind: 'keep' };
  return of === 'source' ? { kind: 'termNote', of } : { kind: 'termNote' };
}
