/** Finds the finding under a point. */
import { isText } from '../text/dom.ts';
import { boxesOf } from '../reading/finding-boxes.ts';
import type { Finding, Findings } from '../reading/findings.ts';
import { nodeAt } from '../text/text-block.ts';

/** A finding under a point, and the boxes of its lines in the viewport. */
export interface PointedFinding {
  readonly finding: Finding;
  /** One box for each line; the box that holds the point comes first. */
  readonly boxes: readonly [DOMRect, ...DOMRect[]];
}

/** The shown finding whose line boxes contain a point of the viewport. */
export function findingAt(
  findings: Findings,
  shadowRoots: ReadonlySet<ShadowRoot>,
  x: number,
  y: number,
): PointedFinding | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  const node = caret?.offsetNode;
  if (caret === null || node === undefined || !isText(node)) return undefined;
  for (const finding of findings.ofText(node)) {
    if (!finding.isShown || !holds(finding, node, caret.offset)) continue;
    const boxes = boxesOf(finding);
    const hit = boxes.find((box) => contains(box, x, y));
    if (hit !== undefined) return { finding, boxes: [hit, ...boxes.filter((box) => box !== hit)] };
  }
  return undefined;
}

/** A caret is between two characters, and the point may be on either of them. */
function holds(finding: Finding, node: Text, offset: number): boolean {
  const { block, match } = finding;
  const index = block.nodes.indexOf(node);
  if (index < 0) return false;
  const at = (block.starts[index] ?? 0) + offset;
  return (
    match.span.start <= at &&
    at <= match.span.end &&
    nodeAt(block, match.span.start) <= index &&
    index <= nodeAt(block, match.span.end - 1)
  );
}

function contains(box: DOMRect, x: number, y: number): boolean {
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}
