/** Indexes the page's matches by block ancestor. */
import type { Match } from '../../../glossary/match/match.ts';
import type { Side } from '../../../glossary/model/entry/side.ts';
import { flatParentOf, isElement, isWithin } from '../text/dom.ts';
import type { Evidence } from './evidence.ts';
import { type PageSection, PageSections } from './page-sections.ts';
import { FormCounts } from './form-counts.ts';
import type { TextBlock } from '../text/text-block.ts';

/** One match on the page. */
export interface Finding {
  readonly match: Match;
  readonly block: TextBlock;
  readonly container: MatchedContainer;
  /** The matched text as it is on the page. */
  readonly text: string;
  /** Whether its text is visible. */
  isSeen: boolean;
  /** Whether it is to be marked: its text is visible, and the page uses it as a term. */
  isShown: boolean;
}

/** A block ancestor that was read, and what was found in its text. */
export interface MatchedContainer {
  readonly element: Element;
  readonly findings: readonly Finding[];
  /** The sections that decide what its text means. */
  readonly sections: readonly PageSection[];
  /** The length of its text in UTF-16 units. */
  readonly characters: number;
}

/**
 * What is known of an element: its matches; the length of its text where it has none; that it is
 * not rendered; or that it is never searched.
 */
type Knowledge = MatchedContainer | number | 'hidden' | 'opaque';

/** Told of each finding that becomes or stops being shown, and after any change. */
export interface FindingsListener {
  added(finding: Finding): void;
  removed(finding: Finding): void;
  changed(): void;
}

const NONE: readonly never[] = [];

function isReading(knowledge: Knowledge | undefined): boolean {
  return typeof knowledge === 'object' || typeof knowledge === 'number';
}

/**
 * Knows for each block ancestor whether it was read, and what was found in it. Listeners are told at
 * once.
 */
