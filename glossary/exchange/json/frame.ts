import * as v from 'valibot';
import { listSchema, textSchema } from '../../model/entry/concept-entry-schema.ts';
import { isLanguageTag } from '../../model/entry/language.ts';
import type { SourceFrame } from '../../model/glossary/subscription.ts';

/** The name and version of our own format, which contains entries unchanged. */
export const JSON_FORMAT = 'termlight-glossary';
/** Files with a higher version are refused. */
export const JSON_VERSION = 1;

const MAX_NAME = 100;
const MAX_LANGUAGES = 100;

const name = textSchema(MAX_NAME);
const language = v.pipe(v.string(), v.check(isLanguageTag));
const edition = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What a file has around its entries. All but the first two is dropped where it does not fit. */
const frameSchema = v.object({
  format: v.literal(JSON_FORMAT),
  version: v.number(),
  entries: v.optional(v.unknown()),
  name: v.fallback(v.optional(name), undefined),
  languages: v.fallback(v.optional(listSchema(language, MAX_LANGUAGES)), undefined),
  edition: v.fallback(v.optional(edition), undefined),
  published: v.fallback(v.optional(name), undefined),
});

/** The frame of a file in our own format, read. */
export interface ReadFrame {
  readonly frame: SourceFrame;
  /** Of the format: a file whose version is above `JSON_VERSION` is of a later Termlight. */
  readonly version: number;
  /** The entries; in JSON Lines, where they stand on lines of their own, their number or nothing. */
  readonly entries: unknown;
}

/** Reads the frame of a file in our own format; undefined where it is none. */
export function readFrame(value: unknown): ReadFrame | undefined {
  const read = v.safeParse(frameSchema, value);
  if (!read.success) return undefined;
  const { format: _format, version, entries, ...said } = read.output;
  return {
    frame: {
      ...(said.name !== undefined && { name: said.name }),
      ...(said.languages !== undefined && { languages: said.languages }),
      ...(said.edition !== undefined && { edition: said.edition }),
      ...(said.published !== undefined && { published: said.published }),
    },
    version,
    entries,
  };
}
