/**
 * Waits for what happens in a browser, by looking again and again. No clock decides when a wait is
 * over: it ends when many looks in a row saw nothing new. The slower the machine is just now, the
 * longer a look takes, and the wait with it.
 */
import { setTimeout as wait } from 'node:timers/promises';

/** So many looks in a row that see the same are enough to say that nothing comes any more. */
const MOST_LOOKS = 1_200;
/** Between two looks, in milliseconds, at the least: all looks together last a minute or longer. */
const LEAST_PAUSE = 50;
/** A pause is as long as the look before it, to leave the browser half of the time, but no longer. */
const LONGEST_PAUSE = 500;

/**
 * The first answer that is neither undefined nor false.
 * @param what is waited for, as in “Waited for …”
 * @param mostLooks fewer where giving up is cheap, because it is tried again
 * @throws Error when it does not come; it says what was waited for, and has the last failure
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  mostLooks = MOST_LOOKS,
): Promise<T> {
  let failure: unknown;
  const answer = await lastSeen(
    async () =>
      ask().catch((error: unknown) => {
        failure = error;
        return undefined;
      }),
    (seen) => seen !== undefined && seen !== false,
    mostLooks,
  );
  if (answer !== undefined && answer !== false) return answer;
  throw new Error(`Waited for ${what}, which does not come`, { cause: failure });
}

/**
 * What is seen once it is what is wanted; otherwise what is seen in the end. As long as what is seen
 * changes, the browser is at work, and is looked at further.
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
