/**
 * Reads the page's tree in a way that a page cannot falsify. If a form has a field named
 * `parentNode`, `form.parentNode` gives that field, in content scripts too. So every read that may
 * meet a form calls the prototype's getter.
 */

/**
 * The getter of a property, to be called on any node. Each getter is called from one place in the
 * code only, which lets engines make it as fast as the plain property.
 * @throws Error where the browser has no such getter
 */
export function getter(prototype: object, name: string): (this: Node) => unknown {
  const property = Object.getOwnPropertyDescriptor(prototype, name);
  const read: unknown = property === undefined ? undefined : Reflect.get(property, 'get');
  if (typeof read !== 'function') throw new Error(`No getter for ${name} in this browser`);
  return read as (this: Node) => unknown;
}

const readParentOf = getter(Node.prototype, 'parentNode');

/** The node's parent; null at a root. `flatParentOf` continues from a shadow root to its host. */
export function parentOf(node: Node): Node | null {
  return readParentOf.call(node) as Node | null;
}
const readFirstChildOf = getter(Node.prototype, 'firstChild');

/** The first child; null where there is none. A shadow root is not a child. */
export function firstChildOf(node: Node): ChildNode | null {
  return readFirstChildOf.call(node) as ChildNode | null;
}
const readFirstElementIn = getter(Element.prototype, 'firstElementChild');
/** The first child that is an element; null where there is none. */
export function firstElementIn(element: Element): Element | null {
  return readFirstElementIn.call(element) as Element | null;
}
const readElementCountIn = getter(Element.prototype, 'childElementCount');
/** The number of child elements. */
export function elementCountIn(element: Element): number {
  return readElementCountIn.call(element) as number;
}
const readNextSiblingOf = getter(Node.prototype, 'nextSibling');

/** The next sibling; null at the last. */
export function nextSiblingOf(node: Node): ChildNode | null {
  return readNextSiblingOf.call(node) as ChildNode | null;
}
const readPreviousSiblingOf = getter(Node.prototype, 'previousSibling');

/** The previous sibling; null at the first. */
export function previousSiblingOf(node: Node): ChildNode | null {
  return readPreviousSiblingOf.call(node) as ChildNode | null;
}
const readNodeTypeOf = getter(Node.prototype, 'nodeType');
function nodeTypeOf(node: Node): number {
  return readNodeTypeOf.call(node) as number;
}
const readIsConnected = getter(Node.prototype, 'isConnected');
const readDocumentOf = getter(Node.prototype, 'ownerDocument');
/** Whether a node is in this document. A page may have moved it into a frame's document. */
export function isConnected(node: Node): boolean {
  if (!(readIsConnected.call(node) as boolean)) return false;
  // The `ownerDocument` of a document is null.
  return node === document || readDocumentOf.call(node) === document;
}
const readTextContentOf = getter(Node.prototype, 'textContent');

/** A text node's own text, or all text below an element; null for a document. */
export function textContentOf(node: Node): string | null {
  return readTextContentOf.call(node) as string | null;
}
const readLocalNameOf = getter(Element.prototype, 'localName');

/** The name of an element without its prefix: in lower case in HTML, elsewhere as written. */
export function localNameOf(node: Element): string {
  return readLocalNameOf.call(node) as string;
}
const readNamespaceOf = getter(Element.prototype, 'namespaceURI');

/** The namespace URI; null for an element without one. */
export function namespaceOf(node: Element): string | null {
  return readNamespaceOf.call(node) as string | null;
}
const readOpenShadowRootOf = getter(Element.prototype, 'shadowRoot');
function openShadowRootOf(node: Element): ShadowRoot | null {
  return readOpenShadowRootOf.call(node) as ShadowRoot | null;
}
const readSlotOfElement = getter(Element.prototype, 'assignedSlot');
function slotOfElement(node: Element): HTMLSlotElement | null {
  return readSlotOfElement.call(node) as HTMLSlotElement | null;
}
const readSlotOfText = getter(Text.prototype, 'assignedSlot');
function slotOfText(node: Text): HTMLSlotElement | null {
  return readSlotOfText.call(node) as HTMLSlotElement | null;
}

/** Elements that the extension has put into the page. */
const ownElements = new WeakSet<Node>();
let hasOwn = false;

