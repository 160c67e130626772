/** A stored revision; 0 for one that was never written, or is damaged. */
export function revisionOf(stored: unknown): number {
  return typeof stored === 'number' && Number.isSafeInteger(stored) && stored > 0 ? stored : 0;
}

/**
 * Greater than every revision before it, even than those of a database that was lost: a page that
 * knows one of them must see that its own is another.
 */
export function nextRevision(stored: unknown): number {
  return Math.max(revisionOf(stored) + 1, Date.now());
}
