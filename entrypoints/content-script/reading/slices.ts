/** Splits work into slices, so that the page stays responsive. */
import { placeInView } from '../text/in-view.ts';

type Yielding = { readonly scheduler?: { readonly yield?: () => Promise<void> } };

/** Longest time that a slice works before the page's turn, in milliseconds. */
const SLICE = 8;

/** How many elements are read between two looks at the clock. */
const ASKING = 4;

/**
 * Every how many pauses the page's own tasks get their turn too: `scheduler.yield` lets only input
 * and painting go first.
 */
const BOOSTED = 2;

/**
 * Longest first slice of a page, in milliseconds: it is to mark everything in the viewport in one
 * frame.
 */
const FIRST_SLICE = 20;

/**
 * Longest first slice while the elements being read are still in the viewport, in milliseconds: a
 * slow machine reads little in 20 ms.
 */
const LONGEST_FIRST_SLICE = 40;

/**
 * After this many looks in a row at elements below the viewport, everything in the viewport was
 * read.
 */
const SURELY_BELOW = 3;

/** Measures the slices of one run of work; call `pause` between its pieces. */
export class Slices {
  #isFirstOfPage: boolean;
  #began = performance.now();
  #pauses = 0;
  #unasked = 0;
  #looksBelow = 0;

  /** @param isOfNewPage whether nothing of the page was shown so far */
  constructor(isOfNewPage: boolean) {
    this.#isFirstOfPage = isOfNewPage;
  }

  /**
   * Whether the slice is over after reading an element. Answers false between looks at the clock,
   * since each costs a microsecond.
   */
  isOverAfter(element: Element): boolean {
    this.#unasked += 1;
    if (this.#unasked % ASKING !== 0) return false;
    if (!this.#isFirstOfPage) return this.#isUsedUp;
    const place = placeInView(element);
    this.#looksBelow = place === 'below' ? this.#looksBelow + 1 : 0;
    const length = place === 'in' ? LONGEST_FIRST_SLICE : FIRST_SLICE;
    return this.#looksBelow >= SURELY_BELOW || this.#used > length;
  }

  /** Yields to the page if the slice is used up. */
  async pause(): Promise<void> {
    if (this.#isUsedUp) await this.next();
  }

  /** Yields to the page, and starts the next slice. */
  async next(): Promise<void> {
    this.#pauses += 1;
    await (this.#pauses % BOOSTED === 0 ? fairTurn() : turn());
    this.#began = performance.now();
    this.#isFirstOfPage = false;
  }

  get #used(): number {
    return performance.now() - this.#began;
  }

  get #isUsedUp(): boolean {
    return this.#used > (this.#isFirstOfPage ? FIRST_SLICE : SLICE);
  }
}

async function turn(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  await (scheduler?.yield === undefined ? fairTurn() : scheduler.yield());
}

async function fairTurn(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * Longest wait for an animation frame, in milliseconds: the browser runs none in frames that are
 * out of view.
 */
const LATEST = 250;

/**
 * Waits until just before the next paint; where nothing is painted, for a short time. An abort ends
 * the wait.
 */
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
