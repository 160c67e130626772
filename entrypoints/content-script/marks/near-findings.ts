/** What stands in and near the view. Asked when the page is laid out anyhow: it reads boxes. */
import type { Finding } from '../reading/findings.ts';
import { boxesOf } from '../reading/finding-boxes.ts';

/** How far from the view a match is registered, in heights or widths of the view. */
const REACH = 1.5;
/** Of a block with more findings than this, each is asked where it stands. */
const SOME = 50;
/** With more than this, the ends of those near the view are found by halving. */
const MANY = 300;

/** Whether an element is in or near the view; true for one without a box of its own. */
export function isNear(element: Element): boolean {
  const box = Element.prototype.getBoundingClientRect.call(element);
  return isAfterStart(box) && isBeforeEnd(box);
}

/**
 * The findings of one block that may be near the view, hidden ones among them.
 * @param findings of one block, in the order of its text
 */
export function findingsNear(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= SOME) return findings;
  if (findings.length <= MANY || !runsDown(findings)) {
    return findings.filter((finding) => {
      const box = boxOf(finding);
      return box !== undefined && isAfterStart(box) && isBeforeEnd(box);
    });
  }
  const from = firstWhere(findings, isAfterStart, 0);
  return findings.slice(
    from,
    firstWhere(findings, (box) => !isBeforeEnd(box), from),
  );
}

/** Whether the lines of a block stand one below the other, as they do in most scripts. */
function runsDown([first]: readonly Finding[]): boolean {
  const element = first?.container.element;
  return element !== undefined && getComputedStyle(element).writingMode === 'horizontal-tb';
}

/** The first finding from an index on whose box is so; what has no box is taken for the next. */
function firstWhere(
  findings: readonly Finding[],
  isSo: (box: DOMRectReadOnly) => boolean,
  from: number,
): number {
  let [low, high] = [from, findings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    let at = middle;
    let box = boxOf(findings[at]);
    while (box === undefined && at + 1 < high) box = boxOf(findings[++at]);
    if (box === undefined || isSo(box)) high = middle;
    else low = at + 1;
  }
  return low;
}

function boxOf(finding: Finding | undefined): DOMRect | undefined {
  return finding?.isShown === true ? boxesOf(finding)[0] : undefined;
}

function isAfterStart({ bottom, right }: DOMRectReadOnly): boolean {
  return bottom >= -REACH * innerHeight && right >= -REACH * innerWidth;
}

function isBeforeEnd({ top, left }: DOMRectReadOnly): boolean {
  return top <= (1 + REACH) * innerHeight && left <= (1 + REACH) * innerWidth;
}
