import * as v from 'valibot';
import { SNAPSHOT_REASONS, type SnapshotReason } from '../model/list/snapshot-reason.ts';
import type { StoredShape } from './stored-shape.ts';

/**
 * The content of a snapshot. Everything is kept as it was stored, in whatever version, and read
 * with its shape only when the snapshot is restored, so that one damaged record does not spoil the
 * others.
 */
export interface SnapshotContent {
  /** The records of the overlay. */
  readonly records: readonly unknown[];
  /** The list of glossaries; absent for the default one. */
  readonly glossaries?: unknown;
  /** The settings with the site rules; absent if there were none yet. */
  readonly settings?: unknown;
  /** The columns of the list and its saved filters; absent if the user had changed neither. */
  readonly listView?: unknown;
  /** The entries in the trash, with dates; absent if it was empty. */
  readonly trash?: readonly unknown[];
  /**
   * The subscriptions by name and address, `StoredSubscriptions`, to be shown and not to be asked;
   * absent if there were none, and in copies from before they were named.
   */
  readonly subscriptions?: unknown;
  /** The answers to findings of checks; in a backup file alone, and absent if there were none. */
  readonly answers?: unknown;
  /** The practised cards; in a backup file alone, and absent if there were none. */
  readonly practice?: unknown;
}

/** A dated copy of everything that the user made. */
export interface StoredSnapshot {
  readonly version: 2;
  readonly id: string;
  /** ISO 8601 date and time. */
  readonly taken: string;
  readonly reason: SnapshotReason;
  /** The revision of the glossary that was copied. */
  readonly revision: number;
  readonly entries: number;
  /** How many entries were in the trash; absent in copies that did not count them. */
  readonly trash?: number;
  /** How many subscriptions it names; absent in copies that name none. */
  readonly subscriptions?: number;
  /** `SnapshotContent`, or its JSON compressed with gzip, in base64. */
  readonly content: { readonly plain: unknown } | { readonly packed: string };
}

const schema: v.GenericSchema<unknown, StoredSnapshot> = v.object({
  version: v.literal(2),
  id: v.string(),
  taken: v.string(),
  reason: v.picklist(SNAPSHOT_REASONS),
  revision: v.number(),
  entries: v.number(),
  trash: v.exactOptional(v.number()),
  subscriptions: v.exactOptional(v.number()),
  content: v.union([v.object({ plain: v.unknown() }), v.object({ packed: v.string() })]),
});

/** The content of a snapshot, once it is unpacked. */
export const snapshotContentSchema: v.GenericSchema<unknown, SnapshotContent> = v.object({
  records: v.array(v.unknown()),
  glossaries: v.exactOptional(v.unknown()),
  settings: v.exactOptional(v.unknown()),
  listView: v.exactOptional(v.unknown()),
  trash: v.exactOptional(v.array(v.unknown())),
  subscriptions: v.exactOptional(v.unknown()),
});

/** A snapshot in storage. */
export const STORED_SNAPSHOT: StoredShape<StoredSnapshot> = { schema, first: 2, steps: [] };
