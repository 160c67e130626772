import { setTimeout as wait } from 'node:timers/promises';

const pause = 50;
/** A machine that runs two other browsers takes some of it, in milliseconds. */
const LIMIT = 20_000;

/**
 * The first answer that is neither undefined nor false, asked for until then.
 * @throws Error after `limit` milliseconds; it says what was waited for and the last failure
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  limit = LIMIT,
): Promise<T> {
  const end = performance.now() + limit;
  let failure: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      failure = error;
    }
    await wait(pause);
  } while (performance.now() < end);
  throw new Error(`Waited ${limit} ms for ${what}`, { cause: failure });
}
