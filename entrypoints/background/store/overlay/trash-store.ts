import * as v from 'valibot';
import type { TrashedEntry } from '../../../../glossary/overlay/change.ts';
import type { Database } from '../database/database.ts';
import { ownRevisionIn } from '../database/revision.ts';
import { recordIn } from '../database/stored-record.ts';
import { ON_DISK } from '../database/all-or-nothing.ts';
import type { Writing } from '../database/schema.ts';

/** The trash. Entries come into it, and out of it, only by changes of the overlay. */
export interface TrashStore {
  /** Everything in it that can be read, the latest deleted first. */
  list(): Promise<readonly TrashedEntry[]>;
  /**
   * Deletes everything in it for good, what cannot be read included.
   * @param revision see `ownRevisionIn`: nothing is deleted at another one
   * @returns whether that was done
   */
  empty(revision: number): Promise<boolean>;
}

/** Reads the entries of a trash, from the database or a copy; what cannot be read is left out. */
export function readTrashed(stored: readonly unknown[]): readonly TrashedEntry[] {
  return stored.flatMap((one): readonly TrashedEntry[] => {
    const found = v.safeParse(trashedSchema, one);
    const record = found.success ? recordIn(found.output.record) : undefined;
    if (record === undefined || record.kind === 'hidden' || !found.success) return [];
    return [{ record, deleted: found.output.deleted }];
  });
}

const trashedSchema = v.object({ record: v.unknown(), deleted: v.string() });

/**
 * Puts entries from the trash of a copy back into the trash, but for those that are in a glossary
 * or in the trash now.
 */
export async function putIntoTrash(
  transaction: Writing,
  trashed: readonly TrashedEntry[],
): Promise<void> {
  if (trashed.length === 0) return;
  const store = transaction.objectStore('trash');
  const [inGlossaries, inTrash] = await Promise.all([
    transaction.objectStore('entries').getAllKeys(),
    store.getAllKeys(),
  ]);
  const there = new Set([...inGlossaries, ...inTrash]);
  const returning = trashed.filter(({ record }) => !there.has(record.id));
  await Promise.all(returning.map((one) => store.put(one, one.record.id)));
}

/** The trash in the database. */
export function createTrashStore(database: Database): TrashStore {
  return {
    list: async () => {
      const { connection } = await database.open();
      const trashed = readTrashed(await connection.getAll('trash'));
      return trashed.toSorted((a, b) => (a.deleted > b.deleted ? -1 : 1));
    },
    empty: async (revision) => {
      const connection = await database.openForWriting();
      const transaction = connection.transaction(['trash', 'state'], 'readwrite', ON_DISK);
      const state = transaction.objectStore('state');
      const isAsListed = (await ownRevisionIn((key) => state.get(key))) === revision;
      if (isAsListed) await transaction.objectStore('trash').clear();
      await transaction.done;
      return isAsListed;
    },
  };
}
