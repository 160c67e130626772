/** Reads a stored revision; 0 where none was written yet, or it is damaged. */
export function revisionOf(stored: unknown): number {
  return typeof stored === 'number' && Number.isSafeInteger(stored) && stored > 0 ? stored : 0;
}

/**
 * The revision after another. It is greater than all that were ever given, also in a database that
 * was lost since: an open page that knows such a revision must notice that there is a new one. So
 * it is the time in milliseconds, unless that clock went back.
 */
export function nextRevision(stored: unknown): number {
  return Math.max(revisionOf(stored) + 1, Date.now());
}

/**
 * The revision of the latest change of what the user made, to which updates of subscriptions do not
 * count. It is the revision where none was stored apart yet.
 * @param read reads a value of the store `state`
 */
export async function ownRevisionIn(
  read: (key: 'revision' | 'ownRevision') => Promise<unknown>,
): Promise<number> {
  return revisionOf((await read('ownRevision')) ?? (await read('revision')));
}
