/**
 * Notices text that is revealed or hidden without a change of text: by a class, an attribute, a
 * media query, an opened element. An intersection observer reports elements that get a box; the
 * visibility of elements with a box is checked again when something may have changed it.
 */
import { isConnected, isTextShown, textContentOf } from '../text/dom.ts';
import { isSpanParted, isSpanShown } from '../text/shown-span.ts';
import type { Finding, Findings } from './findings.ts';
import { type Pace, Throttle } from './throttle.ts';

/** How often the page is looked at. */
const LOOKS: Pace = { soonest: 50, rest: 300, share: 20 };
/**
 * Longest time that a look works before the page's turn, in milliseconds, and how many blocks it
 * checks between two looks at the clock.
 */
const STRETCH = 4;
const ASKING = 8;

/** Told of what a look finds. */
export interface VisibilityListener {
  /** An element that was hidden when the page was read has a box now. */
  revealed(element: Element): void;
  /** A finding in a block ancestor has been split into several blocks. */
  parted(element: Element): void;
  /** A look is over. */
  looked(): void;
}

/** Watches the elements that had no box when they were read, until they have one or are removed. */
export class VisibilityWatch {
  readonly #findings: Findings;
  readonly #listener: VisibilityListener;
  /** Made for the first hidden element: most pages have none. */
  #observer: IntersectionObserver | undefined;
  readonly #hidden = new Set<Element>();
  readonly #signal: AbortSignal;
  readonly #looks: Throttle;
  /**
   * Visibility by element, cached for one stretch of a look only: the page may change it before the
   * next.
   */
  #shown = new Map<Element, boolean>();
  #isLooking = false;
  #isAskedAgain = false;

  constructor(findings: Findings, listener: VisibilityListener, signal: AbortSignal) {
    this.#findings = findings;
    this.#listener = listener;
    this.#signal = signal;
    this.#looks = new Throttle(() => this.#begin(), LOOKS, signal);
    signal.addEventListener('abort', () => {
      this.#observer?.disconnect();
      this.#hidden.clear();
    });
  }

  /** Watches a hidden element until it gets a box. */
  watch(element: Element): void {
    if (this.#hidden.has(element) || textContentOf(element)?.trim() === '') return;
    this.#hidden.add(element);
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) this.#reveal(target);
      },
      { root: document, rootMargin: '10000px' },
    );
    this.#observer.observe(element);
  }

  /** Checks hidden elements and findings, after a pause. */
  lookSoon(): void {
    this.#isAskedAgain = this.#isLooking;
    if (document.hidden || (this.#hidden.size === 0 && this.#findings.matched.size === 0)) return;
    this.#looks.ask();
  }

  #begin(): void {
    this.#isLooking = true;
    this.#goOn(this.#look(), 0);
  }

  /** Continues a look that has taken `before` milliseconds so far. */
  #goOn(look: Iterator<void>, before: number): void {
    if (this.#signal.aborted) return;
    const began = performance.now();
    this.#shown = new Map();
    let isDone: boolean;
    do isDone = look.next().done === true;
    while (!isDone && performance.now() - began < STRETCH);
    const spent = before + performance.now() - began;
    if (!isDone) {
      setTimeout(() => this.#goOn(look, spent));
      return;
    }
    this.#isLooking = false;
    this.#listener.looked();
    this.#looks.pause(spent);
    // What was checked early in this look may have changed since.
    if (this.#isAskedAgain) this.lookSoon();
  }

  /** Checks one element after another; pauses at each `yield`. */
  *#look(): Generator<void> {
    let count = 0;
    for (const element of this.#hidden) {
      if (!isConnected(element)) this.#drop(element);
      else if (isTextShown(element)) this.#reveal(element);
      if (++count % ASKING === 0) yield;
    }
    // Blocks that are added meanwhile were just read, and a page that keeps changing would never
    // let the look end.
    let left = this.#findings.matched.size;
    for (const { element, findings } of this.#findings.matched) {
      if (left-- === 0) return;
      if (isConnected(element)) this.#lookAt(element, findings);
      else this.#findings.forget(element);
      if (++count % ASKING === 0) yield;
    }
  }

  #lookAt(element: Element, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const isSeen = isSpanShown(finding.block, finding.match.span, this.#shown);
      this.#findings.setSeen(finding, isSeen);
    }
    const isParted = findings.some(
      ({ isShown, block, match }) => isShown && isSpanParted(block, match.span, element),
    );
    if (isParted) this.#listener.parted(element);
  }

  #reveal(element: Element): void {
    this.#drop(element);
    this.#listener.revealed(element);
  }

  #drop(element: Element): void {
    this.#hidden.delete(element);
    this.#observer?.unobserve(element);
  }
}
