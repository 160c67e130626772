import type { KeptValue } from '../../model/entry/concept-entry.ts';
import { ENTRY_FIELDS, TERM_FIELDS } from '../../model/entry/field-comparison.ts';

/**
 * What a format has no place for is written beside it as JSON, `more` in a table and a note that
 * begins with `x-termlight:` in TBX, so that our own files come back as they were. Whoever reads
 * one checks the entry that it becomes part of.
 */

/** What may stand there of an entry, beside its languages. */
export const MORE_OF_ENTRY = ['id', ...ENTRY_FIELDS] as const;
/** What may stand there of a term. */
export const MORE_OF_TERM = [...TERM_FIELDS, 'matching'] as const;

const NOTE_PREFIX = 'x-termlight: ';

/**
 * Whether a text comes back as it is from a cell or an element of any format: without space around
 * it, carriage returns, line ends that look like indentation, characters that XML does not have or
 * that a writer of workbooks leaves out with them (U+FFFD, noncharacters), and what spreadsheets take
 * for an escape.
 */
export function survives(text: string): boolean {
  return (
    text !== '' &&
    text.trim() === text &&
    !/\r|\n[ \t]|[\uFFFD\p{Noncharacter_Code_Point}]|_x[\dA-F]{4}_/iu.test(text)
  );
}

/** The rest as JSON that itself survives; `undefined` when there is none. */
export function writeMore(rest: object): string | undefined {
  if (Object.keys(rest).length === 0) return undefined;
  return JSON.stringify(rest)
    .replaceAll(/[\u007F-\u009F\u2028\u2029\uFFFD\p{Noncharacter_Code_Point}]/gu, (sign) =>
      sign
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
    )
    .replaceAll(/_(?=x)/giu, String.raw`\u005f`);
}

/** The rest as the text of a note. */
export function writeMoreNote(rest: object): string | undefined {
  const more = writeMore(rest);
  return more === undefined ? undefined : NOTE_PREFIX + more;
}

/** Some fields of what `writeMore` wrote; none of anything else. */
export function readMore(text: string, fields: readonly string[]): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Another program's text, or one that was edited: it has nothing of ours.
    return {};
  }
  return pick(value, fields);
}

/** The same, of a note; `undefined` for a note that is one. */
export function readMoreNote(
  note: string,
  fields: readonly string[],
): Record<string, unknown> | undefined {
  if (!note.startsWith(NOTE_PREFIX)) return undefined;
  const rest = readMore(note.slice(NOTE_PREFIX.length), fields);
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** The own properties of these names. */
export function pick(value: unknown, fields: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    fields.flatMap((field) =>
      Object.hasOwn(value, field) ? [[field, Reflect.get(value, field) as unknown]] : [],
    ),
  );
}

/** Fields of our own, with what is kept in them put after what the file itself has. */
export function withKept(
  kept: readonly KeptValue[],
  more: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const ours = Array.isArray(more['kept']) ? (more['kept'] as readonly unknown[]) : [];
  const all = [...kept, ...ours];
  return { ...more, ...(all.length > 0 && { kept: all }) };
}
