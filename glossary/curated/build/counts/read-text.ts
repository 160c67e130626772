import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Window, type Element } from 'happy-dom';

/** A paragraph, heading or cell of a text, as it is given to the matcher. */
export interface TextPart {
  readonly text: string;
  /** The nearest `lang`; '' when there is none. */
  readonly language: string;
}

/** A text could not be read; the message is for the person who named it. */
export class UnreadableTextError extends Error {
  override readonly name = 'UnreadableTextError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name a file in it',
  EACCES: 'it may not be read',
};

/**
 * The parts of a text or HTML file, given by path or `file:` address. Nothing is fetched from a
 * network.
 * @throws {UnreadableTextError} when there is no such text.
 */
export function readTextFile(address: string): readonly TextPart[] {
  if (/^https?:/iu.test(address)) {
    throw new UnreadableTextError(
      `${address}: save the page and name the file; nothing is fetched`,
    );
  }
  const text = decode(address, read(address));
  const html = /\.x?html?$/iu.test(address) || /^\s*<(?:!doctype html|html)\b/iu.test(text);
  const parts = html ? partsOfPage(text) : partsOfText(text);
  if (parts.length === 0) throw new UnreadableTextError(`${address}: there is no text in it`);
  return parts;
}

function read(address: string): Uint8Array {
  try {
    return readFileSync(/^file:/iu.test(address) ? fileURLToPath(address) : address);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UnreadableTextError(`${address}: ${REASONS[code] ?? code}`, { cause: error });
  }
}

/** UTF-8 or UTF-16 if a mark says so, else what a page says of itself, else UTF-8. */
function decode(address: string, bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const marked = start.startsWith('ÿþ') ? 'utf-16le' : start.startsWith('þÿ') ? 'utf-16be' : '';
  const said = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(start)?.[1] ?? '';
  for (const encoding of [marked, 'utf-8', said]) {
    if (encoding === '') continue;
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // Not this encoding: the next one, and then the error below.
    }
  }
  throw new UnreadableTextError(`${address}: no text in UTF-8; save it as such`);
}

function partsOfText(text: string): readonly TextPart[] {
  return text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line, language: '' }));
}

const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DFN EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
);
const HIDDEN = new Set(
  'HEAD SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT IFRAME OBJECT SVG MATH RP RT'.split(' '),
);

function partsOfPage(html: string): readonly TextPart[] {
  const window = new Window();
  const page = new window.DOMParser().parseFromString(html, 'text/html');
  const parts: { text: string; language: string }[] = [];
  let open = false;
  const visit = (element: Element, language: string): void => {
    for (const node of element.childNodes) {
      if (node instanceof window.Text) {
        const part = parts.at(-1);
        if (open && part !== undefined) part.text += node.data;
        else parts.push({ text: node.data, language });
        open = true;
      } else if (node instanceof window.Element && !HIDDEN.has(node.tagName.toUpperCase())) {
        const block = !INLINE.has(node.tagName.toUpperCase());
        if (block) open = false;
        visit(node, node.getAttribute('lang') ?? language);
        if (block) open = false;
      }
    }
  };
  visit(page.documentElement, page.documentElement.getAttribute('lang') ?? '');
  window.close();
  return parts
    .map(({ text, language }) => ({ text: text.replaceAll(/\s+/gu, ' ').trim(), language }))
    .filter(({ text }) => text !== '');
}
