/** Tells what is in the viewport. Reads boxes, so call it only when the page is laid out anyway. */
import { shadowRootOf } from './dom.ts';

/**
 * The points to test, as fractions of the viewport. Few of them: each hit test of a large page
 * takes some milliseconds.
 */
const COLUMNS = [0.2, 0.5, 0.8] as const;
const ROWS = [0.05, 0.35, 0.65, 0.95] as const;

/** Where an element is: partly or fully in the viewport, completely below it, or elsewhere. */
export function placeInView(element: Element): 'in' | 'below' | 'elsewhere' {
  const { top, bottom } = Element.prototype.getBoundingClientRect.call(element);
  if (top >= innerHeight) return 'below';
  return bottom > 0 ? 'in' : 'elsewhere';
}

/** The elements at some points of the viewport, in shadow trees too. */
export function elementsInView(): readonly Element[] {
  const found = new Set<Element>();
  for (const row of ROWS) {
    for (const column of COLUMNS) {
      const element = elementAt(innerWidth * column, innerHeight * row);
      if (element !== null) found.add(element);
    }
  }
  return [...found];
}

function elementAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let depth = 0; element !== null && depth < 20; depth += 1) {
    const inner: Element | null = shadowRootOf(element)?.elementFromPoint(x, y) ?? null;
    if (inner === null || inner === element) break;
    element = inner;
  }
  return element;
}
