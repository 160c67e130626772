import { nextTask } from './next-task.ts';

/** How long a message may have to wait for such work, in milliseconds. */
const SLICE_MS = 10;

/** Runs a generator to its end in slices; messages and events are handled in between. */
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
