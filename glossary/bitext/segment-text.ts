import type { XmlElement } from '../exchange/tbx/xml-records.ts';

/** Inline codes whose content, where they have one, is markup of the document and no text. */
const CODES: ReadonlySet<string> = new Set([
  'bpt',
  'ept',
  'ph',
  'it',
  'ut',
  'x',
  'bx',
  'ex',
  'sc',
  'ec',
  'sm',
  'em',
]);

/** What the formats and programs call a line break, as a code. */
const LINE_BREAK = /^(?:lb|xlf:lb|x-(?:html-)?br)$/u;

/** The text of a segment without its inline codes; the text between a pair of them stays. */
export function segmentText({ content }: Pick<XmlElement, 'content'>): string {
  return content.map((part) => (typeof part === 'string' ? part : inlineText(part))).join('');
}

function inlineText(element: XmlElement): string {
  const { name, attributes } = element;
  if (name === 'cp') return characterOf(attributes.get('hex') ?? '');
  if (attributes.get('mtype') === 'x-sdl-deleted') return '';
  if (!CODES.has(name)) return segmentText(element);
  const isLineBreak = ['ctype', 'subType', 'type'].some((one) =>
    LINE_BREAK.test(attributes.get(one) ?? ''),
  );
  return isLineBreak ? '\n' : '';
}

/** The character that XML cannot hold; empty where there is none of that number. */
function characterOf(hex: string): string {
  const code = /^[\dA-F]{1,8}$/iu.test(hex) ? Number.parseInt(hex, 16) : Infinity;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
