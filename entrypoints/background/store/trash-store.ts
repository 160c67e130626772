import type { ConceptId } from '../../../glossary/model/concept-entry.ts';
import type { OverlayRecord } from '../../../glossary/storage/overlay-record.ts';
import type { Database } from './database.ts';
import { recordIn } from './overlay-reading.ts';

/** An entry of the user's own that was deleted. */
export interface TrashedEntry {
  readonly record: Exclude<OverlayRecord, { readonly kind: 'hidden' }>;
  /** ISO 8601 date and time. */
  readonly deleted: string;
}

/** The trash: what is put in and taken out by changes of the overlay, and only by them. */
export interface TrashStore {
  /** Everything in it that can be read, the last deleted first. */
  list(): Promise<readonly TrashedEntry[]>;
  /**
   * Deletes entries in the trash for good.
   * @param concepts `all` for everything, what cannot be read included
   */
  empty(concepts: readonly ConceptId[] | 'all'): Promise<void>;
}

/** The trash in the database. */
export function createTrashStore(database: Database): TrashStore {
  return {
    list: async () => {
      const { connection } = await database.open();
      const trashed = (await connection.getAll('trash')).flatMap(({ record, deleted }) => {
        const read = recordIn(record);
        return read === undefined || read.kind === 'hidden' ? [] : [{ record: read, deleted }];
      });
      return trashed.toSorted((a, b) => (a.deleted > b.deleted ? -1 : 1));
    },
    empty: async (concepts) => {
      const connection = await database.openForWriting();
      if (concepts === 'all') {
        await connection.clear('trash');
        return;
      }
      const transaction = connection.transaction('trash', 'readwrite');
      await Promise.all(concepts.map((concept) => transaction.store.delete(concept)));
      await transaction.done;
    },
  };
}
