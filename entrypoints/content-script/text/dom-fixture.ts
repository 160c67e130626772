/**
 * Stands in for `dom.ts` in tests whose document is happy-dom's, which lacks features that it needs at
 * load time.
 */
export const elementAround = (): undefined => undefined;
export const isConnected = (node: Node): boolean => node.isConnected;
export const isElement = (node: Node): boolean => node instanceof Element;
export const isWithin = (node: Node, element: Element): boolean => element.contains(node);
export const parentOf = (node: Node): Element | null => node.parentElement;
