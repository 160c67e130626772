/** How often work is done, in milliseconds. */
export interface Pace {
  /** Least time from asking for the work to doing it; 0 when left out. */
  readonly soonest?: number;
  /** Least pause after the work, … */
  readonly rest: number;
  /** … which is also at least this many times as long as the work took. */
  readonly share: number;
}

/** Waits between two pieces of work, so that the page has most of the time. */
export class Throttle {
  readonly #due: () => void;
  readonly #pace: Pace;
  readonly #signal: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -Infinity;
  #rest = 0;

  /**
   * @param due called when the pause after an `ask` is over; has to call `run`, `pause` or `askAgain`
   * @param signal ends the wait
   */
  constructor(due: () => void, pace: Pace, signal: AbortSignal) {
    this.#due = due;
    this.#pace = pace;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Whether work was asked for that is not done. */
  get isAsked(): boolean {
    return this.#timer !== undefined;
  }

  /** Whether the pause after the last work is over. */
  get isRested(): boolean {
    return this.idle >= this.#rest;
  }

  /** How long ago the last work ended, in milliseconds; infinite when there was none. */
  get idle(): number {
    return performance.now() - this.#last;
  }

  /** Asks for work after the pause; does nothing if it is asked for already. */
  ask(): void {
    if (this.#signal.aborted) return;
    const { soonest = 0 } = this.#pace;
    this.#timer ??= setTimeout(this.#due, Math.max(soonest, this.#rest - this.idle));
  }

  /** Asks once more, when it is due but has to wait. */
  askAgain(): void {
    this.#timer = undefined;
    this.ask();
  }

  /** Does the work at once; whoever asked for it waits no longer. @param rest instead of the pace's */
  run(work: () => void, rest = this.#pace.rest): void {
    const began = performance.now();
    work();
    this.pause(performance.now() - began, rest);
  }

  /** Begins the pause after work that took some time, in milliseconds. */
  pause(took: number, rest = this.#pace.rest): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#last = performance.now();
    this.#rest = Math.max(rest, this.#pace.share * took);
  }
}
