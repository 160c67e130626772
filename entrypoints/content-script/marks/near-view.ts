/**
 * Which findings are registered, and when. A change of what is registered makes the browser lay a
 * frame out and paint it, which costs a large page more than all our reading: so it waits for a
 * frame that comes anyhow, or for some rest. And each registered range costs some microseconds in
 * every frame in which the page changes: where there are more than a few, only those in and near the
 * view are registered. Some hundred block ancestors are asked where they stand; where there are
 * more, a walk outwards from what stands in the view finds those near it.
 */
import type { Finding, Findings } from '../reading/findings.ts';
import type { Highlighter } from './highlighter.ts';
import { findingsNear, isNear } from './near-findings.ts';
import { nextFrame } from '../reading/slices.ts';
import { elementsInView } from '../text/in-view.ts';
import { ancestorOf, nextElement, previousElement } from '../text/tree-steps.ts';

/** So few findings are all registered: less than a millisecond a frame. */
const FEW = 200;
/** Most findings registered at a time. */
const MOST_PAINTED = 1_000;
/** So many block ancestors are each asked where they stand, about a millisecond. */
const MOST_ASKED = 1_000;
/** Elements that one walk passes at most, about a millisecond. */
const LONGEST_WALK = 20_000;
/** Time between two changes of what is registered in milliseconds: at first, and at most. */
const FIRST_REST = 100;
const LONGEST_REST = 1_000;
/** How much longer each rest is than the one before, while changes follow each other. */
const GROWTH = 3;
/** Least share of time between two choices among many. */
const SHARE = 10;

/**
 * Chooses anew after scrolling, after changes, and when marks that should stand are missing; stops
 * with its signal.
 */
export class NearView {
  readonly #findings: Findings;
  readonly #highlighter: Highlighter;
  readonly #signal: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -LONGEST_REST;
  #rest = 0;
  #pace = FIRST_REST;
  /** Whether something was found that is not registered, or was registered and is gone. */
  #isBehind = false;
  /** Painted findings that went since the last choice. */
  #gaps = 0;

  constructor(findings: Findings, highlighter: Highlighter, signal: AbortSignal) {
    this.#findings = findings;
    this.#highlighter = highlighter;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** A finding came. What takes the place of a painted one is painted at once: no mark flickers. */
  add(finding: Finding): void {
    if (this.#gaps > 0) {
      this.#gaps -= 1;
      this.#highlighter.paint(finding);
      return;
    }
    this.#isBehind = true;
    this.#wait();
  }

  /** A finding went: its mark does so at once. */
  remove(finding: Finding): void {
    if (this.#highlighter.erase(finding)) this.#gaps += 1;
    if (this.#findings.shown >= FEW) this.#isBehind = true;
  }

  /** Chooses anew where the findings changed: at once before a paint, else after a rest. */
  update(isBeforePaint: boolean): void {
    this.#gaps = 0;
    if (!this.#isBehind) return;
    const isRested = this.#last + this.#rest <= performance.now();
    if (isBeforePaint && (isRested || this.#findings.shown <= FEW)) this.#choose();
    else this.#wait();
  }

  /** The view moved. */
  follow(): void {
    if (this.#findings.shown <= FEW) return;
    this.#isBehind = true;
    // Scrolling is told in a frame, before its paint.
    this.update(true);
  }

  /** Something happened that may have moved text into the view without a scroll. */
  lookSoon(): void {
    if (this.#findings.shown <= FEW || document.hidden || this.#signal.aborted) return;
    this.#isBehind = true;
    this.#wait();
  }

  #wait(): void {
    const rest = this.#last + this.#rest - performance.now();
    this.#timer ??= setTimeout(() => void this.#chooseInFrame(), Math.max(0, rest));
  }

  /** What stands in the view is asked for when the page is laid out anyhow. */
  async #chooseInFrame(): Promise<void> {
    await nextFrame(this.#signal);
    if (this.#timer !== undefined && !this.#signal.aborted) this.#choose();
  }

  #choose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isBehind = false;
    const began = performance.now();
    this.#pace =
      began > this.#last + LONGEST_REST ? FIRST_REST : Math.min(LONGEST_REST, GROWTH * this.#pace);
    if (this.#findings.shown <= FEW) this.#paintAll();
    else this.#paintNear();
    this.#last = performance.now();
    this.#rest = Math.max(this.#pace, SHARE * (this.#last - began));
  }

  #paintAll(): void {
    if (this.#highlighter.painted.size === this.#findings.shown) return;
    for (const { findings } of this.#findings.matched) {
      for (const finding of findings) if (finding.isShown) this.#highlighter.paint(finding);
    }
  }

  #paintNear(): void {
    const { matched } = this.#findings;
    const wanted = new Set<Finding>();
    if (matched.size > MOST_ASKED) this.#takeAround(elementsInView(), wanted);
    else for (const { element } of matched) this.#take(element, wanted);
    for (const finding of this.#highlighter.painted.keys()) {
      if (!wanted.has(finding)) this.#highlighter.erase(finding);
    }
    for (const finding of wanted) this.#highlighter.paint(finding);
  }

  /** Takes what was found near the view in an element; false when that is too far away to go on. */
  #take(element: Element, wanted: Set<Finding>): boolean {
    const findings = this.#findings.in(element);
    if (findings.length === 0) return true;
    if (!isNear(element)) return false;
    for (const finding of findingsNear(findings)) {
      if (finding.isShown && wanted.size < MOST_PAINTED) wanted.add(finding);
    }
    return true;
  }

  /** Takes what was found next to some elements in the tree, nearest first. */
  #takeAround(starts: readonly Element[], wanted: Set<Finding>): void {
    const directions = [nextElement, previousElement].map((step) => ({ step, seen: new Set() }));
    let walkers = starts.flatMap((start) => {
      for (let at: Element | null = start; at !== null; at = ancestorOf(at)) this.#take(at, wanted);
      return directions.map(({ step, seen }) => ({ at: start, step, seen }));
    });
    for (let steps = 0; steps < LONGEST_WALK && walkers.length > 0;) {
      const going = [];
      for (const { at, step, seen } of walkers) {
        steps += 1;
        const next = step(at);
        if (next === null || seen.has(next)) continue;
        seen.add(next);
        if (!this.#take(next, wanted)) continue;
        going.push({ at: next, step, seen });
      }
      if (wanted.size >= MOST_PAINTED) break;
      walkers = going;
    }
  }
}
