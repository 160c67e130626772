/**
 * Which findings are registered, and when. A change of what is registered makes the browser lay a
 * frame out and paint it, which costs a large page more than all our reading: so it waits for a
 * frame that comes anyhow, or for some rest. And each registered range costs some microseconds in
 * every frame in which the page changes: where there are many, only those in and near the view are
 * registered. A walk outwards from what stands in the view finds them.
 */
import { getter, isShadowRoot, parentOf, shadowRootOf } from './dom.ts';
import type { Finding, Findings } from './findings.ts';
import type { Highlighter } from './highlighter.ts';
import { nextFrame } from './slices.ts';

/** Most findings registered at a time. */
const MOST_PAINTED = 1_000;
/** Elements that one walk passes at most, about a millisecond. */
const LONGEST_WALK = 20_000;
/** How far from the view a match is registered, in heights or widths of the view. */
const REACH = 1.5;
/** Time between two changes of what is registered in milliseconds: at first, and at most. */
const FIRST_REST = 100;
const LONGEST_REST = 1_000;
/** How much longer each rest is than the one before, while changes follow each other. */
const GROWTH = 3;
/** Least share of time between two choices among many. */
const SHARE = 10;
/** Few points: each hit test of a large page takes some milliseconds, and the walk goes on from it. */
const COLUMNS = [0.2, 0.5, 0.8] as const;
const ROWS = [0.05, 0.35, 0.65, 0.95] as const;

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
    if (this.#findings.shown >= MOST_PAINTED) this.#isBehind = true;
  }

  /** Chooses anew where the findings changed: at once before a paint, else after a rest. */
  update(isBeforePaint: boolean): void {
    this.#gaps = 0;
    if (!this.#isBehind) return;
    const isRested = this.#last + this.#rest <= performance.now();
    if (isBeforePaint && (isRested || this.#findings.shown <= MOST_PAINTED)) this.#choose();
    else this.#wait();
  }

  /** The view moved. */
  follow(): void {
    if (this.#findings.shown <= MOST_PAINTED) return;
    this.#isBehind = true;
    // Scrolling is told in a frame, before its paint.
    this.update(true);
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
    if (this.#findings.shown <= MOST_PAINTED) this.#paintAll();
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
    const wanted = this.#around(elementsInView());
    for (const finding of this.#highlighter.painted.keys()) {
      if (!wanted.has(finding)) this.#highlighter.erase(finding);
    }
    for (const finding of wanted) this.#highlighter.paint(finding);
  }

  /** Findings next to some elements in the tree, nearest first, as many as may be registered. */
  #around(starts: readonly Element[]): ReadonlySet<Finding> {
    const wanted = new Set<Finding>();
    /** Takes what was found in an element; false when that is too far away to go on. */
    const take = (element: Element): boolean => {
      const findings = this.#findings.at(element)?.findings ?? [];
      if (findings.length === 0) return true;
      if (!isNear(element)) return false;
      for (const finding of findings) {
        if (finding.isShown && wanted.size < MOST_PAINTED) wanted.add(finding);
      }
      return true;
    };
    const directions = [nextElement, previousElement].map((step) => ({ step, seen: new Set() }));
    let walkers = starts.flatMap((start) => {
      for (let at: Element | null = start; at !== null; at = ancestorOf(at)) take(at);
      return directions.map(({ step, seen }) => ({ at: start, step, seen }));
    });
    for (let steps = 0; steps < LONGEST_WALK && walkers.length > 0;) {
      const going = [];
      for (const { at, step, seen } of walkers) {
        steps += 1;
        const next = step(at);
        if (next === null || seen.has(next)) continue;
        seen.add(next);
        if (!take(next)) continue;
        going.push({ at: next, step, seen });
      }
      if (wanted.size >= MOST_PAINTED) break;
      walkers = going;
    }
    return wanted;
  }
}

function isNear(element: Element): boolean {
  const { left, right, top, bottom } = Element.prototype.getBoundingClientRect.call(element);
  return (
    bottom >= -REACH * innerHeight &&
    top <= (1 + REACH) * innerHeight &&
    right >= -REACH * innerWidth &&
    left <= (1 + REACH) * innerWidth
  );
}

/** What stands at some points over the view, into shadow trees. */
export function elementsInView(): readonly Element[] {
  const found = new Set<Element>();
  for (const row of ROWS) {
    for (const column of COLUMNS) {
      const element = elementAt(innerWidth * column, innerHeight * row);
      if (element !== null) found.add(element);
    }
  }
  return [...found];
}

function elementAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let depth = 0; element !== null && depth < 20; depth += 1) {
    const inner: Element | null = shadowRootOf(element)?.elementFromPoint(x, y) ?? null;
    if (inner === null || inner === element) break;
    element = inner;
  }
  return element;
}

const readNextSibling = getter(Element.prototype, 'nextElementSibling');
function nextSibling(node: Node): Element | null {
  return readNextSibling.call(node) as Element | null;
}
const readPreviousSibling = getter(Element.prototype, 'previousElementSibling');
function previousSibling(node: Node): Element | null {
  return readPreviousSibling.call(node) as Element | null;
}
const readFirstOfElement = getter(Element.prototype, 'firstElementChild');
function firstOfElement(node: Node): Element | null {
  return readFirstOfElement.call(node) as Element | null;
}
const readLastOfElement = getter(Element.prototype, 'lastElementChild');
function lastOfElement(node: Node): Element | null {
  return readLastOfElement.call(node) as Element | null;
}
const readFirstOfRoot = getter(DocumentFragment.prototype, 'firstElementChild');
function firstOfRoot(node: Node): Element | null {
  return readFirstOfRoot.call(node) as Element | null;
}
const readLastOfRoot = getter(DocumentFragment.prototype, 'lastElementChild');
function lastOfRoot(node: Node): Element | null {
  return readLastOfRoot.call(node) as Element | null;
}

/** The parent element, out of a shadow tree into its host. */
function ancestorOf(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent === null) return null;
  if (isShadowRoot(parent)) return parent.host;
  return parent.nodeType === Node.DOCUMENT_NODE ? null : (parent as Element);
}

/** The next element in the order of the tree; a shadow tree stands before its host's children. */
function nextElement(element: Element): Element | null {
  const root = shadowRootOf(element);
  const child = (root === null ? null : firstOfRoot(root)) ?? firstOfElement(element);
  if (child !== null) return child;
  for (let at: Element | null = element; at !== null; at = ancestorOf(at)) {
    const next = nextSibling(at);
    if (next !== null) return next;
    const parent = parentOf(at);
    if (parent !== null && isShadowRoot(parent)) {
      const light = firstOfElement(parent.host);
      if (light !== null) return light;
    }
  }
  return null;
}

function previousElement(element: Element): Element | null {
  const before = previousSibling(element);
  if (before === null) return ancestorOf(element);
  let last = before;
  for (;;) {
    const root = shadowRootOf(last);
    const child = lastOfElement(last) ?? (root === null ? null : lastOfRoot(root));
    if (child === null) return last;
    last = child;
  }
}
