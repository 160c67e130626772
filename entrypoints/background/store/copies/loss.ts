import { LostStorageError } from '../database/errors.ts';
import { ownRevisionIn } from '../database/revision.ts';
import type { GlossaryConnection } from '../database/schema.ts';
import { listSnapshots, type IndexedSnapshot } from './snapshot-store.ts';

/**
 * Finds out whether the database lost its entries. It did if it is empty, a copy has entries, and
 * nothing was written since that copy. If the user deleted everything, the revision is later than
 * that of the copy. A copy that has only a trash or names of subscriptions counts where nothing was
 * ever written: emptying the trash is no change of the glossary and leaves the revision. A lost
 * database is not written to, so that it counts as lost until the user decides.
 * @returns the latest copy that has any of these; undefined where nothing was lost
 */
export async function findLoss(
  connection: GlossaryConnection,
): Promise<IndexedSnapshot | undefined> {
  const transaction = connection.transaction(['entries', 'setAside', 'state']);
  const [entries, setAside, revision] = await Promise.all([
    transaction.objectStore('entries').count(),
    transaction.objectStore('setAside').count(),
    ownRevisionIn((key) => transaction.objectStore('state').get(key)),
  ]);
  if (entries + setAside > 0) return undefined;
  const copy = (await listSnapshots()).find(
    ({ entries: copied, trash, subscriptions }) =>
      copied > 0 || (revision === 0 && trash + subscriptions > 0),
  );
  return copy === undefined || revision > copy.revision ? undefined : copy;
}

/** @throws LostStorageError where the database lost its entries, and the user did not decide yet */
export async function assertNotLost(connection: GlossaryConnection): Promise<void> {
  if ((await findLoss(connection)) === undefined) return;
  throw new LostStorageError(
    'The stored entries are lost. Restore a copy or begin anew before you change anything.',
  );
}

/** The latest revision that any copy has; before a loss, the database had at least this one. */
export async function lastCopiedRevision(): Promise<number> {
  return Math.max(0, ...(await listSnapshots()).map(({ revision }) => revision));
}
