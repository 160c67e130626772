/**
 * Decides how an element separates the text in and around it, by its computed style rather than its
 * name.
 */
import {
  attributeOf,
  flatParentOf,
  getter,
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

/** How the text in an element is related to the text around it. */
export type ElementKind =
  /** The text in it continues the text around it. */
  | 'inline'
  /** Like `inline`, but positioned by itself in the text layer of a PDF viewer. */
  | 'textRun'
  /** Its text is separate: a block, a table cell, an inline box with space around it. */
  | 'block'
  /** Out of the flow: its text is separate, and the text around it continues across it. */
  | 'aside'
  /** Never visible: the text around it continues across it. */
  | 'nothing'
  /** Not rendered now, but its text may be revealed. */
  | 'hidden'
  /** Something other than text, or text that is never searched. */
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
  '.monaco-editor,.CodeMirror,.cm-editor,.ace_editor,' +
  // What our own reader shows around its document.
  '.termlight-no-terms';

/**
 * Whether an element's own text nodes are rendered. Those of shapes in SVG and of formulas are not.
 */
export function rendersOwnText(container: Element): boolean {
  const namespace = namespaceOf(container);
  if (namespace === SVG) return SVG_TEXT.has(localNameOf(container));
  if (namespace === MATHML) return localNameOf(container) === 'mtext';
  return true;
}

const SVG_TEXT = namesOf('text tspan textPath a');

/** What is never read: where people search, and what our own reader shows around its document. */
const NEVER_READ = '[role="searchbox" i],.termlight-no-terms';

let areEditorsRead = false;

/** Has text in editors read in this frame from now on, or left alone, as at first. */
export function readEditors(areRead: boolean): void {
  areEditorsRead = areRead;
}

/**
 * Whether the text of an element is not searched because users or programmers write in it. Where
 * editors are read, it is one that is never read, or whose text is hidden as that of a password is:
 * an editor itself, or a part of it.
 */
export function isEditor(element: Element): boolean {
  if (!areEditorsRead) return isPlaceToWrite(element);
  return matchesSelector(element, NEVER_READ) || hidesText(element);
}

function isPlaceToWrite(element: Element): boolean {
  return hasAttributes(element) && (matchesSelector(element, EDITORS) || hasEditContext(element));
}

function hidesText(element: Element): boolean {
  const shown = getComputedStyle(element).getPropertyValue('-webkit-text-security');
  return shown !== '' && shown !== 'none';
}

/** Chromium's way to write in any element. What can be written in has an attribute as well. */
const readEditContext =
  'editContext' in HTMLElement.prototype ? getter(HTMLElement.prototype, 'editContext') : undefined;

function hasEditContext(element: Element): boolean {
  return (
    readEditContext !== undefined &&
    namespaceOf(element) === HTML &&
    (readEditContext.call(element) ?? null) !== null
  );
}

/** Whether the whole document is an editor that is not read. No event says when that changes. */
export function isDesigned(): boolean {
  return !areEditorsRead && document.designMode === 'on';
}

/** Whether a node stands in what users or programmers write in, read or not. */
export function isWritten(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = flatParentOf(at)) {
    if (isElement(at) && isPlaceToWrite(at)) return true;
  }
  return document.designMode === 'on';
}

/**
 * The kind of an element inside its container. `startsRun` says that no text comes before it: then
 * a floated first letter belongs to the text after it.
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
    // Rendered only where the page may not run scripts.
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

/** Something floated or positioned beside the text does not separate that text. */
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

/**
 * Whether an inline box has space beside it, as buttons and menus do. Animated headlines, which put
 * each character into a box, do not.
 */
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

/**
 * Whether a `details` shows more than its summary: it is open, or the page's style shows its
 * content.
 */
export function showsDetails(details: Element): boolean {
  if (attributeOf(details, 'open') !== null) return true;
  // Empty in a browser without this pseudo-element.
  const { contentVisibility } = getComputedStyle(details, '::details-content');
  return contentVisibility === 'visible' || contentVisibility === 'auto';
}

/**
 * Whether a `tspan` starts a new line, as in a label with several lines. Drawing programs also
 * split one line into several runs, each with its own position.
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
