/**
 * Looks for changes that cause no event: highlights that the page removed, a shadow root that was
 * attached late, a rule that a script added to a style sheet, an extension that is gone. Looks
 * about once a second while the page is active; never in an idle page or a hidden tab.
 */

import { type Pace, Throttle } from './throttle.ts';

/** How soon after an activity and how often it looks. */
const LOOKS: Pace = { soonest: 100, rest: 1_000, share: 0 };
/** How many looks follow the last activity. */
const MOST_LOOKS = 10;

/**
 * Calls `look` several times after each activity, then stops; never in a hidden tab. What `look`
 * returns says whether it saw a reason to go on.
 */
export class SilentChangeWatch {
  readonly #look: () => boolean;
  readonly #looks: Throttle;
  #left = 0;

  constructor(look: () => boolean, signal: AbortSignal) {
    this.#look = look;
    this.#looks = new Throttle(() => this.#lookOnce(), LOOKS, signal);
  }

  /** To be called at any activity, often: it costs next to nothing. */
  noteActivity(): void {
    this.#left = MOST_LOOKS;
    if (!document.hidden) this.#looks.ask();
  }

  #lookOnce(): void {
    this.#left -= 1;
    this.#looks.run(() => {
      if (this.#look()) this.#left = MOST_LOOKS;
    });
    if (this.#left > 0 && !document.hidden) this.#looks.ask();
  }
}
