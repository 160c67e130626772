import { hasTones, syllableCountOf } from '../../../model/reading/pinyin.ts';
import type { ColumnMeaning } from '../../file/column-meaning.ts';
import { SAMPLE_ROWS } from './column-texts.ts';
import type { TableRow } from '../lines/table-row.ts';

/**
 * Where pinyin stands in the place of equivalents, it is the reading of the Chinese before it, and the equivalents
 * stand in the next column. That must have no name.
 */
export function withReadingColumn(
  columns: readonly ColumnMeaning[],
  rows: readonly TableRow[],
  header: readonly string[],
): readonly ColumnMeaning[] {
  const at = columns.findIndex((column) => column.kind === 'term' && column.code === 'target');
  const behind = columns.slice(at + 1);
  const named = behind.findIndex((_column, place) => (header[at + 1 + place] ?? '').trim() !== '');
  const open = named === -1 ? behind : behind.slice(0, named);
  const isRead = columns[at - 1]?.kind === 'term' && areRead(rows.slice(0, SAMPLE_ROWS), at);
  if (!isRead || open.length === 0) return columns;
  const moved = columns.slice(at, at + open.length);
  return columns.toSpliced(at, open.length + 1, { kind: 'reading' }, ...moved);
}

/** The share of rows that show that a column is the reading of the one before. */
const READ = 0.8;

/**
 * Whether a column is pinyin with as many syllables as the one before has Chinese characters. Half of it must have
 * tones, without which it may be any word.
 */
function areRead(rows: readonly TableRow[], at: number): boolean {
  const pairs = rows.map(({ cells }) => [cells[at - 1] ?? '', cells[at] ?? ''] as const);
  const filled = pairs.filter(([, reading]) => reading.trim() !== '');
  const read = filled.filter(([term, reading]) => {
    const characters = term.replace(/\[.*\]/u, '').match(/\p{sc=Han}/gu)?.length;
    return characters !== undefined && characters === syllableCountOf(reading);
  });
  const toned = read.filter(([, reading]) => hasTones(reading));
  return read.length > 0 && read.length >= filled.length * READ && toned.length * 2 >= read.length;
}
