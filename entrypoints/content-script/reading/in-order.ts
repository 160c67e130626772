/** Sorts findings by their place in the document. */
import { isConnected } from '../text/dom.ts';
import type { Finding, Findings } from './findings.ts';

/** With more block ancestors than this, they keep the order in which they were found. */
export const MOST_SORTED = 3_000;

/**
 * The shown or visible findings in document order, unless there are too many blocks to sort. Those whose
 * text was taken out of the document, which was not read again yet, have no place in it and are left out.
 */
export function inOrder(
  findings: Pick<Findings, 'matched'>,
  wanted: 'isShown' | 'isSeen' = 'isShown',
): readonly Finding[] {
  const containers = [...findings.matched].filter(({ findings: [first] }) => isPlaced(first));
  if (containers.length <= MOST_SORTED) {
    containers.sort((a, b) => orderOf(startOf(a.findings[0]), startOf(b.findings[0])));
  }
  return containers.flatMap((container) => container.findings).filter((finding) => finding[wanted]);
}

function startOf(finding: Finding | undefined): Node | undefined {
  return finding?.block.nodes[0];
}

/** Whether the text of a finding is in the document. */
export function isPlaced(finding: Finding | undefined): boolean {
  const start = startOf(finding);
  return start !== undefined && isConnected(start);
}

function orderOf(a: Node | undefined, b: Node | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const position = a.compareDocumentPosition(b);
  if ((position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) return -1;
  return (position & Node.DOCUMENT_POSITION_PRECEDING) === 0 ? 0 : 1;
}
