/** Measures where findings are in the viewport. */
import { rangesOf } from '../text/text-block.ts';
import type { Finding } from './findings.ts';

/**
 * A single range that is used again: each live range slows down every change of the page until it
 * is collected.
 */
const measuring = new Range();

/** The line boxes of a finding in the viewport; none where it is not rendered. */
export function boxesOf(finding: Finding): readonly DOMRect[] {
  const boxes = rangesOf(finding.block, finding.match.span).flatMap((range) => {
    measuring.setStart(range.startContainer, range.startOffset);
    measuring.setEnd(range.endContainer, range.endOffset);
    return [...measuring.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  });
  // Between uses it must not keep removed nodes of the page in memory.
  measuring.setEnd(document, 0);
  return boxes;
}
