/** Work in slices, so that the page gets the main thread back before a reader notices. */

type Yielding = { readonly scheduler?: { readonly yield?: () => Promise<void> } };

/** Longest stretch of our own work before the page's turn, in milliseconds. */
const SLICE = 8;

/** One stretch of work after another; `pause` between two pieces of it. */
export class Slices {
  #began = performance.now();

  /** Whether the slice is used up. */
  get isOver(): boolean {
    return performance.now() - this.#began > SLICE;
  }

  /** Gives the main thread to the page when the slice is used up; input goes first. */
  async pause(): Promise<void> {
    if (!this.isOver) return;
    await turn();
    this.#began = performance.now();
  }
}

async function turn(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  if (scheduler?.yield === undefined) await new Promise((resolve) => setTimeout(resolve));
  else await scheduler.yield();
}

/** Longest wait for a frame: a frame out of view gets none. */
const LATEST = 250;

/** Before the next paint, or soon where nothing is painted. */
export async function nextFrame(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const go = (): void => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      signal.removeEventListener('abort', go);
      resolve();
    };
    const frame = requestAnimationFrame(go);
    const timer = setTimeout(go, LATEST);
    signal.addEventListener('abort', go);
  });
}
