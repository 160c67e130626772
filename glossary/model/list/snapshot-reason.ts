/** What a snapshot is taken before, or `daily`. */
export const SNAPSHOT_REASONS = [
  'daily',
  'beforeImport',
  'beforeRestore',
  'beforeMigration',
  /** Before a change of many entries at once, find-and-replace included. */
  'beforeChange',
  /** Before a glossary is merged or deleted. */
  'beforeGlossary',
] as const;

export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];
