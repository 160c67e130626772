import { useEffect, useState } from 'preact/hooks';
import { messageOf } from '../message-of.ts';

/** The answer to a request that is repeated whenever something changes. */
export interface Latest<T> {
  /** The latest answer; it stays until there is a newer one. */
  readonly value?: T;
  /** Why the latest request failed, in the background's words. */
  readonly failure?: string;
}

/**
 * Asks when the view appears and whenever one of `causes` changes. When a newer request starts, the
 * older one's signal aborts and its answer is ignored. With `ask` undefined, nothing is asked and
 * the answer is cleared.
 */
export function useLatest<T>(
  ask: ((overtaken: AbortSignal) => Promise<T>) | undefined,
  causes: readonly unknown[],
): Latest<T> {
  const [latest, setLatest] = useState<Latest<T>>({});
  useEffect(() => {
    const overtaken = new AbortController();
    if (ask === undefined) {
      setLatest({});
      return undefined;
    }
    const answer = async (): Promise<void> => {
      try {
        const value = await ask(overtaken.signal);
        if (!overtaken.signal.aborted) setLatest({ value });
      } catch (error) {
        if (!overtaken.signal.aborted)
          setLatest((before) => ({ ...before, failure: messageOf(error) }));
      }
    };
    void answer();
    return () => overtaken.abort();
  }, causes);
  return latest;
}
