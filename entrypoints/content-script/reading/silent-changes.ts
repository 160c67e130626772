/**
 * Looks for changes that cause no event: highlights that the page removed, a shadow root that was
 * attached late, a rule that a script added to a style sheet, an extension that is gone. Looks
 * about once a second while the page is active; never in an idle page or a hidden tab.
 */

/** From the first activity after a quiet time to the first look, in milliseconds. */
const FIRST = 100;
/** Between two looks, in milliseconds. */
const PAUSE = 1_000;
/** How many looks follow the last activity. */
const LOOKS = 10;

/** Calls `look` several times after each activity, then stops; never in a hidden tab. */
export class SilentChangeWatch {
  readonly #look: () => void;
  readonly #signal: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #left = 0;

  constructor(look: () => void, signal: AbortSignal) {
    this.#look = look;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** To be called at any activity, often: it costs next to nothing. */
  noteActivity(): void {
    this.#left = LOOKS;
    if (this.#timer === undefined) this.#next(FIRST);
  }

  #next(wait: number): void {
    if (document.hidden || this.#signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#left -= 1;
      // The timer still counts as running, so that activity caused by the look starts no second
      // series.
      this.#look();
      this.#timer = undefined;
      if (this.#left > 0) this.#next(PAUSE);
    }, wait);
  }
}
