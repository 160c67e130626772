/**
 * Reads of the page's tree that a page cannot falsify. A form answers `form.parentNode` with its
 * field of that name, also to a content script, so every read that can meet a form goes through
 * the getter of the prototype, which belongs to our own world.
 */

type ExtensionDom = { readonly openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };

function getter<N, V>(prototype: object, name: string): (node: N) => V {
  const read = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (read === undefined) throw new Error(`No getter for ${name} in this browser`);
  return (node) => read.call(node) as V;
}

export const parentOf = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const firstChildOf = getter<Node, ChildNode | null>(Node.prototype, 'firstChild');
export const lastChildOf = getter<Node, ChildNode | null>(Node.prototype, 'lastChild');
export const nextSiblingOf = getter<Node, ChildNode | null>(Node.prototype, 'nextSibling');
export const previousSiblingOf = getter<Node, ChildNode | null>(Node.prototype, 'previousSibling');
export const nodeTypeOf = getter<Node, number>(Node.prototype, 'nodeType');
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
export const textContentOf = getter<Node, string | null>(Node.prototype, 'textContent');
export const localNameOf = getter<Element, string>(Element.prototype, 'localName');
export const namespaceOf = getter<Element, string | null>(Element.prototype, 'namespaceURI');
const openShadowRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
const slotOfElement = getter<Element, HTMLSlotElement | null>(Element.prototype, 'assignedSlot');
const slotOfText = getter<Text, HTMLSlotElement | null>(Text.prototype, 'assignedSlot');
const readAttribute = Element.prototype.getAttribute;
const readMatches = Element.prototype.matches;
const readVisibility = Element.prototype.checkVisibility;
const readRoot = Node.prototype.getRootNode;

export function attributeOf(element: Element, name: string): string | null {
  return readAttribute.call(element, name);
}

export function matchesSelector(element: Element, selector: string): boolean {
  return readMatches.call(element, selector);
}

export function rootOf(node: Node): Node {
  return readRoot.call(node);
}

export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === 1;
}

export function isText(node: Node): node is Text {
  const type = nodeTypeOf(node);
  return type === 3 || type === 4;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return nodeTypeOf(node) === 11 && 'host' in node;
}

/** Whether a reader can see the element's text: it has a box, unskipped, and is not invisible. */
export function isShown(element: Element): boolean {
  return readVisibility.call(element, { visibilityProperty: true });
}

/** The shadow root that the browser lets an extension read: every open one, and most closed ones. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const open = openShadowRootOf(element);
  if (open !== null) return open;
  if (!mayBeHost(element)) return null;
  const firefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null })
    .openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  return extensionDom?.openOrClosedShadowRoot?.(element) ?? null;
}

const extensionDom = (globalThis as { chrome?: { readonly dom?: ExtensionDom } }).chrome?.dom;

const HOST_NAMES: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);

/** Whether a page may attach a shadow root to the element: the list is the DOM standard's. */
export function mayBeHost(element: Element): boolean {
  const name = localNameOf(element);
  return HOST_NAMES.has(name) || name.includes('-');
}

/** The parent in the flat tree: the slot, the host, or the parent; null where nothing is rendered. */
export function flatParentOf(node: Node): Node | null {
  const slot = isElement(node) ? slotOfElement(node) : isText(node) ? slotOfText(node) : null;
  if (slot !== null) return slot;
  const parent = parentOf(node);
  if (parent === null) return null;
  return isShadowRoot(parent) ? parent.host : parent;
}

/** The nearest `lang` around a node in the flat tree, as written; undefined where there is none. */
export function languageOf(node: Node): string | undefined {
  for (let at: Node | null = node; at !== null; at = flatParentOf(at)) {
    const own = isElement(at) ? ownLanguageOf(at) : null;
    if (own !== null) return own;
  }
  return undefined;
}

export function ownLanguageOf(element: Element): string | null {
  return attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang');
}
