/** Finds where to start reading a page that is already scrolled. */
import { flatParentOf, isElement } from '../text/dom.ts';
import { kindOf } from '../text/element-kind.ts';
import { elementsInView } from '../text/in-view.ts';

/**
 * The block ancestors of the elements at some points of the viewport, without those in text that is
 * never searched, such as editors and code. Forces a layout.
 */
export function blocksInView(): readonly Element[] {
  return [...new Set(elementsInView().flatMap((element) => blockAround(element) ?? []))];
}

/**
 * The nearest block ancestor of an element, or the element itself, as reading from the root would
 * find it.
 */
function blockAround(element: Element): Element | undefined {
  let block: Element | undefined;
  for (let at: Node | null = element; at !== null; at = flatParentOf(at)) {
    if (!isElement(at)) continue;
    switch (kindOf(at, true)) {
      case 'block':
      case 'aside':
        block ??= at;
        break;
      case 'object':
      case 'nothing':
      case 'hidden':
        return undefined;
      case 'inline':
      case 'textRun':
      case 'lineBreak':
      case 'wordBreak':
    }
  }
  return block;
}
