/** What is known of a snapshot to decide whether it is kept. */
interface Retainable {
  readonly reason: string;
  readonly entries: number;
  /** How many entries lay in the trash. */
  readonly trash: number;
  /** In characters. */
  readonly size: number;
}

/** How many daily snapshots are kept, and how many that were taken before a risky action. */
const DAILY_KEPT = 8;
const RISKY_KEPT = 6;

/** The largest size of all snapshots together, in characters. */
const MAX_SIZE = 100_000_000;
/** So many of each kind are kept whatever their size. */
const ALWAYS_KEPT = 2;

/** How many entries a snapshot would bring back, those in the trash included. */
export const entriesAndTrash = ({
  entries,
  trash,
}: Pick<Retainable, 'entries' | 'trash'>): number => entries + trash;

/**
 * Chooses the snapshots to keep: the latest of each kind, fewer where they are large. The one with
 * the most entries is always kept, and the one with the most when the trash is counted as well, so
 * that they are not replaced after entries were lost.
 * @param all the newest first
 */
export function retained<T extends Retainable>(all: readonly T[]): ReadonlySet<T> {
  const daily = all.filter(({ reason }) => reason === 'daily');
  const risky = all.filter(({ reason }) => reason !== 'daily');
  const kept = new Set([...daily.slice(0, ALWAYS_KEPT), ...risky.slice(0, ALWAYS_KEPT)]);
  for (const count of [({ entries }: T) => entries, entriesAndTrash]) {
    const most = Math.max(...all.map(count));
    for (const fullest of all.filter((one) => count(one) === most).slice(0, 1)) kept.add(fullest);
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
