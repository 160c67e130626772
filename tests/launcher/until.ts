/**
 * Waits for something to happen in a browser, by looking again and again. No clock decides when a
 * wait is over: it ends when many looks in a row saw nothing new. The slower the machine is at the
 * time, the longer a look takes, and the wait with it.
 */
import { setTimeout as wait } from 'node:timers/promises';

/** After this many equal looks in a row nothing more is expected. */
const MOST_LOOKS = 1_200;
/**
 * The shortest pause between two looks, in milliseconds: all looks together take a minute or
 * longer.
 */
const LEAST_PAUSE = 50;
/**
 * The longest pause. A pause is as long as the look before it, which leaves the browser half of the
 * time.
 */
const LONGEST_PAUSE = 500;

interface Wait {
  readonly what: string;
  /** Why the last look that failed did so. */
  failure?: unknown;
}

/** What tests wait for now. */
const waits = new Set<Wait>();

/**
 * Ends all waits, so that none of a test that ran out of time goes on during the next one.
 * @throws Error when there are any; it says what was waited for, and why the last look failed
 */
export function endWaits(): void {
  const left = [...waits];
  waits.clear();
  if (left.length === 0) return;
  const whats = left.map(({ what }) => what).join(' and ');
  throw new Error(`Still waited for ${whats}`, {
    cause: left.find(({ failure }) => failure !== undefined)?.failure,
  });
}

/**
 * The first answer that is neither undefined nor false.
 * @param what is waited for, as in “Waited for …”
 * @param mostLooks fewer where giving up costs little, because it is tried again
 * @throws Error when there is none; it says what was waited for, and includes the last failure
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  mostLooks = MOST_LOOKS,
): Promise<T> {
  const own: Wait = { what };
  waits.add(own);
  const answer = await lastSeen(
    async () =>
      ask().catch((error: unknown) => {
        own.failure = error;
        return undefined;
      }),
    (seen) => (seen !== undefined && seen !== false) || !waits.has(own),
    mostLooks,
  );
  waits.delete(own);
  if (answer !== undefined && answer !== false) return answer;
  throw new Error(`Waited for ${what}, which does not come`, { cause: own.failure });
}

/**
 * What is seen as soon as it is as expected, otherwise what is seen in the end. While that changes,
 * the browser is still at work, and the wait goes on.
 * @param look sees something that JSON can hold
 */
export async function lastSeen<T>(
  look: () => Promise<T>,
  isWanted: (seen: T) => boolean,
  mostLooks = MOST_LOOKS,
): Promise<T> {
  let before: string | undefined;
  for (let looks = 1; ; looks += 1) {
    const started = performance.now();
    const seen = await look();
    if (isWanted(seen)) return seen;
    const now = JSON.stringify(seen);
    if (now !== before) looks = 1;
    else if (looks >= mostLooks) return seen;
    before = now;
    const taken = performance.now() - started;
    await wait(Math.min(Math.max(LEAST_PAUSE, taken), LONGEST_PAUSE));
  }
}
