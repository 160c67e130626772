import type { Encoding } from '../../../glossary/exchange/file/encoding.ts';
import { elementBuilders, openedParts } from '../markup/built-parts.ts';
import type { OpenedFile } from '../opened-file.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readText } from './read-text.ts';

/** Opens a text without markup. @throws OpeningRefusedError when it is not text */
export function openPlainText(bytes: Uint8Array, choice?: Encoding): OpenedFile {
  const { text, encoding } = readText(bytes, choice);
  const builders = elementBuilders(paragraphsOf(text), builtParagraph);
  return openedParts({ title: '', language: '', outline: [], encoding, builders });
}

function builtParagraph(text: string): Element {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}
