import { firstWhere } from '../../model/search/first-where.ts';
import { lettersOf } from '../fold/exact-text.ts';
import * as FORM from './form-flags.ts';

/** With more records than this on a path, those with an exact text are found by a directory. */
export const MANY_RECORDS = 16;
/** Bytes of a row: the hash of the text and the offset of the record, four each. */
export const DIRECTORY_ROW = 8;
/** Bytes before the rows: flags and the number of rows. */
export const DIRECTORY_HEAD = 5;

/** Whether a form with these flags matches only text with exactly its letters. */
export const hasExactText = (flags: number): boolean =>
  (flags & (FORM.caseSensitive | FORM.marked)) !== 0;

/** The hash of the letters that such a form is compared by, with or without their case. */
export function textHash(flags: number, text: string): number {
  const isCased = (flags & FORM.caseSensitive) !== 0;
  const letters = isCased ? lettersOf(text) : lettersOf(text).toLowerCase();
  let hash = isCased ? 1 : 2;
  for (let i = 0; i < letters.length; i += 1) {
    hash = Math.imul(hash ^ letters.charCodeAt(i), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/**
 * The records of a directory that may match a written text, or all of them when it is undefined.
 */
export function recordsInDirectory(
  records: Uint8Array,
  directory: number,
  text: string | undefined,
): readonly number[] {
  const count = long(records, directory + 1);
  const hashAt = (row: number): number =>
    long(records, directory + DIRECTORY_HEAD + DIRECTORY_ROW * row);
  const recordAt = (row: number): number =>
    long(records, directory + DIRECTORY_HEAD + DIRECTORY_ROW * row + 4);
  if (text === undefined) return Array.from({ length: count }, (_, row) => recordAt(row));
  const found: number[] = [];
  for (const flags of [FORM.caseSensitive, FORM.marked]) {
    const hash = textHash(flags, text);
    let row = firstWhere(0, count, (one) => hashAt(one) >= hash);
    for (; row < count && hashAt(row) === hash; row += 1) found.push(recordAt(row));
  }
  return found;
}

/** The offset after a directory, where the first record outside it is, if there is one. */
export const directoryEnd = (records: Uint8Array, directory: number): number =>
  directory + DIRECTORY_HEAD + DIRECTORY_ROW * long(records, directory + 1);

/** Reads a number of four bytes, lowest first. */
function long(records: Uint8Array, at: number): number {
  const low = (records[at] ?? 0) | ((records[at + 1] ?? 0) << 8);
  return (low | ((records[at + 2] ?? 0) << 16) | ((records[at + 3] ?? 0) << 24)) >>> 0;
}
