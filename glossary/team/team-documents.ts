/**
 * The answers of a server of a team. Each one is checked, and only what is named here is read of
 * it.
 */
import * as v from 'valibot';
import { conceptEntrySchema, listSchema, textSchema } from '../model/entry/concept-entry-schema.ts';
import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import { isLanguageTag } from '../model/entry/language.ts';
import { isSameValue } from '../model/entry/same-value.ts';
import { REVISION } from './revision.ts';

/**
 * The id of the document that describes the glossary. It says that the database is a team glossary.
 */
export const GLOSSARY_DOCUMENT = 'glossary';
/** The prefix in the id of an entry's document; the id of the concept follows. */
export const ENTRY_PREFIX = 'entry:';
/**
 * The suffix in the name of the history's database, which has every version that was ever replaced.
 */
export const OF_HISTORY = '-history';
/**
 * The version of team glossaries. One of a higher version was made by a later Termlight, and is
 * neither read nor written.
 */
export const TEAM_VERSION = 1;
/** Most entries that a team can have: a server cannot keep us reading for ever. */
export const MOST_ENTRIES = 250_000;
/** How many versions of an entry are read, whatever a server has. */
export const MOST_VERSIONS = 20;

const MAX_NAME = 1_000;
const MAX_ID = 1_000;
/** Longest list in an answer: longer than any that is asked for part by part. */
const MAX_LIST = 100_000;

const text = textSchema(MAX_NAME);
const revision = v.pipe(textSchema(MAX_NAME), v.regex(REVISION));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The answer about a database. */
export const databaseSchema = v.object({ doc_count: count });

/** The answer about the user that the server sees. */
export const sessionSchema = v.object({
  userCtx: v.object({ name: v.nullable(text), roles: listSchema(text, MAX_LIST) }),
});

/** The document `glossary`. */
export const teamGlossarySchema = v.object({
  format: v.literal('termlight-team'),
  version: v.number(),
  uuid: text,
  name: text,
  languages: listSchema(v.pipe(text, v.check(isLanguageTag)), 100),
});

const since = v.union([v.number(), textSchema(100_000)]);

/**
 * A list of rows; a row that does not fit becomes `unknown`. Any member can write an odd id or
 * revision, and that must not hide the work of all others.
 */
function rowsSchema<T>(
  row: v.GenericSchema<unknown, T>,
  unknown: T,
): v.GenericSchema<unknown, readonly T[]> {
  return listSchema(v.fallback(row, unknown), MAX_LIST);
}

const revisionsSchema = rowsSchema(v.object({ rev: v.string() }), { rev: '' });

/** Some of the changes of a database. Documents are read one by one, see `readVersion`. */
export const changesSchema = v.object({
  results: rowsSchema(
    v.object({
      id: textSchema(MAX_ID),
      changes: revisionsSchema,
      doc: v.optional(v.unknown()),
    }),
    { id: '', changes: [] },
  ),
  last_seq: since,
});

/** The answer after waiting: only whether there is anything is read. */
export const waitingSchema = v.object({ results: listSchema(v.unknown(), MAX_LIST) });

/** Documents that were asked for by their revisions. */
export const bulkGetSchema = v.object({
  results: rowsSchema(
    v.object({
      id: textSchema(MAX_ID),
      docs: listSchema(v.object({ ok: v.optional(v.unknown()) }), MAX_LIST),
    }),
    { id: '', docs: [] },
  ),
});

/** The answers to documents that were sent. A version that is sent again gets none. */
export const bulkDocsSchema = rowsSchema(
  v.object({
    id: v.optional(textSchema(MAX_ID)),
    rev: v.optional(revision),
    error: v.optional(text),
  }),
  {},
);

/** What a user may do in one glossary. */
export type TeamRight = 'read' | 'write';

/** The role of CouchDB that gives a right in one glossary. A user may have several. */
export function roleOf(database: string, right: TeamRight): string {
  return `${database}-${right}`;
}

/** Documents in the order of their ids. */
export const allDocsSchema = v.object({
  rows: rowsSchema(v.object({ id: textSchema(MAX_ID), doc: v.optional(v.unknown()) }), { id: '' }),
});

const documentSchema = v.object({
  _rev: v.optional(revision),
  _deleted: v.optional(v.boolean()),
  _conflicts: v.optional(rowsSchema(revision, ''), []),
  by: v.fallback(text, ''),
  at: v.fallback(text, ''),
  entry: v.optional(v.unknown()),
  against: v.fallback(v.optional(v.object({ by: text, at: text })), undefined),
});

/** A version of an entry as a document has it. */
export interface RemoteVersion {
  /** Absent in a history, whose ids have it. */
  readonly rev?: string | undefined;
  readonly by: string;
  readonly at: string;
  /** The entry with its id on the server; null for a deletion, undefined if it is no entry. */
  readonly entry: ConceptEntry | null | undefined;
  readonly against?: { readonly by: string; readonly at: string } | undefined;
  /** The revisions of further versions, at most `MOST_VERSIONS`. */
  readonly others: readonly string[];
}

/** What a version says. */
export type VersionText = Pick<RemoteVersion, 'by' | 'at' | 'entry'>;

/** The id of a concept in the id of its document; undefined for another document. */
export function conceptOfDocument(id: string): ConceptId | undefined {
  return id.startsWith(ENTRY_PREFIX) ? id.slice(ENTRY_PREFIX.length) : undefined;
}

/** Reads a document of an entry; undefined for what is no document at all. */
export function readVersion(concept: ConceptId, doc: unknown): RemoteVersion | undefined {
  const read = v.safeParse(documentSchema, doc);
  if (!read.success || Array.isArray(doc)) return undefined;
  const { _rev: rev, _deleted: isDeleted, _conflicts, by, at, entry, against } = read.output;
  const found = v.safeParse(conceptEntrySchema, entry);
  const isOurs = found.success && found.output.id === concept;
  const version = isOurs ? found.output : undefined;
  return {
    rev,
    by,
    at,
    entry: isDeleted === true ? null : version,
    against,
    others: _conflicts.filter((one) => one !== '').slice(0, MOST_VERSIONS - 1),
  };
}

/** Whether two documents tell the same of an entry: its text, who wrote it, and when. */
export function isSameVersion(a: VersionText, b: VersionText): boolean {
  return a.by === b.by && a.at === b.at && isSameValue(a.entry, b.entry);
}

/** The id of a version in the history: the same for whoever replaces it. */
export function historyId(concept: ConceptId, rev: string): string {
  const [generation = '', hash = ''] = rev.split(/-(.*)/su);
  return `${ENTRY_PREFIX}${concept}@${generation.padStart(6, '0')}-${hash}`;
}

/** The revision that a document of the history was; undefined where it is none of this concept. */
export function revisionInHistory(concept: ConceptId, id: string): string | undefined {
  const [, generation, hash] = /@(\d{6,})-([^@]+)$/u.exec(id) ?? [];
  if (generation === undefined || hash === undefined) return undefined;
  const rev = `${Number(generation)}-${hash}`;
  return historyId(concept, rev) === id ? rev : undefined;
}
