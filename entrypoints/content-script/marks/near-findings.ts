/**
 * Tells which findings are in or near the viewport. Reads boxes, so call it only when the page is
 * laid out anyway.
 */
import { firstWhere } from '../../../glossary/model/search/first-where.ts';
import type { Finding } from '../reading/findings.ts';
import { boxesOf } from '../reading/finding-boxes.ts';

/** How far outside the viewport a match is still registered, in viewport heights or widths. */
const REACH = 1.5;
/** In a block with more findings than this, only those near the viewport are taken. */
const SOME = 50;
/** With more findings than this, the ones near the viewport are found by binary search. */
const MANY = 300;

/** Whether an element is in or near the viewport; true for one without a box of its own. */
export function isNear(element: Element): boolean {
  if (isPutOff(element)) return false;
  const box = Element.prototype.getBoundingClientRect.call(element);
  return isAfterStart(box) && isBeforeEnd(box);
}

/**
 * Whether the browser has put off laying an element out because it is far from the viewport
 * (`content-visibility: auto`). Asking for its box would have it laid out all the same.
 */
function isPutOff(element: Element): boolean {
  const isVisible = (options?: CheckVisibilityOptions): boolean =>
    Element.prototype.checkVisibility.call(element, options);
  return !isVisible({ contentVisibilityAuto: true }) && isVisible();
}

/**
 * The findings of one block that may be near the viewport, hidden ones included.
 * @param findings of one block, in text order
 */
export function findingsNear(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= SOME) return findings;
  if (findings.length <= MANY || !runsDown(findings)) {
    return findings.filter((finding) => {
      const box = boxOf(finding);
      return box !== undefined && isAfterStart(box) && isBeforeEnd(box);
    });
  }
  /** The index of the first finding whose box meets `isSo`; one without a box counts as the next. */
  const firstBox = (from: number, isSo: (box: DOMRectReadOnly) => boolean): number =>
    firstWhere(from, findings.length, (at) => {
      let box: DOMRect | undefined;
      for (let next = at; box === undefined && next < findings.length; next += 1)
        box = boxOf(findings[next]);
      return box === undefined || isSo(box);
    });
  const from = firstBox(0, isAfterStart);
  return findings.slice(
    from,
    firstBox(from, (box) => !isBeforeEnd(box)),
  );
}

/** Whether the lines of a block run from top to bottom, as they do in horizontal writing. */
function runsDown([first]: readonly Finding[]): boolean {
  const element = first?.container.element;
  return element !== undefined && getComputedStyle(element).writingMode === 'horizontal-tb';
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
