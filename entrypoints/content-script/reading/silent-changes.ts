/**
 * Looks for what tells nobody that it happened: a registry that the page wiped, a shadow root that
 * came late, a rule that a script added to a sheet, an extension that is gone. As long as anything
 * happens in the page at all, about once a second; in an idle page, and in a hidden tab, never.
 */

/** From the first activity after a rest to the first look, in milliseconds. */
const FIRST = 100;
/** Between two looks, in milliseconds. */
const PAUSE = 1_000;
/** Looks after the last activity. */
const LOOKS = 10;

/** Looks a number of times after each activity and then rests; never in a hidden tab. */
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

  /** Something happened: time to look for the next seconds. Costs next to nothing. */
  noteActivity(): void {
    this.#left = LOOKS;
    if (this.#timer === undefined) this.#next(FIRST);
  }

  #next(wait: number): void {
    if (document.hidden || this.#signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#left -= 1;
      // Activity that the look itself makes must not begin a second series.
      this.#look();
      this.#timer = undefined;
      if (this.#left > 0) this.#next(PAUSE);
    }, wait);
  }
}
