import { ENTRIES_AT_ONCE } from './each-entry.ts';

/**
 * Writes records part by part. On a full disk, Firefox ends a transaction at the write that fails,
 * and keeps those that were asked for after it: there each is waited for.
 */
export async function writeInParts<T>(
  all: readonly T[],
  write: (one: T) => Promise<unknown>,
): Promise<void> {
  const most = import.meta.env.FIREFOX ? 1 : ENTRIES_AT_ONCE;
  for (let start = 0; start < all.length; start += most) {
    await Promise.all(all.slice(start, start + most).map(write));
  }
}
