/**
 * What is shown of foreign markup. Each element is built anew from a list of names, with the few
 * attributes that such an element may have; nothing else comes over. Text comes over as text.
 */
import { withoutBreaks } from '../../../glossary/model/text/without-breaks.ts';
import { leadOut, outerAddress } from '../outer-link.ts';

/** How the addresses in foreign markup are translated. */
export interface MarkupPlaces {
  /** The prefix of each id, so that no two parts share one with each other or with our page. */
  readonly prefix: string;
  /** Gives the id, in our page, of the place that a link within the file leads to. */
  readonly targetOf: (address: string) => string | undefined;
  /** Gives the name of a picture in the file. */
  readonly pictureOf: (address: string) => string | undefined;
}

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

const namesOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const KEPT = namesOf(
  'a abbr address article b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt ' +
    'em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rb rp rt rtc ruby s samp ' +
    'section small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr',
);

/**
 * Blocks that would act, or be landmarks, in our page. They become plain blocks, so that their text
 * stays separate.
 */
const AS_DIV = namesOf(
  'aside center details dialog fieldset footer header hgroup legend main menu nav search summary',
);

/** Elements that are left out with their content. */
const DROPPED = namesOf(
  'annotation annotation-xml applet area audio base basefont bgsound button canvas case command datalist embed ' +
    'epub:case frame frameset head iframe input keygen link map meta meter noembed noframes optgroup option ' +
    'output param portal progress script select source style svg template textarea title track video xmp',
);

const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,4}$/iu;
const DIRECTION = /^(?:ltr|rtl|auto)$/u;
const NUMBER = /^-?\d{1,4}$/u;

/** The other attributes that are taken over, by element, and their permitted values. */
const ATTRIBUTES: readonly (readonly [name: string, elements: RegExp, value: RegExp])[] = [
  ['dir', /^/u, DIRECTION],
  ['colspan', /^t[dh]$/u, NUMBER],
  ['rowspan', /^t[dh]$/u, NUMBER],
  ['start', /^ol$/u, NUMBER],
  ['value', /^li$/u, NUMBER],
  ['alt', /^img$/u, /^/u],
];

/** The deepest nesting that is kept; deeper elements are put into the last one above. */
const DEEPEST = 200;

/** The attribute of an `img` that names its picture, until it is shown. */
export const PICTURE = 'data-picture';

