/** Sorts findings by their place in the document. */
import type { Finding, Findings } from './findings.ts';

/** With more block ancestors than this, they keep the order in which they were found. */
export const MOST_SORTED = 3_000;

/** The shown or visible findings in document order, unless there are too many blocks to sort. */
export function inOrder(
  findings: Pick<Findings, 'matched'>,
  wanted: 'isShown' | 'isSeen' = 'isShown',
): readonly Finding[] {
  const containers = [...findings.matched];
  if (containers.length <= MOST_SORTED) {
    containers.sort((a, b) => orderOf(startOf(a.findings), startOf(b.findings)));
  }
  return containers.flatMap((container) => container.findings).filter((finding) => finding[wanted]);
}

function startOf(found: readonly Finding[]): Node | undefined {
  return found[0]?.block.nodes[0];
}

function orderOf(a: Node | undefined, b: Node | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const position = a.compareDocumentPosition(b);
  if ((position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) return -1;
  return (position & Node.DOCUMENT_POSITION_PRECEDING) === 0 ? 0 : 1;
}
