import { LostStorageError } from '../database/errors.ts';
import { revisionOf } from '../database/revision.ts';
import type { GlossaryConnection } from '../database/schema.ts';
import { listSnapshots, type IndexedSnapshot } from './snapshot-store.ts';

/**
 * The last copy that has entries, where the database lost them: it is empty, and nothing was
 * written since that copy. A user who deleted everything has a later revision than any copy. As
 * nothing is written into a lost database, it stays lost until the user decides.
 */
export async function findLoss(
  connection: GlossaryConnection,
): Promise<IndexedSnapshot | undefined> {
  const transaction = connection.transaction(['entries', 'setAside', 'state']);
  const [entries, setAside, revision] = await Promise.all([
    transaction.objectStore('entries').count(),
    transaction.objectStore('setAside').count(),
    transaction.objectStore('state').get('revision'),
  ]);
  if (entries + setAside > 0) return undefined;
  const copy = (await listSnapshots()).find((one) => one.entries > 0);
  return copy === undefined || revisionOf(revision) > copy.revision ? undefined : copy;
}

/** @throws LostStorageError where the database lost its entries, and the user did not decide yet */
export async function assertNotLost(connection: GlossaryConnection): Promise<void> {
  if ((await findLoss(connection)) === undefined) return;
  throw new LostStorageError(
    'The stored entries are lost. Restore a copy or begin anew before you change anything.',
  );
}

/** The revision that was reached before a loss, as far as copies tell. */
export async function lastCopiedRevision(): Promise<number> {
  return Math.max(0, ...(await listSnapshots()).map(({ revision }) => revision));
}
