/** What the package has of the curated glossary, below `curated/`. */

/** Its entries, one a line: the id, a tab, and the entry as JSON. */
export const ENTRIES_FILE = 'entries.jsonl';

/**
 * The index of the list over these entries, as one line of JSON; see `packIndex`. Firefox's store
 * parses what is called `.json`, and takes no more than 5 MB of it.
 */
export const LIST_INDEX_FILE = 'list-index.jsonl';

/** The compiled tables that find their terms in a text, by the script of the terms. */
export const LAYER_FILES = { han: 'han.bin', latin: 'latin.bin' } as const;

/** When and by what its outdated terms were replaced, as JSON; read by the translation check alone. */
export const REPLACEMENTS_FILE = 'replacements.json';

/** The words by which entries of the user's own are compiled. */
export const LEXICON_FILE = 'lexicon.bin';

/** Which edition is packaged, and where newer ones are published: a `PackagedEdition` as JSON. */
export const EDITION_FILE = 'edition.json';

/** What a build says of the edition of the curated glossary in it. */
export interface PackagedEdition {
  /** As published files have it: the date, such as 20261130. Absent in a build before the first release. */
  readonly edition?: number;
  /** Where newer ones are published; absent where they are published nowhere. */
  readonly address?: string;
}
