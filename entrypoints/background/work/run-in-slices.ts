import { nextTask } from '../../shared/next-task.ts';

/** As long as a message to the background may have to wait for work that nobody sees. */
const SLICE_MS = 10;

/**
 * Runs work that can pause to its end, and lets messages and events in between: a page that asks
 * for a card does not wait for a list to be put in order.
 */
export async function runInSlices<T>(work: Generator<void, T, void>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const step = work.next();
      if (step.done === true) return step.value;
    }
    await nextTask();
  }
}
