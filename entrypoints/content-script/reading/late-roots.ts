/** Looks for shadow roots that are attached late, of which no event tells. */
import { isConnected, looksLikeHost, shadowRootOf } from '../text/dom.ts';

/** Most elements that are checked at a time, in about 100 µs. */
const MOST_ROOTLESS = 2_000;
/** The same for elements that have content of their own, few of which ever get a shadow root. */
const MOST_FILLED = 500;

/** Remembers elements without a shadow root until they have one or are removed. */
export class LateRoots {
  readonly #rootless = new Set<Element>();
  readonly #filled = new Set<Element>();

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => {
      this.#rootless.clear();
      this.#filled.clear();
    });
  }

  /** Watches an element, unless there are too many. */
  watch(element: Element): void {
    const [elements, most] = looksLikeHost(element)
      ? [this.#rootless, MOST_ROOTLESS]
      : [this.#filled, MOST_FILLED];
    if (elements.size < most) elements.add(element);
  }

  /** The elements that have a shadow root now; they are watched no longer. */
  take(): readonly Element[] {
    return [this.#rootless, this.#filled].flatMap((elements) =>
      [...elements].filter((element) => {
        const isFound = isConnected(element) && shadowRootOf(element) !== null;
        if (isFound || !isConnected(element)) elements.delete(element);
        return isFound;
      }),
    );
  }
}
