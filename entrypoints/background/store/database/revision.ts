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
