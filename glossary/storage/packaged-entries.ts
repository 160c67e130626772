/**
 * The packaged files that have the curated entries, each a list of some of them. They are several,
 * since the store of Firefox's add-ons reads no JSON of more than 5 MB.
 */
export const ENTRY_FILES = [
  'entries-1.json',
  'entries-2.json',
  'entries-3.json',
  'entries-4.json',
] as const;
