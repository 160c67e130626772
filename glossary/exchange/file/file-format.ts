/**
 * The formats of files that are read or written. `table` is any table with a header or mapped by
 * hand; the others have rules of their own that a reader has to know.
 */
export const FILE_FORMATS = [
  'json',
  'tbx3',
  'tbx2',
  'tbxMin2013',
  'multiTerm',
  'table',
  'omegat',
  'utx',
  'xlsx',
] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** What may be in front of a text, between its fields. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The most bytes that a file may have. Stated before anything of it is read. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/** The most entries, or rows, that are taken from one file. */
export const MAX_ENTRIES = 250_000;
