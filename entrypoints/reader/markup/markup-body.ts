import { inertRoot } from './inert-markup.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Elements of HTML that have no end of their own. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;

/**
 * The element whose content is a chapter that should be XHTML: read strictly, and as HTML where it is
 * none. For a chapter that is a drawing alone it is the element around that.
 */
export function chapterBody(markup: string): Element {
  const root = inertRoot(markup, 'application/xhtml+xml');
  // Without the namespace its elements are none of HTML.
  if (root === undefined || (root.localName === 'html' && root.namespaceURI !== XHTML))
    return pageBody(markup);
  if (root.localName === 'html') return bodyOf(root);
  // In its own document still: in ours its pictures would be asked for.
  const around = root.cloneNode(false) as Element;
  around.append(root);
  return around;
}

/** The element whose content is a page of HTML. Elements that end in themselves, as in XML, are empty. */
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
