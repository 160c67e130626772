import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ChangeKind } from '../../../../glossary/model/list/named-change.ts';
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { UpdatedEntry } from '../../../../glossary/model/glossary/subscription.ts';
import type { ImportedEntry } from '../../../../glossary/overlay/import.ts';
import type { CompiledKey } from './compiled-shapes.ts';
import type {
  DecidedChange,
  SharedMark,
  TeamKey,
  TeamMark,
  TeamSecret,
  UnsentMark,
} from './team-shapes.ts';

/** Raise it with every change of the layout, or of a shape that is stored in it. */
export const DATABASE_VERSION = 5;

/**
 * The layout of the database. Values that are `unknown` may have been written by any version of the
 * program, and are checked when they are read.
 */
export interface GlossarySchema extends DBSchema {
  /** The user's overlay, an `OverlayRecord` for each concept that was added, changed or hidden. */
  readonly entries: { readonly key: ConceptId; readonly value: unknown };
  /**
   * Five values. `revision` is a number that grows with every change that a page could notice.
   * `ownRevision` is the one of the latest change of what the user made, see `ownRevisionIn`.
   * `glossaries` is the list of glossaries, `StoredGlossaries`, absent until the user changes it.
   * `touched` names the concepts of the latest changes, `Touched`. `formerSubscriptions` are those and teams
   * that can come back, `StoredSubscriptions`.
   */
  readonly state: {
    readonly key: 'revision' | 'ownRevision' | 'glossaries' | 'touched' | 'formerSubscriptions';
    readonly value: unknown;
  };
  /** The log: changes with what was before them, the latest at the end. */
  readonly changes: {
    readonly key: number;
    readonly value: StoredChange;
    readonly indexes: { readonly concepts: ConceptId };
  };
  /**
   * What was before the large changes: sorted by concept and cut into parts. The key of a part is
   * the key of its change and the first concept in it.
   */
  readonly packedChanges: {
    readonly key: [change: number, first: ConceptId];
    readonly value: PartBefore;
  };
  /** The user's own entries that were deleted, until the trash is emptied. */
  readonly trash: { readonly key: ConceptId; readonly value: TrashedRecord };
  /** Records that could not be read, as they were found. Only ever added to. */
  readonly setAside: { readonly key: number; readonly value: SetAsideRecord };
  /**
   * Entries of the import that was begun last and is not finished. They are in no glossary yet. The first
   * part has none, and says whose all are.
   */
  readonly staged: { readonly key: number; readonly value: StagedEntries };
  /**
   * What is known of each subscription, a `StoredSource`, and of each team, a `StoredTeam`. Their entries
   * are among all others, but for those of newer editions of the curated glossary.
   */
  readonly sources: { readonly key: GlossaryId; readonly value: unknown };
  /**
   * What the latest updates of each subscription did, and under `KEPT_BACK` what is kept back: the
   * first entries, within `MOST_LISTED` and `LISTED_SIZE`. Of the curated glossary, `EDITION` is all that a
   * newer edition has differently than the packaged one.
   */
  readonly sourceUpdates: {
    readonly key: [glossary: GlossaryId, update: string];
    readonly value: readonly UpdatedEntry[];
  };
  /** What a team's server has of each entry, its deleted ones included: a `SharedEntry`. */
  readonly shared: {
    readonly key: TeamKey;
    readonly value: unknown;
    readonly indexes: {
      readonly remote: [glossary: GlossaryId, remote: ConceptId];
      readonly marks: TeamMark<SharedMark>;
    };
  };
  /** Changes of entries of teams that the server has not taken yet, each an `UnsentChange`. */
  readonly outbox: {
    readonly key: TeamKey;
    readonly value: unknown;
    readonly indexes: { readonly marks: TeamMark<UnsentMark> };
  };
  /** The credentials of teams that are remembered. Nothing that leaves the database has them. */
  readonly secrets: { readonly key: GlossaryId; readonly value: TeamSecret };
  /** What is made from the entries, and can be made again: layers, and the index of the list. */
  readonly compiled: { readonly key: CompiledKey; readonly value: unknown };
}

