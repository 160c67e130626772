/** Measures where findings are in the viewport. */
import { rangesOf } from '../text/text-block.ts';
import type { Finding } from './findings.ts';

/**
 * A single range that is used again: each live range slows down every change of the page until it
 * is collected. On most pages nothing is measured.
 */
let range: Range | undefined;

/** The line boxes of a finding in the viewport; none where it is not rendered. */
export function boxesOf(finding: Finding): readonly DOMRect[] {
  const measuring = (range ??= new Range());
  const boxes = rangesOf(finding.block, finding.match.span).flatMap((part) => {
    measuring.setStart(part.startContainer, part.startOffset);
    measuring.setEnd(part.endContainer, part.endOffset);
    return [...measuring.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  });
  // Between uses it must not keep removed nodes of the page in memory.
  measuring.setEnd(document, 0);
  return boxes;
}
