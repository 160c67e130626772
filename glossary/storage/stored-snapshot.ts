import * as v from 'valibot';
import type { MigrationStep, StoredShape } from './stored-shape.ts';

/**
 * A dated copy of the user's overlay. Its records are kept as they were stored, in whatever
 * version, and are read one by one with `OVERLAY_RECORD` when the snapshot is restored: one that
 * is damaged does not spoil the others.
 */
export interface StoredSnapshot {
  readonly version: 1;
  readonly id: string;
  /** ISO 8601 date and time. */
  readonly taken: string;
  readonly reason: 'daily' | 'beforeRestore' | 'beforeMigration' | 'beforeImport';
  /** The revision of the glossary that was copied. */
  readonly revision: number;
  readonly records: readonly unknown[];
}

const schema: v.GenericSchema<unknown, StoredSnapshot> = v.object({
  version: v.literal(1),
  id: v.string(),
  taken: v.string(),
  reason: v.picklist(['daily', 'beforeRestore', 'beforeMigration', 'beforeImport']),
  revision: v.number(),
  records: v.array(v.unknown()),
});

const steps: readonly MigrationStep[] = [];

export const STORED_SNAPSHOT: StoredShape<StoredSnapshot> = { schema, steps };
