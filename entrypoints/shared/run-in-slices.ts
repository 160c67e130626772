import { nextTask } from './next-task.ts';

/** How long a message may have to wait for such work, in milliseconds. */
const SLICE_MS = 10;

/**
 * Runs a generator to its end, and handles messages and events in between. A page that asks for a
 * card then does not have to wait until a list is sorted.
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
