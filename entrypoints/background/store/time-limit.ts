import { StorageUnavailableError } from './errors.ts';

/**
 * Storage answers within milliseconds, or it hangs: on a blocked upgrade, or a broken profile. A build
 * in which a test lets it hang waits no longer than it takes to see that.
 */
const PATIENCE_MS = import.meta.env.MODE === 'faults' ? 1000 : 5000;

/**
 * The answer of the storage, or `StorageUnavailableError` when none comes in time.
 * @param what is named in the error
 */
export async function withinPatience<T>(
  work: Promise<T>,
  what: string,
  patience = PATIENCE_MS,
): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new StorageUnavailableError(`${what} does not answer.`));
  }, patience);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