/** A change with what was there before it or, after it was undone, with what was there after it. */
export interface StoredChange {
  readonly kind: ChangeKind;
  /** The term by which the changed entry is called. */
  readonly term: string;
  readonly at: string;
  /** The session in which it was made. It can be undone in that session only. */
  readonly session: string;
  /** How many records it changed. */
  readonly count: number;
  /** The changed concepts, by which it is found; absent where they are too many for that. */
  readonly concepts?: readonly ConceptId[];
  /** Empty where it is in `packedChanges`, or no longer kept. */
  readonly before: readonly StoredBefore[];
  /** Whether what was before it is in `packedChanges`. */
  readonly isApart?: true;
  /** Whether all of that is compressed. */
  readonly isPacked?: true;
  /** Whether what was before it is no longer kept. Then it can be listed, but not undone. */
  readonly isForgotten?: true;
  /** Whether it was undone, and can be done again. */
  readonly undone?: true;
  /**
   * The list of glossaries as it was before the change or, after it was undone, as it was after it.
   * Not a list, as `null`, for the default one; absent where the change did not concern the list.
   */
  readonly glossaries?: unknown;
  /**
   * In the same way the subscriptions and teams that can come back, `StoredSubscriptions`; absent where
   * the change named none.
   */
  readonly former?: unknown;
}

/** A part of what was before a large change, plain or as compressed JSON. */
export type PartBefore = readonly StoredBefore[] | Uint8Array<ArrayBuffer>;

/** An entry in the trash: its record as it was stored, and when it was deleted. */
export interface TrashedRecord {
  readonly record: unknown;
  /** ISO 8601 date and time. */
  readonly deleted: string;
}

/** One part of an import. */
export interface StagedEntries {
  /** The import that it belongs to. */
  readonly importing: string;
  readonly entries: readonly ImportedEntry[];
}

/** What was stored for one concept before a change. */
export interface StoredBefore {
  readonly concept: ConceptId;
  /** `null` when there was none. */
  readonly record: unknown;
  /**
   * Of an entry of a team: what the change left, `null` for none. Others may have made something else
   * of it by the time that the change is undone.
   */
  readonly left?: unknown;
  /** What was not sent of an entry of a team, where the change decided about that. */
  readonly decided?: DecidedChange;
  /** What the change took out of the trash. It is put back there when the change is undone. */
  readonly trashed?: TrashedRecord;
}

/**
 * A record that could not be read, with the reason, and when that was found (ISO 8601). It is kept
 * as it was, for the user to export, and never used.
 */
export interface SetAsideRecord {
  readonly concept: ConceptId;
  readonly record: unknown;
  readonly reason: string;
  readonly at: string;
}

/**
 * The concepts that were changed after the revision `since` and up to `last`, each with the
 * revision of its latest change.
 */
export interface Touched {
  readonly since: number;
  readonly last: number;
  readonly concepts: ReadonlyMap<ConceptId, number>;
}

/** An open connection to the database of the glossary. */
export type GlossaryConnection = IDBPDatabase<GlossarySchema>;

/** The object stores that an action may write to, in one transaction. */
export const WRITTEN = [
  'entries',
  'state',
  'changes',
  'packedChanges',
  'trash',
  'setAside',
  'staged',
  'sources',
  'sourceUpdates',
  'shared',
  'outbox',
  'secrets',
] as const satisfies readonly StoreNames<GlossarySchema>[];

/** The transaction of one action. */
export type Writing = IDBPTransaction<GlossarySchema, typeof WRITTEN, 'readwrite'>;

/** The transaction that upgrades the database. It has all object stores. */
export type UpgradeTransaction = IDBPTransaction<
  GlossarySchema,
  StoreNames<GlossarySchema>[],
  'versionchange'
>;

/** Creates the object stores and indexes that are missing. */
export function createObjectStores(
  database: GlossaryConnection,
  transaction: UpgradeTransaction,
): void {
  const has = (name: StoreNames<GlossarySchema>): boolean =>
    database.objectStoreNames.contains(name);
  if (!has('entries')) database.createObjectStore('entries');
  if (!has('state')) database.createObjectStore('state');
  if (!has('changes')) database.createObjectStore('changes', { autoIncrement: true });
  if (!has('packedChanges')) database.createObjectStore('packedChanges');
  if (!has('trash')) database.createObjectStore('trash');
  if (!has('setAside')) database.createObjectStore('setAside', { autoIncrement: true });
  if (!has('staged')) database.createObjectStore('staged', { autoIncrement: true });
  if (!has('sources')) database.createObjectStore('sources');
  if (!has('sourceUpdates')) database.createObjectStore('sourceUpdates');
  if (!has('shared')) {
    const shared = database.createObjectStore('shared');
    shared.createIndex('remote', ['glossary', 'remote']);
    shared.createIndex('marks', 'marks', { multiEntry: true });
  }
  if (!has('outbox')) {
    database.createObjectStore('outbox').createIndex('marks', 'marks', { multiEntry: true });
  }
  if (!has('secrets')) database.createObjectStore('secrets');
  if (!has('compiled')) database.createObjectStore('compiled');
  const changes = transaction.objectStore('changes');
  if (!changes.indexNames.contains('concepts')) {
    changes.createIndex('concepts', 'concepts', { multiEntry: true });
  }
}
