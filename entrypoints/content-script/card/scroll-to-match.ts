/** Scrolls to a match of a concept. */
import type { Matcher } from '../../../glossary/match/match.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { Finding } from '../reading/findings.ts';
import { inOrder } from '../reading/in-order.ts';
import type { MarkedPage } from '../marks/marked-page.ts';
import { elementAround } from '../text/dom.ts';
import { nodeAt } from '../text/text-block.ts';

/**
 * Gives a function that scrolls to the n-th shown match of a concept, in document order; where none
 * is shown, to the n-th that may be meant.
 */
export function scrollerToMatches(
  page: MarkedPage,
  matcher: Matcher,
): (concept: ConceptId, index: number) => void {
  return (concept, index) => {
    const seen = inOrder(page.findings, 'isSeen').filter(({ match }) =>
      matcher.conceptsOf(match).includes(concept),
    );
    const shown = seen.filter(({ isShown }) => isShown);
    const found = shown.length > 0 ? shown : seen;
    // Skip matches that the page has removed since.
    const finding = found[index % found.length];
    if (finding === undefined) return;
    bringIntoView(page, finding);
  };
}

/** Scrolls to a match and highlights it for a moment. */
export function bringIntoView(page: MarkedPage, finding: Finding): void {
  const node = finding.block.nodes[nodeAt(finding.block, finding.match.span.start)];
  const around = node === undefined ? undefined : elementAround(node);
  if (around !== undefined) {
    const options = { block: 'center', inline: 'nearest', behavior: 'instant' } as const;
    Element.prototype.scrollIntoView.call(around, options);
  }
  page.highlighter.emphasize(finding);
}
