import MarkdownIt from 'markdown-it';
import type { Encoding } from '../../../glossary/exchange/file/encoding.ts';
import { openMarkup } from '../markup/open-markup.ts';
import type { OpenedFile } from '../opened-file.ts';
import { readText } from './read-text.ts';

/** A block that some programs put before the text, and the title in it. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?<fields>(?:(?!---)[^\n]*\n)*)---[ \t]*(?:\r?\n|$)/u;
const TITLE = /^title:(?<title>[^\r\n]*)/mu;

/** Opens a text in Markdown. @throws OpeningRefusedError when it is not text */
export function openMarkdown(bytes: Uint8Array, choice?: Encoding): OpenedFile {
  const { text, encoding } = readText(bytes, choice);
  const fields = FRONT_MATTER.exec(text)?.groups?.['fields'] ?? '';
  const title =
    TITLE.exec(fields)
      ?.groups?.['title']?.trim()
      .replaceAll(/^["']|["']$/gu, '') ?? '';
  // Markup in it is cleaned like any other.
  const markup = new MarkdownIt({ html: true }).render(text.replace(FRONT_MATTER, ''));
  return openMarkup(markup, { title, encoding });
}
