/** What a frame's content script lends to the script of the card, which reads the page's text with it. */

/** An element in which text is read. */
export interface TreePart {
  readonly element: Element;
  readonly language: string | undefined;
}

/** The text right in an element, across inline elements: see `TextBlock` of the content script. */
export interface TreeText {
  readonly nodes: readonly Text[];
  /** Where each node's data starts in `text`. */
  readonly starts: readonly number[];
  readonly text: string;
}

/** How the content script reads the page's tree, which a page cannot falsify. */
export interface PageTree {
  /** The texts right in an element, and the elements in it that have texts of their own. */
  readonly readContainer: (
    element: Element,
    language: string | undefined,
    isNew: () => boolean,
  ) => { readonly blocks: readonly TreeText[]; readonly children: readonly TreePart[] };
  /** The nearest element around a node in the flat tree, or the node itself. */
  readonly elementAround: (node: Node) => Element | undefined;
  /** The parent in the flat tree; null where the node is not rendered. */
  readonly flatParentOf: (node: Node) => Node | null;
  readonly isElement: (node: Node) => node is Element;
  /** Whether text directly in an element is visible. */
  readonly isTextShown: (element: Element) => boolean;
  /** Whether a node is another one or inside it. */
  readonly isWithin: (node: Node, around: Node) => boolean;
  readonly matchesSelector: (element: Element, selector: string) => boolean;
  /** Whether line breaks in the source of an element are shown as such. */
  readonly keepsLineBreaks: (element: Element) => boolean;
}
