/** What stands in the view. Asked when the page is laid out anyhow: it reads boxes. */
import { shadowRootOf } from './dom.ts';

/** Few points: each hit test of a large page takes some milliseconds, and the walk goes on from it. */
const COLUMNS = [0.2, 0.5, 0.8] as const;
const ROWS = [0.05, 0.35, 0.65, 0.95] as const;

/** Where an element stands: a part of it in the view, all of it below, or elsewhere or nowhere. */
export function placeInView(element: Element): 'in' | 'below' | 'elsewhere' {
  const { top, bottom } = Element.prototype.getBoundingClientRect.call(element);
  if (top >= innerHeight) return 'below';
  return bottom > 0 ? 'in' : 'elsewhere';
}

/** What stands at some points over the view, into shadow trees. */
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
