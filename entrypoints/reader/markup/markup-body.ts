import { inertRoot } from './inert-markup.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** HTML elements without an end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;

/**
 * The element whose content is a chapter, which should be XHTML. It is read strictly, or as HTML if
 * that fails. For a chapter that is only a drawing, an element around the drawing.
 */
export function chapterBody(markup: string): Element {
  const root = inertRoot(markup, 'application/xhtml+xml');
  // Without the namespace, its elements are not HTML elements.
  if (root === undefined || (root.localName === 'html' && root.namespaceURI !== XHTML))
    return pageBody(markup);
  if (root.localName === 'html') return bodyOf(root);
  // Still in its own document: in ours, its pictures would be requested.
  const around = root.cloneNode(false) as Element;
  around.append(root);
  return around;
}

/** The element whose content is a page of HTML. Elements that are closed as in XML are empty. */
export function pageBody(markup: string): Element {
  const text = markup.replaceAll(
    /<(?<name>[a-z][\w:-]*)(?<rest>(?:\s[^<>]*)?)\/>/giu,
    (whole, name, rest) => (VOID.test(name) ? whole : `<${name}${rest}></${name}>`),
  );
  const root = inertRoot(text, 'text/html');
  return root === undefined ? document.createElement('div') : bodyOf(root);
}

function bodyOf(root: Element): Element {
  return [...root.children].find(({ localName }) => localName === 'body') ?? root;
}