/**
 * Marks an element as the extension's own: it is never read, and adding or removing it does not
 * count as a change.
 */
export function claim(element: Element): void {
  ownElements.add(element);
  hasOwn = true;
}

/** Whether any element was claimed so far. Usually none was, and lookups can be skipped. */
export function hasOwnElements(): boolean {
  return hasOwn;
}

/**
 * Whether an element was claimed. Elements inside a claimed one are not recognized; they are never
 * reached.
 */
export function isOwn(node: Node): boolean {
  return hasOwn && ownElements.has(node);
}

/** Whether a node is another one or inside it, in slots and shadow trees too. */
export function isWithin(node: Node, around: Node): boolean {
  for (let at: Node | null = node; at !== null; at = flatParentOf(at)) {
    if (at === around) return true;
  }
  return false;
}

/** An attribute as it is written; null where it is missing, empty where it has no value. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/**
 * Whether an element has any attribute. Most have none, which makes further lookups unnecessary.
 */
export function hasAttributes(element: Element): boolean {
  return Element.prototype.hasAttributes.call(element);
}

/**
 * Whether an element matches a selector.
 * @throws SyntaxError for a selector that this browser does not know
 */
export function matchesSelector(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** Whether a node is an element of any namespace. */
export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === 1;
}

/** Whether a node is text. The CDATA sections of XML documents are too. */
export function isText(node: Node): node is Text {
  const type = nodeTypeOf(node);
  return type === 3 || type === 4;
}

/** Whether a node is a shadow root, and not another document fragment. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return nodeTypeOf(node) === 11 && 'host' in node;
}

/**
 * Whether text directly in an element is visible: it has a box, is not skipped by
 * `content-visibility`, and is not invisible. An element with `display: contents` has its parent's
 * box.
 */
export function isTextShown(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.visibility !== 'visible' || style.contentVisibility === 'hidden') return false;
  if (Element.prototype.checkVisibility.call(element)) return true;
  if (style.display !== 'contents') return false;
  for (let at = flatParentOf(element); at !== null && isElement(at); at = flatParentOf(at)) {
    if (Element.prototype.checkVisibility.call(at)) return true;
    if (getComputedStyle(at).display !== 'contents') return false;
  }
  return false;
}

/**
 * The open shadow root of an element. Closed ones are left alone, though browsers show them to
 * extensions: a mark in one would lead every script of the page into it, and it may belong to another
 * extension.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  return mayBeHost(element) ? openShadowRootOf(element) : null;
}

const HOST_NAMES: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);

/** Whether a page may attach a shadow root to the element, by the list in the DOM standard. */
export function mayBeHost(element: Element): boolean {
  const name = localNameOf(element);
  return HOST_NAMES.has(name) || name.includes('-');
}

/**
 * Whether an element has no content of its own, so that its visible content may be in a shadow
 * tree.
 */
export function looksLikeHost(element: Element): boolean {
  return (
    localNameOf(element).includes('-') || (firstChildOf(element) === null && mayBeHost(element))
  );
}

/**
 * The parent in the flat tree: the slot, the host, or the parent. Null where the node is not
 * rendered.
 */
export function flatParentOf(node: Node): Node | null {
  const slot = isElement(node) ? slotOfElement(node) : isText(node) ? slotOfText(node) : null;
  if (slot !== null) return slot;
  const parent = parentOf(node);
  if (parent === null) return isShadowRoot(node) ? node.host : null;
  return isShadowRoot(parent) ? parent.host : parent;
}

/** The nearest `lang` around a node in the flat tree, as written; undefined where there is none. */
export function languageAround(node: Node): string | undefined {
  for (let at: Node | null = node; at !== null; at = flatParentOf(at)) {
    const own = isElement(at) ? ownLanguageOf(at) : null;
    if (own !== null) return own;
  }
  return undefined;
}

/**
 * The element's own `lang`, as written. An empty one is meant: it cancels the language around it.
 */
export function ownLanguageOf(element: Element): string | null {
  if (!hasAttributes(element)) return null;
  return attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang');
}

/** The nearest element around a node in the flat tree, or the node itself. */
export function elementAround(node: Node): Element | undefined {
  for (let at: Node | null = node; at !== null; at = flatParentOf(at)) {
    if (isElement(at)) return at;
  }
  return undefined;
}
