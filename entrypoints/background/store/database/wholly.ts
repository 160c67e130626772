import type { IDBPTransaction, StoreNames } from 'idb';
import type { GlossarySchema } from './schema.ts';

/**
 * For what the user did: it is said to be done only once it is on the disk, and a cut of the power
 * takes nothing of it. What can be made again, or is done in many steps, does not wait for that.
 */
export const ON_DISK = { durability: 'strict' } as const;

/**
 * Does the work of a transaction wholly or not at all. A browser aborts a transaction when a write
 * of it fails later, but one that throws at once, as for a value that cannot be stored, would leave
 * what was written before it.
 * @param work may wait for nothing but the transaction
 */
export async function wholly<
  Names extends ArrayLike<StoreNames<GlossarySchema>>,
  Mode extends IDBTransactionMode,
  T,
>(transaction: IDBPTransaction<GlossarySchema, Names, Mode>, work: () => Promise<T>): Promise<T> {
  // Its failure is that of the work, and reaches the caller there.
  transaction.done.catch(() => undefined);
  try {
    const result = await work();
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => undefined);
    throw error;
  }
}

function abort(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // The browser did so already.
  }
}
