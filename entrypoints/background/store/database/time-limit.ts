import { StorageUnavailableError } from './errors.ts';

/** In milliseconds. */
const TICK = 100;

/** Storage answers within milliseconds, or it hangs: on a blocked upgrade, or a broken profile. */
const MOST_TICKS = 50;
let mostTicks = MOST_TICKS;

/** How many tenths of a second storage is waited for from now on; as always when left out. */
export function setPatience(ticks = MOST_TICKS): void {
  mostTicks = ticks;
}

/**
 * The answer of the storage, or `StorageUnavailableError` when none comes in time.
 * @param what is named in the error
 */
export async function withinPatience<T>(work: Promise<T>, what: string): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  let ticks = 0;
  // Ticks and not one time: while this thread is busy with something else, it hears no answer.
  const timer = setInterval(() => {
    ticks += 1;
    if (ticks >= mostTicks) reject(new StorageUnavailableError(`${what} does not answer.`));
  }, TICK);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearInterval(timer);
  }
}
