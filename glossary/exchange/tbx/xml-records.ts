import { SaxesParser } from 'saxes';
import { refusal } from '../file/read-result.ts';

/** An element with its content. Names have no prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text and its children, in order. */
  readonly content: readonly (string | XmlElement)[];
  /** All text in it and its children, in order. */
  readonly text: string;
  readonly line: number;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly content: (string | XmlElement)[];
  readonly parts: string[];
  readonly line: number;
}

/** Deepest nesting: far more than any file of terms has. */
const MAX_DEPTH = 60;
const MAX_ATTRIBUTES = 60;

/**
 * Reads XML and passes on each element with one of some names, one at a time, so that a long file
 * is never in memory as a tree. `outside` is called at the start of each element that is not inside
 * one of them.
 * @throws RefusedFileError when the text is not well-formed, declares entities or is too deep
 */
export function readXmlRecords(
  text: string,
  records: ReadonlySet<string>,
  record: (element: XmlElement) => void,
  outside: (name: string, attributes: ReadonlyMap<string, string>, line: number) => void,
): void {
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  let depth = 0;
  parser.on('error', (error) => {
    throw refusal('badXml', `This is not well-formed XML: ${error.message}`, {
      line: parser.line,
      column: parser.column,
      found: error.message.replace(/^\d+:\d+: /u, ''),
    });
  });
  parser.on('doctype', (doctype) => {
    if (!/<!ENTITY/iu.test(doctype)) return;
    throw refusal('entities', 'This file declares entities, which are refused.', {
      line: parser.line,
    });
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    const entries = Object.entries(attributes);
    if (depth > MAX_DEPTH || entries.length > MAX_ATTRIBUTES) {
      throw refusal('tooDeep', `Elements are nested more than ${MAX_DEPTH} deep.`, {
        line: parser.line,
      });
    }
    const local = localName(name);
    const values = new Map(entries);
    if (open.length > 0 || records.has(local)) {
      const own = { children: [], content: [], parts: [] };
      open.push({ name: local, attributes: values, ...own, line: parser.line });
    } else {
      outside(local, values, parser.line);
    }
  });
  const addText = (part: string): void => {
    open.at(-1)?.content.push(part);
    for (const element of open) element.parts.push(part);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth -= 1;
    const closed = open.pop();
    if (closed === undefined) return;
    const { parts, ...others } = closed;
    const element: XmlElement = { ...others, text: parts.join('') };
    const parent = open.at(-1);
    if (parent === undefined) {
      record(element);
      return;
    }
    parent.children.push(element);
    parent.content.push(element);
  });
  parser.write(text.startsWith('\uFEFF') ? text.slice(1) : text).close();
}

/**
 * The text of an element with the file's indentation removed: a line end with spaces after it
 * becomes one space. A line end without them belongs to the text.
 */
export function proseOf({ text }: Pick<XmlElement, 'text'>): string {
  return text.trim().replaceAll(/[ \t]*\n[ \t]+/gu, ' ');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
