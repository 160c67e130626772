/**
 * Decides which findings are registered as highlights, and when. Each change of the registry makes
 * the browser lay out and paint a frame, which costs a large page more than all our reading, so
 * changes wait for a frame that comes anyway or for a pause. Each registered range also costs some
 * microseconds in every frame in which the page changes, so on a page with many findings only those
 * in and near the viewport are registered. Up to `MOST_ASKED` block ancestors are each asked for
 * their place; with more of them, a walk through the tree starts at the elements in the viewport.
 */
import type { Finding, Findings } from '../reading/findings.ts';
import type { Highlighter, NameOf } from './highlighter.ts';
import { findingsNear, isNear } from './near-findings.ts';
import { nextFrame } from '../reading/slices.ts';
import { type Pace, Throttle } from '../reading/throttle.ts';
import { elementsInView } from '../text/in-view.ts';
import { ancestorOf, nextElement, previousElement } from '../text/tree-steps.ts';

/** Up to this many findings are all registered: less than a millisecond a frame. */
const FEW = 200;
/** Most findings that are registered at a time. */
const MOST_PAINTED = 1_000;
/** Up to this many block ancestors are each asked for their place, in about a millisecond. */
const MOST_ASKED = 1_000;
/** Most elements that one walk visits, in about a millisecond. */
const LONGEST_WALK = 20_000;
/** Shortest and longest pause between two changes of the registry, in milliseconds. */
const FIRST_REST = 100;
const LONGEST_REST = 1_000;
/** How many times longer each pause is than the one before, while changes keep coming. */
const GROWTH = 3;
/** How often a choice is made, but for longer pauses while changes keep coming. */
const CHOICES: Pace = { rest: FIRST_REST, share: 10 };

/**
 * Chooses again after scrolling, after changes, and when marks are missing. Stops when its signal
 * aborts.
 */
export class NearView {
  readonly #findings: Findings;
  readonly #highlighter: Highlighter;
  readonly #nameOf: NameOf;
  readonly #signal: AbortSignal;
  readonly #choices: Throttle;
  #rest = FIRST_REST;
  /** Whether findings and registered ranges may differ, so that a new choice is due. */
  #isBehind = false;
  /** How many painted findings were removed since the last choice. */
  #gaps = 0;

  constructor(findings: Findings, highlighter: Highlighter, nameOf: NameOf, signal: AbortSignal) {
    this.#findings = findings;
    this.#highlighter = highlighter;
    this.#nameOf = nameOf;
    findings.listen({
      added: (finding) => this.#add(finding),
      removed: (finding) => this.#remove(finding),
    });
    this.#signal = signal;
    this.#choices = new Throttle(() => void this.#chooseInFrame(), CHOICES, signal);
  }

  /** A finding that replaces one that was painted is painted at once, so that no mark flickers. */
  #add(finding: Finding): void {
    if (this.#gaps > 0) {
      this.#gaps -= 1;
      this.#highlighter.paint(finding, this.#nameOf);
      return;
    }
    this.#isBehind = true;
    this.#choices.ask();
  }

  #remove(finding: Finding): void {
    if (this.#highlighter.erase(finding)) this.#gaps += 1;
    if (this.#findings.shown >= FEW) this.#isBehind = true;
  }

  /** Chooses again if findings have changed: at once before a paint, else after a pause. */
  update(isBeforePaint: boolean): void {
    this.#gaps = 0;
    if (!this.#isBehind) return;
    if (isBeforePaint && (this.#choices.isRested || this.#findings.shown <= FEW)) this.#choose();
    else this.#choices.ask();
  }

  /** To be called after scrolling. */
  follow(): void {
    if (this.#findings.shown <= FEW) return;
    this.#isBehind = true;
    // Scroll events come just before a paint.
    this.update(true);
  }

  /** To be called when text may have moved into the viewport without scrolling. */
  lookSoon(): void {
    if (this.#findings.shown <= FEW || document.hidden || this.#signal.aborted) return;
    this.#isBehind = true;
    this.#choices.ask();
  }

  /** Waits for the next frame, since choosing reads boxes and the page is laid out then anyway. */
  async #chooseInFrame(): Promise<void> {
    await nextFrame(this.#signal);
    if (this.#choices.isAsked && !this.#signal.aborted) this.#choose();
  }

  #choose(): void {
    this.#isBehind = false;
    const isQuiet = this.#choices.idle > LONGEST_REST;
    this.#rest = isQuiet ? FIRST_REST : Math.min(LONGEST_REST, GROWTH * this.#rest);
    this.#choices.run(() => {
      if (this.#findings.shown <= FEW) this.#paintAll();
      else this.#paintNear();
    }, this.#rest);
  }

  #paintAll(): void {
    if (this.#highlighter.painted.size === this.#findings.shown) return;
    for (const { findings } of this.#findings.matched) {
      for (const finding of findings)
        if (finding.isShown) this.#highlighter.paint(finding, this.#nameOf);
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
    for (const finding of wanted) this.#highlighter.paint(finding, this.#nameOf);
  }

  /**
   * Adds an element's findings near the viewport to `wanted`. @returns false when the element is
   * too far away
   */
  #take(element: Element, wanted: Set<Finding>): boolean {
    const findings = this.#findings.in(element);
    if (findings.length === 0) return true;
    if (!isNear(element)) return false;
    for (const finding of findingsNear(findings)) {
      if (finding.isShown && wanted.size < MOST_PAINTED) wanted.add(finding);
    }
    return true;
  }

  /**
   * Walks both ways through the tree from some elements, adding findings until they are too far
   * away.
   */
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
