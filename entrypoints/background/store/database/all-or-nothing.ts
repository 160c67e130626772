import type { IDBPTransaction, StoreNames } from 'idb';
import type { GlossarySchema } from './schema.ts';

/**
 * The option of a transaction that writes what the user did. It ends only when everything is on the
 * disk, so that a power cut loses nothing. What can be made again does not need it.
 */
export const ON_DISK = { durability: 'strict' } as const;

/**
 * Does the work of a transaction, and undoes all of it if any of it throws. The browser does that
 * only for a write that fails later. After one that throws at once, as for a value that cannot be
 * stored, it would keep what was written before.
 * @param work must not wait for anything but the transaction
 */
export async function allOrNothing<
  Names extends ArrayLike<StoreNames<GlossarySchema>>,
  Mode extends IDBTransactionMode,
  T,
>(transaction: IDBPTransaction<GlossarySchema, Names, Mode>, work: () => Promise<T>): Promise<T> {
  // Handled below: if the transaction fails, so does the work.
  transaction.done.catch(() => undefined);
  try {
    const result = await work();
    await transaction.done;
    return result;
  } catch (error) {
    const cause = causeOf(error, transaction.error);
    abort(transaction);
    await transaction.done.catch(() => undefined);
    throw cause;
  }
}

/**
 * Why a transaction failed. Where the browser gave it up, as on a full disk, its requests say no more
 * than that, and the transaction says why.
 */
function causeOf(error: unknown, reason: DOMException | null): unknown {
  const isGivenUp = error instanceof DOMException && error.name === 'AbortError';
  return isGivenUp ? (reason ?? error) : error;
}

function abort(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // The browser has already aborted it.
  }
}
