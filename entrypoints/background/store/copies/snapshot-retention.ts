/** What decides whether a snapshot is kept. */
interface Retainable {
  readonly reason: string;
  readonly entries: number;
  /** In characters. */
  readonly size: number;
}

/** How many are kept of those that are taken day by day, and of those before a risky step. */
const DAILY_KEPT = 8;
const RISKY_KEPT = 6;

/** How many characters all of them may take up together, … */
const MAX_SIZE = 100_000_000;
/** … as long as there are so many of either kind. */
const ALWAYS_KEPT = 2;

/**
 * The snapshots that are kept: the latest of either kind, fewer where they are large. The one with
 * the most entries is always among them: those with less never push it out.
 * @param all the newest first
 */
export function retained<T extends Retainable>(all: readonly T[]): ReadonlySet<T> {
  const daily = all.filter(({ reason }) => reason === 'daily');
  const risky = all.filter(({ reason }) => reason !== 'daily');
  const kept = new Set([...daily.slice(0, ALWAYS_KEPT), ...risky.slice(0, ALWAYS_KEPT)]);
  const most = Math.max(...all.map(({ entries }) => entries));
  for (const fullest of all.filter(({ entries }) => entries === most).slice(0, 1)) {
    kept.add(fullest);
  }
  let size = [...kept].reduce((sum, snapshot) => sum + snapshot.size, 0);
  for (const snapshot of all) {
    const isLatest =
      daily.slice(0, DAILY_KEPT).includes(snapshot) ||
      risky.slice(0, RISKY_KEPT).includes(snapshot);
    if (!isLatest || kept.has(snapshot) || size + snapshot.size > MAX_SIZE) continue;
    kept.add(snapshot);
    size += snapshot.size;
  }
  return kept;
}
