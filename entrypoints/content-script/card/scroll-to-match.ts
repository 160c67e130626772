/** Scrolls to a match of a concept. */
import type { Matcher } from '../../../glossary/match/match.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { Finding } from '../reading/findings.ts';
import { inOrder, isPlaced } from '../reading/in-order.ts';
import type { MarkedPage } from '../marks/marked-page.ts';
import { elementAround, isElement, isWithin, parentOf } from '../text/dom.ts';
import { placeInView } from '../text/in-view.ts';
import { nodeAt } from '../text/text-block.ts';

/**
 * Gives a function that scrolls to the n-th shown match of a concept, in document order; where none
 * is shown, to the n-th that may be meant.
 */
export function scrollerToMatches(
  page: MarkedPage,
  matcher: Matcher,
  destination: Destination,
): (concept: ConceptId, index: number) => void {
  return (concept, index) => {
    const seen = inOrder(page.findings, 'isSeen').filter(({ match }) =>
      matcher.conceptsOf(match).includes(concept),
    );
    const shown = seen.filter(({ isShown }) => isShown);
    const found = shown.length > 0 ? shown : seen;
    // Skip matches that the page has removed since.
    const finding = found[index % found.length];
    if (finding !== undefined) destination.goTo(finding);
  };
}

/** Scrolls to the first of some texts, and highlights all of them for a moment. */
export function showTexts(page: MarkedPage, ranges: readonly StaticRange[]): void {
  scrollTo(ranges[0]?.startContainer);
  page.highlighter.emphasizeRanges(ranges);
}

function scrollTo(node: Node | undefined): void {
  const around = node === undefined ? undefined : elementAround(node);
  if (around === undefined) return;
  const options = { block: 'center', inline: 'nearest', behavior: 'instant' } as const;
  Element.prototype.scrollIntoView.call(around, options);
}

/** How long a text may take to be put into the page anew, in milliseconds. */
const LONGEST_ANEW = 10_000;

/**
 * The match that was scrolled to last. A page may put its text anew as it comes near the view, as the
 * reader does with pages of a PDF: then the same match is scrolled to once more, unless the user has
 * scrolled away since.
 */
export class Destination {
  readonly #page: MarkedPage;
  #finding: Finding | undefined;
  /** What stays around it, and which of the matches there it is. */
  #around: Node | null = null;
  #index = -1;
  #until = 0;
  #again: ((finding: Finding) => void) | undefined;

  constructor(page: MarkedPage) {
    this.#page = page;
    page.findings.listen({ changed: () => this.#follow() });
  }

  /** The match that was scrolled to, or the one that has taken its place meanwhile. */
  get finding(): Finding | undefined {
    return this.#anew() ?? this.#finding;
  }

  /** Whether the match that was scrolled to has gone, and the one in its place was not read yet. */
  get isAwaited(): boolean {
    return this.#isGone() && this.#anew() === undefined;
  }

  /**
   * Scrolls to a match and highlights it for a moment.
   * @param again called with the match that has taken its place
   */
  goTo(finding: Finding, again?: (finding: Finding) => void): void {
    this.#around = parentOf(finding.container.element);
    this.#index = this.#there().indexOf(finding);
    this.#until = performance.now() + LONGEST_ANEW;
    this.#again = again;
    this.#bringIntoView(finding);
  }

  #follow(): void {
    const around = this.#around;
    if (around === null || !isElement(around)) return;
    const finding = this.#anew();
    if (finding === undefined || placeInView(around) !== 'in') return;
    this.#bringIntoView(finding);
    this.#again?.(finding);
  }

  /** The match that stands where the one that was scrolled to stood, once that is gone. */
  #anew(): Finding | undefined {
    if (!this.#isGone()) return undefined;
    const finding = this.#there()[this.#index];
    return finding?.text === this.#finding?.text ? finding : undefined;
  }

  /** Whether the match that was scrolled to has gone, and another one may take its place. */
  #isGone(): boolean {
    const before = this.#finding;
    if (before === undefined || performance.now() > this.#until) return false;
    return !before.isSeen || !isPlaced(before);
  }

  #there(): readonly Finding[] {
    const around = this.#around;
    if (around === null) return [];
    // Before they are sorted: a page may have too many for that.
    const there = [...this.#page.findings.matched].filter(({ element }) =>
      isWithin(element, around),
    );
    return inOrder({ matched: new Set(there) }, 'isSeen');
  }

  #bringIntoView(finding: Finding): void {
    this.#finding = finding;
    const node = finding.block.nodes[nodeAt(finding.block, finding.match.span.start)];
    scrollTo(node);
    this.#page.highlighter.emphasize(finding);
  }
}
