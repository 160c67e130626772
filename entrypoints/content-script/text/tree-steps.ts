/** Walks through the elements of the tree, shadow trees included. */
import { firstElementIn, getter, isShadowRoot, parentOf, shadowRootOf } from './dom.ts';

const readNextSibling = getter(Element.prototype, 'nextElementSibling');
function nextSibling(node: Node): Element | null {
  return readNextSibling.call(node) as Element | null;
}
const readPreviousSibling = getter(Element.prototype, 'previousElementSibling');
function previousSibling(node: Node): Element | null {
  return readPreviousSibling.call(node) as Element | null;
}
const readLastOfElement = getter(Element.prototype, 'lastElementChild');
function lastOfElement(node: Node): Element | null {
  return readLastOfElement.call(node) as Element | null;
}
const readFirstOfRoot = getter(DocumentFragment.prototype, 'firstElementChild');
function firstOfRoot(node: Node): Element | null {
  return readFirstOfRoot.call(node) as Element | null;
}
const readLastOfRoot = getter(DocumentFragment.prototype, 'lastElementChild');
function lastOfRoot(node: Node): Element | null {
  return readLastOfRoot.call(node) as Element | null;
}

/** The parent element; for the top elements of a shadow tree, its host. */
export function ancestorOf(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent === null) return null;
  if (isShadowRoot(parent)) return parent.host;
  return parent.nodeType === Node.DOCUMENT_NODE ? null : (parent as Element);
}

/** The next element in tree order; a shadow tree comes before its host's children. */
export function nextElement(element: Element): Element | null {
  const root = shadowRootOf(element);
  const child = (root === null ? null : firstOfRoot(root)) ?? firstElementIn(element);
  if (child !== null) return child;
  for (let at: Element | null = element; at !== null; at = ancestorOf(at)) {
    const next = nextSibling(at);
    if (next !== null) return next;
    const parent = parentOf(at);
    if (parent !== null && isShadowRoot(parent)) {
      const light = firstElementIn(parent.host);
      if (light !== null) return light;
    }
  }
  return null;
}

/** The previous element in tree order, the reverse of `nextElement`; null at the first. */
export function previousElement(element: Element): Element | null {
  const before = previousSibling(element);
  if (before === null) return ancestorOf(element);
  let last = before;
  for (;;) {
    const root = shadowRootOf(last);
    const child = lastOfElement(last) ?? (root === null ? null : lastOfRoot(root));
    if (child === null) return last;
    last = child;
  }
}
