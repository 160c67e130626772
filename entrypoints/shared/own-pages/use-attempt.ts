import { useState } from 'preact/hooks';
import { messageOf } from '../message-of.ts';

/** Starts something that the user asked for. If it fails, the page says why. */
export type Attempt = (work: () => Promise<unknown>) => void;

/** Runs what a page is asked to do, and knows how that went. */
export interface Attempts {
  readonly attempt: Attempt;
  /** Shows why something failed that the user did not ask for. */
  readonly fail: (error: unknown) => void;
  /** The message of the last attempt's error; undefined once there is another attempt. */
  readonly failure: string | undefined;
  readonly isBusy: boolean;
}

/** Runs a page's actions and keeps the latest failure. All pages use it. */
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
