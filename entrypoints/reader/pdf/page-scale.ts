/** How large the pages of a document are shown. */
import type { Zoom } from '../../../glossary/model/document/document-facts.ts';

/**
 * Limits of the size of pages, as factors of their own size. Without a choice, no page is larger
 * than the last of these.
 */
const SMALLEST = 0.5;
const LARGEST = 4;
const LARGEST_UNASKED = 1.5;
/** How many pixels one unit of a page, a point, has at its own size. */
export const PIXELS = 96 / 72;

/**
 * The scale for a choice, in pixels for one unit of a page.
 * @param root contains all pages
 * @param page the one that is fitted to the window; its properties `--width` and `--height` are in
 *   units
 */
export function wantedScale(zoom: Zoom, root: HTMLElement, page: HTMLElement): number {
  if (typeof zoom === 'number') return PIXELS * Math.min(Math.max(zoom, SMALLEST), LARGEST);
  const width = Number(page.style.getPropertyValue('--width')) || 1;
  const height = Number(page.style.getPropertyValue('--height')) || 1;
  const { paddingInlineStart: padding, paddingBlockStart: above } = getComputedStyle(root);
  const room = root.clientWidth - 2 * Number.parseFloat(padding);
  const wide = Math.min(room / width, PIXELS * LARGEST_UNASKED);
  const high = (innerHeight - root.offsetTop - 2 * Number.parseFloat(above)) / height;
  return Math.max(zoom === 'page' ? Math.min(wide, high) : wide, PIXELS / 10);
}
