import { useEffect, useState } from 'preact/hooks';
import { messageOf } from './message-of.ts';

/** The answer of a request that is asked again whenever something changes. */
export interface Latest<T> {
  /** The newest answer; the one before it stays until then. */
  readonly value?: T;
  /** Why the newest request failed, in the background's words. */
  readonly failure?: string;
}

/**
 * Asks when the view appears and whenever one of `causes` changes. An answer that was overtaken by
 * a later question is dropped, and its signal aborts. `undefined` instead of a question asks nothing
 * and clears the answer.
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
