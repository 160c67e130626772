/** Work in slices, so that the page gets the main thread back before a reader notices. */
import { placeInView } from '../text/in-view.ts';

type Yielding = { readonly scheduler?: { readonly yield?: () => Promise<void> } };

/** Longest stretch of our own work before the page's turn, in milliseconds. */
const SLICE = 8;

/** Pieces of work between two looks at the clock. */
const ASKING = 4;

/**
 * After `scheduler.yield` input and painting go first, but the page's own tasks wait for us; at
 * every so many pauses they get their turn as well.
 */
const BOOSTED = 2;

/** The same for the first slice of a page, which is to mark all that is in view in one frame. */
const FIRST_SLICE = 20;

/** The same as long as what is read in it is in the view: a slow machine reads little in 20 ms. */
const LONGEST_FIRST_SLICE = 40;

/** Looks one after another that found us below the view: all that is in it was read. */
const SURELY_BELOW = 3;

/** One stretch of work after another; `pause` between two pieces of it. */
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
   * Whether the slice is over once an element was read. Told now and then only: asking the clock
   * costs a microsecond.
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

  /** Gives the main thread to the page when the slice is used up; input goes first. */
  async pause(): Promise<void> {
    if (this.#isUsedUp) await this.next();
  }

  /** Gives the main thread to the page, and begins the next slice. */
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
