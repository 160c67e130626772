/**
 * What is shown of foreign markup. Each element is built anew from a list of names, with the few
 * attributes that such an element may have; nothing else comes over. Text comes over as text.
 */
import { withoutBreaks } from '../../../glossary/model/text/without-breaks.ts';
import { leadOut, outerAddress } from '../outer-link.ts';

/** How addresses of a source are translated. */
export interface MarkupPlaces {
  /** Stands before each id, so that no two parts and nothing of ours share one. */
  readonly prefix: string;
  /** The id, as it is in our page, of the place that a link within the file leads to. */
  readonly targetOf: (address: string) => string | undefined;
  /** The name of a picture in the file. */
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

/** Blocks that would do something, or be a landmark, in our page; their text stands apart as before. */
const AS_DIV = namesOf(
  'aside center details dialog fieldset footer header hgroup legend main menu nav search summary',
);

/** They go with all that is in them. */
const DROPPED = namesOf(
  'annotation annotation-xml applet area audio base basefont bgsound button canvas case command datalist embed ' +
    'epub:case frame frameset head iframe input keygen link map meta meter noembed noframes optgroup option ' +
    'output param portal progress script select source style svg template textarea title track video xmp',
);

const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,4}$/iu;
const DIRECTION = /^(?:ltr|rtl|auto)$/u;
const NUMBER = /^-?\d{1,4}$/u;

/** The other attributes that come over, by element, and what they may be. */
const ATTRIBUTES: readonly (readonly [name: string, elements: RegExp, value: RegExp])[] = [
  ['dir', /^/u, DIRECTION],
  ['colspan', /^t[dh]$/u, NUMBER],
  ['rowspan', /^t[dh]$/u, NUMBER],
  ['start', /^ol$/u, NUMBER],
  ['value', /^li$/u, NUMBER],
  ['alt', /^img$/u, /^/u],
];

/** Deeper markup is put into the last element above it. */
const DEEPEST = 200;

/** The attribute in which an `img` has the name of its picture, until it is shown. */
export const PICTURE = 'data-picture';

/** Builds what is shown of the content of an element other than a form. */
export function cleanMarkup(source: Element, places: MarkupPlaces): DocumentFragment {
  const root = document.createDocumentFragment();
  anchorFor(root, source, places);
  // A field named `nextSibling` is what `form.nextSibling` gives; a walker is not misled.
  const walker = document.createTreeWalker(
    source,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  // The places that the children of the open elements of the source go to.
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

/** The language that an element says its text is in; empty where it says none that makes sense. */
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
 * @returns where its children go, or null when they are not shown
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
    // Names of other kinds of markup mean nothing to us; of a formula the characters stay.
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
    // There is nothing of it to be seen or read.
    if (!element.hasAttribute(PICTURE) && element.getAttribute('alt') === '') {
      anchorFor(parent, source, places);
      return null;
    }
  }
  if (kept === 'table') parent.append(wide(element));
  else parent.append(element);
  return kept === 'img' || kept === 'br' || kept === 'hr' || kept === 'wbr' ? null : element;
}

/** The name of what an element becomes; undefined where only its content is shown. */
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
  // Without it a screen reader would read the address.
  if (!picture.hasAttribute('alt')) picture.setAttribute('alt', '');
}

/**
 * The pictures in a drawing, since covers are often such a one; and the text of a drawing that is a whole
 * chapter, which `chapterBody` puts into another one.
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
    // Nothing else breaks a line in a drawing but a part that has its own place.
    const parts = [...text.childNodes].map((part) =>
      part instanceof Element && part.matches('[x], [y], [dy]')
        ? ` ${part.textContent}`
        : part.textContent,
    );
    paragraph.textContent = withoutBreaks(parts.join('')).trim();
    parent.append(paragraph);
  }
}

/** A table may be wider than the text, and is then scrolled by itself. */
function wide(table: Element): Element {
  const frame = document.createElement('div');
  frame.className = 'wide';
  frame.append(table);
  return frame;
}

/** Links lead to an element that is not shown, too. */
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