export class Findings {
  readonly #known = new WeakMap<Node, Knowledge>();
  readonly #matched = new Set<MatchedContainer>();
  readonly #evidence: Evidence;
  readonly #sections = new PageSections();
  readonly #listeners: Partial<FindingsListener>[] = [];
  /** Visible findings that are not marked. */
  readonly #waiting = new Set<Finding>();
  readonly #counts = new FormCounts();
  #shown = 0;

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
  }

  /** Tells a listener of all changes from now on, after those that listen already. */
  listen(listener: Partial<FindingsListener>): void {
    this.#listeners.push(listener);
  }

  #noteChange(): void {
    for (const listener of this.#listeners) listener.changed?.();
  }

  /** How many matches are to be marked. */
  get shown(): number {
    return this.#shown;
  }

  /** The shown matches, counted by form. */
  get counts(): FormCounts {
    return this.#counts;
  }

  /** Every block ancestor with a match, shown or not, in no particular order. */
  get matched(): ReadonlySet<MatchedContainer> {
    return this.#matched;
  }

  /** Whether an element is a block ancestor that was read. */
  isRead(element: Node): boolean {
    return isReading(this.#known.get(element));
  }

  /** The findings in a block ancestor's own text. */
  in(element: Node): readonly Finding[] {
    const knowledge = this.#known.get(element);
    return typeof knowledge === 'object' ? knowledge.findings : NONE;
  }

  /**
   * The block ancestor that a node's text belongs to; undefined where that was not read, is not
   * rendered or is never searched.
   */
  around(node: Node): Element | undefined {
    for (let at: Node | null = node; at !== null; at = flatParentOf(at)) {
      const knowledge = this.#known.get(at);
      if (knowledge !== undefined) return isReading(knowledge) && isElement(at) ? at : undefined;
    }
    return undefined;
  }

  /** The findings in the block that a node belongs to. */
  ofText(node: Node): readonly Finding[] {
    const container = this.around(node);
    return container === undefined ? NONE : this.in(container);
  }

  /** Replaces what is known of an element's own text. */
  put(
    element: Element,
    characters: number,
    find: (container: MatchedContainer) => readonly Finding[],
  ): void {
    this.#withdraw(element);
    const findings: Finding[] = [];
    const sections = this.#sections.around(element);
    const container: MatchedContainer = { element, findings, sections, characters };
    this.#evidence.noteText(sections, characters);
    findings.push(...find(container));
    // Most blocks have no term, and a large page has too many of them to keep an object for each.
    this.#known.set(element, findings.length === 0 ? characters : container);
    if (findings.length === 0) return;
    this.#matched.add(container);
    const seen = findings.filter(({ isSeen }) => isSeen);
    for (const finding of seen) this.#evidence.note(finding, 1);
    for (const finding of seen) this.#showIfMeant(finding);
    this.#noteChange();
  }

  mark(element: Element, as: 'hidden' | 'opaque'): void {
    this.#withdraw(element);
    this.#known.set(element, as);
  }

  /** Forgets what is known of an element's own text. */
  forget(element: Element): void {
    this.#withdraw(element);
    this.#known.delete(element);
  }

  #withdraw(element: Element): void {
    const known = this.#known.get(element);
    if (typeof known === 'number')
      this.#evidence.noteText(this.#sections.knownAround(element), -known);
    if (typeof known !== 'object' || !this.#matched.delete(known)) return;
    this.#evidence.noteText(known.sections, -known.characters);
    for (const finding of known.findings) {
      if (!finding.isSeen) continue;
      finding.isSeen = false;
      this.#lose(finding);
    }
    this.#noteChange();
  }

  /** Forgets the findings in an element, its slots and shadow trees included. */
  forgetWithin(element: Element): void {
    for (const one of this.#matched) {
      if (isWithin(one.element, element)) this.forget(one.element);
    }
  }

  /** Hides the findings whose text has changed, until the block is read again. */
  dropStale(node: Text): void {
    for (const finding of this.ofText(node)) {
      if (finding.isSeen && !standsIn(finding, node)) this.setSeen(finding, false);
    }
  }

  setSeen(finding: Finding, isSeen: boolean): void {
    if (finding.isSeen === isSeen) return;
    finding.isSeen = isSeen;
    if (isSeen) {
      this.#evidence.note(finding, 1);
      this.#showIfMeant(finding);
    } else this.#lose(finding);
    this.#noteChange();
  }

  /** Visible findings that are not marked: everyday words, and what the page does not show to be meant. */
  get perhapsMeant(): Iterable<Finding> {
    return this.#waiting;
  }

  /** See `CardSubject`. */
  get sides(): readonly Side[] {
    return this.#evidence.sides;
  }

  /** The evidence for a finding that is marked in context only: see `CardSubject`. */
  othersFor(finding: Finding): number | undefined {
    return this.#evidence.othersFor(finding);
  }

  /**
   * Shows findings for which there is evidence now; shown ones stay shown.
   * @param isWhole whether the whole page was read
   */
  settle(isWhole: boolean): void {
    if (!this.#evidence.settle(isWhole) || this.#waiting.size === 0) return;
    const { shown } = this;
    for (const finding of this.#waiting) this.#showIfMeant(finding);
    if (this.shown > shown) this.#noteChange();
  }

  clear(): void {
    for (const { element } of this.#matched) this.forget(element);
  }

  #showIfMeant(finding: Finding): void {
    if (!this.#evidence.admits(finding)) {
      this.#waiting.add(finding);
      return;
    }
    this.#waiting.delete(finding);
    finding.isShown = true;
    this.#shown += 1;
    this.#counts.add(finding);
    for (const listener of this.#listeners) listener.added?.(finding);
  }

  #lose(finding: Finding): void {
    this.#evidence.note(finding, -1);
    this.#waiting.delete(finding);
    if (!finding.isShown) return;
    finding.isShown = false;
    this.#shown -= 1;
    this.#counts.remove(finding);
    for (const listener of this.#listeners) listener.removed?.(finding);
  }
}

/** Whether a finding is unaffected by a change of a text node. */
function standsIn(finding: Finding, node: Text): boolean {
  const { block, match } = finding;
  const index = block.nodes.indexOf(node);
  if (index < 0) return true;
  const from = block.starts[index] ?? 0;
  const to = block.starts[index + 1] ?? block.text.length;
  const start = Math.max(match.span.start, from);
  const end = Math.min(match.span.end, to);
  return start >= end || node.data.slice(start - from, end - from) === block.text.slice(start, end);
}
