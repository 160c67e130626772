/** Where reading begins in a page that is scrolled when we come to it. */
import { flatParentOf, isElement } from '../text/dom.ts';
import { kindOf } from '../text/element-kind.ts';
import { elementsInView } from '../text/in-view.ts';

/**
 * The block ancestors of what stands at some points of the view. Left out is what is in an element
 * whose text is never searched, as an editor or code. Lays the page out.
 */
export function blocksInView(): readonly Element[] {
  return [...new Set(elementsInView().flatMap((element) => blockAround(element) ?? []))];
}

/** The nearest block ancestor of an element, itself included, as reading the page from its root has it. */
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