/** Builds what is shown of the content of an element, which must not be a form. */
export function cleanMarkup(source: Element, places: MarkupPlaces): DocumentFragment {
  const root = document.createDocumentFragment();
  anchorFor(root, source, places);
  // A form field named `nextSibling` would shadow `form.nextSibling`, but it cannot mislead a tree
  // walker.
  const walker = document.createTreeWalker(
    source,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  // For each open element of the source, where its children go.
  const open: ParentNode[] = [root];
  let node = walker.firstChild();
  while (node !== null) {
    const parent = open.at(-1) ?? root;
    const inside = node instanceof Element ? addElement(parent, node, places, open.length) : null;
    if (!(node instanceof Element)) parent.append(node.nodeValue ?? '');
    node = inside === null ? null : walker.firstChild();
    if (inside !== null && node !== null) {
      open.push(inside);
      continue;
    }
    node = walker.nextSibling();
    while (node === null && open.length > 1) {
      open.pop();
      walker.parentNode();
      node = walker.nextSibling();
    }
  }
  return root;
}

/** The language of an element's text as its attribute says; empty without a valid one. */
export function languageOf(element: Element): string {
  const language =
    element.getAttribute('lang') ??
    element.getAttribute('xml:lang') ??
    element.getAttributeNS('http://www.w3.org/XML/1998/namespace', 'lang') ??
    '';
  return LANGUAGE.test(language) ? language : '';
}

/**
 * Adds what is shown of an element.
 * @returns where its children go; null if they are not shown
 */
function addElement(
  parent: ParentNode,
  source: Element,
  places: MarkupPlaces,
  depth: number,
): ParentNode | null {
  if (source instanceof HTMLFormElement) {
    const block = document.createElement('div');
    parent.append(block);
    return block;
  }
  const name = source.localName.toLowerCase();
  const isHtml = source.namespaceURI === XHTML || source.namespaceURI === null;
  if (!isHtml) {
    // Names in other kinds of markup mean nothing here; of a formula, the characters are kept.
    if (source.namespaceURI === SVG) addDrawing(parent, source, places);
    anchorFor(parent, source, places);
    return source.namespaceURI === SVG || DROPPED.has(name) ? null : parent;
  }
  if (DROPPED.has(name) || source.hasAttribute('hidden')) {
    anchorFor(parent, source, places);
    return null;
  }
  const kept = nameInPage(name, source, places);
  if (kept === undefined || depth > DEEPEST) {
    anchorFor(parent, source, places);
    return parent;
  }
  const element = document.createElement(kept);
  const id = idOf(source);
  if (id !== undefined) element.id = places.prefix + id;
  const language = languageOf(source);
  if (language !== '') element.lang = language;
  for (const [attribute, elements, values] of ATTRIBUTES) {
    const value = source.getAttribute(attribute);
    if (value !== null && elements.test(kept) && values.test(value))
      element.setAttribute(attribute, value);
  }
  if (kept === 'a') addLink(element, source, places);
  if (kept === 'img') {
    addPicture(element, source.getAttribute('src'), places);
    // It has nothing that can be seen or read.
    if (!element.hasAttribute(PICTURE) && element.getAttribute('alt') === '') {
      anchorFor(parent, source, places);
      return null;
    }
  }
  if (kept === 'table') parent.append(wide(element));
  else parent.append(element);
  return kept === 'img' || kept === 'br' || kept === 'hr' || kept === 'wbr' ? null : element;
}

/** The name of the element that replaces it; undefined if only its content is shown. */
function nameInPage(name: string, source: Element, places: MarkupPlaces): string | undefined {
  if (AS_DIV.has(name)) return 'div';
  if (!KEPT.has(name)) return undefined;
  if (name !== 'a') return name;
  const address = source.getAttribute('href');
  const leads =
    address !== null &&
    (places.targetOf(address) !== undefined || outerAddress(address) !== undefined);
  return leads ? 'a' : undefined;
}

function addLink(link: Element, source: Element, places: MarkupPlaces): void {
  const address = source.getAttribute('href') ?? '';
  const target = places.targetOf(address);
  if (target === undefined) leadOut(link, outerAddress(address) ?? '');
  else link.setAttribute('href', `#${encodeURIComponent(target)}`);
}

function addPicture(picture: Element, address: string | null, places: MarkupPlaces): void {
  const name = address === null ? undefined : places.pictureOf(address);
  if (name !== undefined) picture.setAttribute(PICTURE, name);
  // Without an `alt`, a screen reader would read the address.
  if (!picture.hasAttribute('alt')) picture.setAttribute('alt', '');
}

/**
 * Adds the pictures in a drawing, because many covers are made so, and the text of a drawing that
 * is a whole chapter, which `chapterBody` has put into another element.
 */
function addDrawing(parent: ParentNode, drawing: Element, places: MarkupPlaces): void {
  for (const image of drawing.getElementsByTagNameNS(SVG, 'image')) {
    const address = image.getAttributeNS(XLINK, 'href') ?? image.getAttribute('href');
    const picture = document.createElement('img');
    addPicture(picture, address ?? image.getAttribute('xlink:href'), places);
    if (picture.hasAttribute(PICTURE)) parent.append(picture);
  }
  if (drawing.parentElement?.namespaceURI !== SVG) return;
  for (const text of drawing.getElementsByTagNameNS(SVG, 'text')) {
    const paragraph = document.createElement('p');
    // In a drawing, only parts with a place of their own start a new line.
    const parts = [...text.childNodes].map((part) =>
      part instanceof Element && part.matches('[x], [y], [dy]')
        ? ` ${part.textContent}`
        : part.textContent,
    );
    paragraph.textContent = withoutBreaks(parts.join('')).trim();
    parent.append(paragraph);
  }
}

/** Puts a table, which may be wider than the text, into a box that scrolls by itself. */
function wide(table: Element): Element {
  const frame = document.createElement('div');
  frame.className = 'wide';
  frame.append(table);
  return frame;
}

/** Adds an anchor for an element that is not shown but that links may lead to. */
function anchorFor(parent: ParentNode, source: Element, { prefix }: MarkupPlaces): void {
  const id = idOf(source);
  if (id === undefined) return;
  const anchor = document.createElement('span');
  anchor.id = prefix + id;
  parent.append(anchor);
}

function idOf(source: Element): string | undefined {
  const named = source.localName === 'a' ? source.getAttribute('name') : null;
  const id = source.getAttribute('id') ?? named;
  return id === null || id === '' ? undefined : id;
}
