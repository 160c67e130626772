import type { KeptValue } from '../../model/entry/concept-entry.ts';
import { isFieldValue } from '../../model/entry/concept-entry-schema.ts';
import { ENTRY_FIELDS, TERM_FIELDS } from '../../model/entry/field-comparison.ts';
import { jsonValue } from '../../model/text/json-value.ts';

/**
 * Writes the parts of an entry that a format has no place for as JSON, so that our own files can be
 * read back without loss: in the column `more` of a table, or in a note that starts with
 * `x-termlight:` in TBX. Whoever reads it must validate the resulting entry.
 */

/** The properties of an entry that may be written there, besides its languages. */
export const MORE_OF_ENTRY = ['id', ...ENTRY_FIELDS] as const;
/** The properties of a term that may be written there. */
export const MORE_OF_TERM = [...TERM_FIELDS, 'matching'] as const;

const NOTE_PREFIX = 'x-termlight: ';

/**
 * Whether a text can be read back unchanged from a cell or an element in every format. It must not
 * have spaces around it, carriage returns, line ends that look like indentation, characters that
 * XML lacks or that the workbook writer drops (U+FFFD, noncharacters), or what spreadsheets take
 * for an escape.
 */
export function survives(text: string): boolean {
  return (
    text !== '' &&
    text.trim() === text &&
    !/\r|\n[ \t]|[\uFFFD\p{Noncharacter_Code_Point}]|_x[\dA-F]{4}_/iu.test(text)
  );
}

/** The rest as JSON that can be read back unchanged; `undefined` when there is none. */
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

/** Whether what a text says of an entry, a language or a term has values that its fields may have. */
export function hasFieldValues(said: unknown): boolean {
  if (typeof said !== 'object' || said === null) return true;
  return Object.entries(said).every(([name, value]) => isFieldValue(name, value));
}

/** What a text of `writeMoreNote` says; `undefined` for an ordinary note. */
export function readMoreNote(
  note: string,
  fields: readonly string[],
): Record<string, unknown> | undefined {
  if (!note.startsWith(NOTE_PREFIX)) return undefined;
  // A text that is no JSON is not ours, or was edited by hand.
  const rest = pick(jsonValue(note.slice(NOTE_PREFIX.length)), fields);
  if (!hasFieldValues(rest)) return undefined;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** The own properties with these names. */
export function pick(value: unknown, fields: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    fields.flatMap((field) =>
      Object.hasOwn(value, field) ? [[field, Reflect.get(value, field) as unknown]] : [],
    ),
  );
}

/** Adds kept values to the fields, after those that the fields already have. */
export function withKept(
  kept: readonly KeptValue[],
  more: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const ours = Array.isArray(more['kept']) ? (more['kept'] as readonly unknown[]) : [];
  const all = [...kept, ...ours];
  return { ...more, ...(all.length > 0 && { kept: all }) };
}
