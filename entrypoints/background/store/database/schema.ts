import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ChangeKind } from '../../../../glossary/model/list/named-change.ts';
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { ImportedEntry } from '../../../../glossary/overlay/import.ts';
import type { SearchIndex } from '../../../../glossary/model/search/search.ts';

/** Raised with every change of the layout, or of a shape that is stored in it. */
export const DATABASE_VERSION = 3;

/**
 * What lies in the database. What is `unknown` was written by some version of the program, and is
 * read with its `StoredShape` before anything is believed of it.
 */
export interface GlossarySchema extends DBSchema {
  /** The user's overlay, an `OverlayRecord` for each concept that was added, changed or hidden. */
  readonly entries: { readonly key: ConceptId; readonly value: unknown };
  /**
   * One counter, under the key `revision`: raised with every change that a page could see. The list
   * of glossaries, `StoredGlossaries`; absent while it is the usual one. And `touched`, which
   * concepts the last changes were of.
   */
  readonly state: {
    readonly key: 'revision' | 'glossaries' | 'touched';
    readonly value: unknown;
  };
  /** Changes with what was before them, the last at the end. */
  readonly changes: {
    readonly key: number;
    readonly value: StoredChange;
    readonly indexes: { readonly concepts: ConceptId };
  };
  /**
   * What was before the changes of many records: sorted by concept and cut into parts, each under
   * the key of its change and its first concept.
   */
  readonly packedChanges: {
    readonly key: [change: number, first: ConceptId];
    readonly value: PartBefore;
  };
  /** Entries of the user's own that were deleted, until the trash is emptied. */
  readonly trash: { readonly key: ConceptId; readonly value: TrashedRecord };
  /** Records that could not be read, as they were found. Only ever added to. */
  readonly setAside: { readonly key: number; readonly value: SetAsideRecord };
  /** Parts of an import that is not committed: entries beside the glossary, seen by nobody. */
  readonly staged: { readonly key: number; readonly value: StagedEntries };
  /** Compiled from the entries, and made again whenever it does not fit them. */
  readonly compiled: { readonly key: CompiledKey; readonly value: unknown };
}

/** A change, with what was there before it; when it was taken back, with what it had left. */
export interface StoredChange {
  readonly kind: ChangeKind;
  /** The term by which the changed entry is called. */
  readonly term: string;
  readonly at: string;
  /** The session in which it was made, and within which it can be taken back. */
  readonly session: string;
  /** How many records it concerned. */
  readonly count: number;
  /** Which, as long as they are not too many to be looked up by. */
  readonly concepts?: readonly ConceptId[];
  /** Empty where it lies apart, or is forgotten. */
  readonly before: readonly StoredBefore[];
  /** Whether what was before it lies in `packedChanges`. */
  readonly isApart?: true;
  /** Whether all of that is compressed. */
  readonly isPacked?: true;
  /** Whether what was before it is no longer kept: it can only be named. */
  readonly isForgotten?: true;
  /** Whether it was taken back and can be done again. */
  readonly undone?: true;
  /** The list of glossaries before a change of it, as it was stored (after it, when taken back); `null` for none yet. */
  readonly glossaries?: unknown;
}

/** A part of what was before a large change: as it was, or as compressed JSON. */
export type PartBefore = readonly StoredBefore[] | Uint8Array<ArrayBuffer>;

/** An entry in the trash: the record as it lay in the overlay, and when it was deleted. */
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

/** What there was of one concept before a change. */
export interface StoredBefore {
  readonly concept: ConceptId;
  /** `null` when there was none. */
  readonly record: unknown;
  /** What the change took out of the trash, to lie there again when it is taken back. */
  readonly trashed?: TrashedRecord;
}

/**
 * A record that could not be read: kept as it was, with the reason and when (ISO 8601), never used
 * and never thrown away.
 */
export interface SetAsideRecord {
  readonly concept: ConceptId;
  readonly record: unknown;
  readonly reason: string;
  readonly at: string;
}

/** `layers` for what lies in all, else the names that `WholeLayer` and its stamps lie under. */
export type CompiledKey = string;

/** The key in `compiled` of the `KeptIndex`. */
export const LIST_INDEX: CompiledKey = 'list';

/** The index of the list at a revision, made by a version of the program. */
export interface KeptIndex {
  readonly revision: number;
  readonly program: string;
  readonly index: SearchIndex;
}

/** The concepts that the changes after a revision touched, each with the last such revision. */
export interface Touched {
  readonly since: number;
  readonly last: number;
  readonly concepts: ReadonlyMap<ConceptId, number>;
}

/** The layers of the user's glossaries, and what they were compiled from and with. */
export interface CompiledLayers {
  readonly revision: number;
  /** The version of the program that compiled them. */
  readonly program: string;
  /** The curated concepts that the user changed or hid: those of the packaged layer do not count. */
  readonly suppressed: readonly ConceptId[];
  /** One for each glossary that has entries, the user's changes of the curated one being one. */
  readonly layers: readonly GlossaryLayer[];
}

/** The layer of one glossary, or a large one and what changed since it was compiled. */
export interface GlossaryLayer {
  readonly glossary: GlossaryId;
  readonly whole: WholeLayer;
  readonly recent?: RecentLayer;
}

/** All entries of a glossary as they were at one time. */
export interface WholeLayer {
  /** Unique: what lies under it never changes. */
  readonly name: string;
  /** Empty where there is no entry. */
  readonly blob: ArrayBuffer;
}

/** From what a whole layer was compiled: of each concept in it what tells its entry from others. */
export type LayerStamps = ReadonlyMap<ConceptId, string>;

/** A small layer over a large one. */
export interface RecentLayer {
  /** The entries that are new or changed now; empty when there are only removed ones. */
  readonly blob: ArrayBuffer;
  /** The concepts of the large layer that no longer count. */
  readonly replaced: readonly ConceptId[];
}

/** An open connection to the database of the glossary. */
export type GlossaryConnection = IDBPDatabase<GlossarySchema>;

/** All that one action of the user may write, in one transaction. */
export const WRITTEN = [
  'entries',
  'state',
  'changes',
  'packedChanges',
  'trash',
  'setAside',
  'staged',
] as const satisfies readonly StoreNames<GlossarySchema>[];

/** The transaction of one action of the user. */
export type Writing = IDBPTransaction<GlossarySchema, typeof WRITTEN, 'readwrite'>;

/** The transaction in which a database is brought to `DATABASE_VERSION`; it has all stores. */
export type UpgradeTransaction = IDBPTransaction<
  GlossarySchema,
  StoreNames<GlossarySchema>[],
  'versionchange'
>;

/** Creates the stores and indexes that are missing; an existing one is left as it is. */
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
  if (!has('compiled')) database.createObjectStore('compiled');
  const changes = transaction.objectStore('changes');
  if (!changes.indexNames.contains('concepts')) {
    changes.createIndex('concepts', 'concepts', { multiEntry: true });
  }
}
