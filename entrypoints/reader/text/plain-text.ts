import type { Encoding } from '../../../glossary/exchange/file/encoding.ts';
import { type BuiltPart, openedParts } from '../markup/built-parts.ts';
import type { OpenedFile } from '../opened-file.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readText } from './read-text.ts';

/** How many paragraphs are built at once. */
const TOGETHER = 200;

/** Opens a text without markup. @throws OpeningRefusedError when it is not text */
export function openPlainText(bytes: Uint8Array, choice?: Encoding): OpenedFile {
  const { text, encoding } = readText(bytes, choice);
  const paragraphs = paragraphsOf(text);
  const builders: (() => BuiltPart)[] = [];
  for (let at = 0; at < paragraphs.length; at += TOGETHER) {
    const some = paragraphs.slice(at, at + TOGETHER);
    builders.push(() => ({ content: builtParagraphs(some) }));
  }
  return openedParts({ title: '', language: '', outline: [], encoding, builders });
}

function builtParagraphs(paragraphs: readonly string[]): Node {
  const content = document.createDocumentFragment();
  for (const text of paragraphs) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    content.append(paragraph);
  }
  return content;
}
