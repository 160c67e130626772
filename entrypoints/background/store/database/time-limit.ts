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

/** Says that a part of the work goes on for as long as it takes, and gives its answer. */
export type Untimed = <T>(part: Promise<T>) => Promise<T>;

/**
 * The answer of the storage, or `StorageUnavailableError` when none comes in time.
 * @param work may have parts that take long though the storage answers; time begins anew after each
 * @param what is named in the error
 */
export async function withinPatience<T>(
  work: (untimed: Untimed) => Promise<T>,
  what: string,
): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  let ticks = 0;
  let going = 0;
  const untimed: Untimed = async (part) => {
    going += 1;
    try {
      return await part;
    } finally {
      going -= 1;
      ticks = 0;
    }
  };
  // Ticks and not one time: while this thread is busy with something else, it hears no answer.
  const timer = setInterval(() => {
    if (going === 0) ticks += 1;
    if (ticks >= mostTicks) reject(new StorageUnavailableError(`${what} does not answer.`));
  }, TICK);
  try {
    return await Promise.race([work(untimed), promise]);
  } finally {
    clearInterval(timer);
  }
}
