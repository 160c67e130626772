/** What an element means for the text around it, by its computed style and not by its name. */
import {
  attributeOf,
  hasAttributes,
  isElement,
  isOwn,
  localNameOf,
  matchesSelector,
  namespaceOf,
  previousSiblingOf,
  textContentOf,
} from './dom.ts';
import { isTextRun, standsApart } from './text-layer.ts';

/** What the text in an element and around it have to do with each other. */
export type ElementKind =
  /** Text flows through it. */
  | 'inline'
  /** The same, at a place of its own in the text layer of a viewer. */
  | 'textRun'
  /** Its text is its own: a block, a table cell, an atomic box with space around it. */
  | 'block'
  /** Out of the flow: its text is its own, and the text around it runs on. */
  | 'aside'
  /** Nothing there that a reader sees, and never will: the text around it runs on. */
  | 'nothing'
  /** Not rendered now, but its text may be revealed. */
  | 'hidden'
  /** Something that is no text stands here, or text that is never searched. */
  | 'object'
  | 'lineBreak'
  | 'wordBreak';

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

const namesOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const HTML_NOTHING = namesOf(
  'script style template title head link meta base param source track rt rp rtc datalist area',
);
const HTML_OBJECTS = namesOf(
  'textarea input select object video audio canvas iframe frame frameset noframes embed img progress meter code kbd samp hr',
);
const SVG_NOTHING = namesOf(
  'title desc metadata defs symbol clipPath mask marker pattern style script linearGradient radialGradient filter',
);
const SVG_FLOW = namesOf('tspan textPath a');

const EDITORS =
  '[contenteditable=""],[contenteditable="true" i],[contenteditable="plaintext-only" i],' +
  '[role="textbox" i],[role="searchbox" i],' +
  '.monaco-editor,.CodeMirror,.cm-editor,.ace_editor';

/** Elements whose own text nodes are rendered: not the shapes of a drawing or a formula. */
export function rendersOwnText(container: Element): boolean {
  const namespace = namespaceOf(container);
  if (namespace === SVG) return SVG_TEXT.has(localNameOf(container));
  if (namespace === MATHML) return localNameOf(container) === 'mtext';
  return true;
}

const SVG_TEXT = namesOf('text tspan textPath a');

/** Whether the text of an element is never searched: what users and programmers write in. */
export function isEditor(element: Element): boolean {
  return hasAttributes(element) && matchesSelector(element, EDITORS);
}

/** Whether the document as a whole is an editor. Nothing tells of it when it becomes one. */
export function isDesigned(): boolean {
  return document.designMode === 'on';
}

/**
 * The kind of a child in the flow of its container. `startsRun` says that no text stands before it,
 * which makes a floated first letter part of the text after it.
 */
export function kindOf(element: Element, startsRun: boolean): ElementKind {
  const name = localNameOf(element);
  const namespace = namespaceOf(element);
  if (namespace === SVG && name !== 'svg') return kindOfSvg(element, name);
  if (namespace === MATHML && name !== 'math') {
    return name.startsWith('annotation') ? 'nothing' : 'block';
  }
  if (namespace === HTML) {
    if (isOwn(element)) return 'nothing';
    if (HTML_NOTHING.has(name)) return 'nothing';
    // Rendered where the page may run no script.
    if (name === 'noscript' && !Element.prototype.checkVisibility.call(element)) return 'nothing';
    if (HTML_OBJECTS.has(name)) return kindOfObject(element);
    if (isEditor(element)) return 'object';
  }
  const style = getComputedStyle(element);
  const display = style.display;
  if (display === 'none') return 'hidden';
  if (name === 'br') return 'lineBreak';
  if (name === 'wbr') return 'wordBreak';
  return name === 'svg' || name === 'math'
    ? 'block'
    : kindOfBox(element, style, display, startsRun);
}

/** A picture beside the text does not part it. */
function kindOfObject(element: Element): ElementKind {
  const style = getComputedStyle(element);
  if (style.display === 'none') return 'hidden';
  return isOutOfFlow(style) ? 'nothing' : 'object';
}

function isOutOfFlow({ float, position }: CSSStyleDeclaration): boolean {
  return float !== 'none' || position === 'absolute' || position === 'fixed';
}

function kindOfBox(
  element: Element,
  style: CSSStyleDeclaration,
  display: string,
  startsRun: boolean,
): ElementKind {
  switch (display) {
    case 'inline':
    case 'contents':
    case 'ruby':
    case 'ruby-base':
    case 'ruby-base-container':
      return 'inline';
    case 'ruby-text':
    case 'ruby-text-container':
      return 'nothing';
    case 'inline-block':
      return hasSpaceBeside(style) ? 'block' : 'inline';
    default:
  }
  if (display.startsWith('inline') || display.startsWith('table')) return 'block';
  if (!isOutOfFlow(style)) return 'block';
  if (style.position === 'absolute' && isTextRun(element)) return 'textRun';
  if (startsRun) return isDropCap(element, style) ? 'inline' : 'block';
  return 'aside';
}

/** Animated headlines put each character in a box of its own; buttons and menus have space around. */
function hasSpaceBeside(style: CSSStyleDeclaration): boolean {
  return [
    style.paddingLeft,
    style.paddingRight,
    style.marginLeft,
    style.marginRight,
    style.borderLeftWidth,
    style.borderRightWidth,
  ].some((width) => Number.parseFloat(width) > 0);
}

const LONGEST_DROP_CAP = 3;

function isDropCap(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.childElementCount > 1 || style.float === 'none') return false;
  const text = textContentOf(element)?.trim() ?? '';
  return text.length > 0 && text.length <= LONGEST_DROP_CAP;
}

function kindOfSvg(element: Element, name: string): ElementKind {
  if (SVG_NOTHING.has(name)) return 'nothing';
  if (!SVG_FLOW.has(name)) return 'block';
  if (name === 'a') return rendersOwnText(element.parentElement ?? element) ? 'inline' : 'block';
  const display = getComputedStyle(element).display;
  return display === 'none' ? 'hidden' : 'inline';
}

/** Whether a `details` shows more than its summary: open, or by a style of the page. */
export function showsDetails(details: Element): boolean {
  if (attributeOf(details, 'open') !== null) return true;
  // Empty in a browser that does not know this part of it.
  const { contentVisibility } = getComputedStyle(details, '::details-content');
  return contentVisibility === 'visible' || contentVisibility === 'auto';
}

/**
 * Whether a `tspan` begins a line of its own, as the lines of a label in a drawing do. Programs that
 * draw also write one line as some runs, each at its place.
 */
export function beginsLine(element: Element): boolean {
  if (localNameOf(element) !== 'tspan' || attributeOf(element, 'x') === null) return false;
  if (attributeOf(element, 'dy') !== null) return true;
  const y = attributeOf(element, 'y');
  if (y === null) return false;
  const before = previousSiblingOf(element);
  const isOnLine = before !== null && isElement(before) && attributeOf(before, 'y') === y;
  return !isOnLine || standsApart(element);
}
