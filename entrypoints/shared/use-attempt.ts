import { useState } from 'preact/hooks';
import { messageOf } from './message-of.ts';

/** Starts what a reader asked for, at once; when it fails, the page says why. */
export type Attempt = (work: () => Promise<unknown>) => void;

/** What a page does when it is asked to, and how that went. */
export interface Attempts {
  readonly attempt: Attempt;
  /** Says why something failed that nobody asked for. */
  readonly fail: (error: unknown) => void;
  /** Why the last attempt failed, in the background's words; absent once there is another. */
  readonly failure: string | undefined;
  readonly isBusy: boolean;
}

/** The one way in which pages do what they are asked to, and show what failed of it. */
export function useAttempt(): Attempts {
  const [failure, setFailure] = useState<string>();
  const [underWay, setUnderWay] = useState(0);
  const fail = (error: unknown): void => setFailure(messageOf(error));
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setFailure(undefined);
    setUnderWay((before) => before + 1);
    try {
      await work();
    } catch (error) {
      fail(error);
    } finally {
      setUnderWay((before) => before - 1);
    }
  };
  return { attempt: (work) => void run(work), fail, failure, isBusy: underWay > 0 };
}
