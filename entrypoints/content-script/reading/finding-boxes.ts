/** Where findings stand in the view. */
import { rangesOf } from '../text/text-block.ts';
import type { Finding } from './findings.ts';

/** One for all: each live range is paid for at every change of the page, until it is collected. */
const measuring = new Range();

/** The line boxes of a finding in the view, none where it is not rendered. */
export function boxesOf(finding: Finding): readonly DOMRect[] {
  const boxes = rangesOf(finding.block, finding.match.span).flatMap((range) => {
    measuring.setStart(range.startContainer, range.startOffset);
    measuring.setEnd(range.endContainer, range.endOffset);
    return [...measuring.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  });
  // At rest it holds no node that the page may take away.
  measuring.setEnd(document, 0);
  return boxes;
}
