import { StorageUnavailableError } from './errors.ts';

/** In milliseconds. */
const TICK = 100;

/**
 * Storage answers within milliseconds. After this many ticks it hangs: a blocked upgrade, or a
 * broken profile.
 */
const MOST_TICKS = 50;
let mostTicks = MOST_TICKS;

/**
 * Sets how many ticks of a tenth of a second are waited for storage; the usual number by default.
 */
export function setPatience(ticks = MOST_TICKS): void {
  mostTicks = ticks;
}

/** Waits for a part of the work without a time limit, and gives its result. */
export type Unlimited = <T>(part: Promise<T>) => Promise<T>;

/**
 * Does work with storage, with a time limit.
 * @param work gets a function for the parts that may take long although storage answers. The limit
 *   does not count during such a part, and starts anew after it.
 * @param what names the storage in the error
 * @throws StorageUnavailableError where storage does not answer in time
 */
export async function withinPatience<T>(
  work: (unlimited: Unlimited) => Promise<T>,
  what: string,
): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  let ticks = 0;
  let going = 0;
  const unlimited: Unlimited = async (part) => {
    going += 1;
    try {
      return await part;
    } finally {
      going -= 1;
      ticks = 0;
    }
  };
  // Ticks and not the time: a thread that is busy with other work hears no answer, and has no
  // ticks either.
  const timer = setInterval(() => {
    if (going === 0) ticks += 1;
    if (ticks >= mostTicks) reject(new StorageUnavailableError(`${what} does not answer.`));
  }, TICK);
  try {
    return await Promise.race([work(unlimited), promise]);
  } finally {
    clearInterval(timer);
  }
}
