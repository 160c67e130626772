/**
 * The file formats that are read or written. `table` is any table with a header, or with columns
 * assigned by the user; the others have rules of their own.
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
  'ods',
] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Characters that may separate the cells of a table. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * Signs between a term and its equivalent in lists that people write, a pair on each line. A space divides Chinese
 * from what is not Chinese, and the end of a line a term from its equivalent below it.
 */
export const PAIR_SIGNS = ['=', '→', ':', '–', '/', ' ', '\n'] as const;
export type PairSign = (typeof PAIR_SIGNS)[number];

/** Largest file, in bytes. Checked before anything is read. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/** Most entries that are read from one file. */
export const MAX_ENTRIES = 250_000;

/** Most rows that are read from one table: an entry may have one for each of its terms. */
export const MAX_ROWS = 2_000_000;

/** Most columns of a table. */
export const MAX_COLUMNS = 256;
