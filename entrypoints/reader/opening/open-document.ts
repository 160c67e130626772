import type { Encoding } from '../../../glossary/exchange/file/encoding.ts';
import { openBook } from '../book/open-book.ts';
import type { FileKind } from './file-kind.ts';
import { openMarkup } from '../markup/open-markup.ts';
import { type OpenedFile, OpeningRefusedError } from '../opened-file.ts';
import { openPlainText } from '../text/plain-text.ts';
import { readMarkup } from '../text/read-text.ts';
import { openSubtitles } from '../text/subtitles.ts';

/** The kinds of files that are opened here: all that have no pages. */
export type DocumentKind = Exclude<FileKind, 'pdf'>;

const MARKDOWN = /\.(?:md|markdown|mkd)$/iu;
const PAGE = /\.(?:html?|xhtml)$/iu;
const NOT_A_PAGE = /\.(?:pdf|epub|docx)$/iu;

/**
 * Opens a file without pages, whose size was checked before.
 * @param kind what `fileKind` says
 * @param name of the file, which tells whether a text is Markdown or a page, and whether a page
 *   came in the place of a file; empty for pasted text
 * @param encoding chosen by the user, for texts; by default what the text says, or the likeliest
 * @throws OpeningRefusedError if it cannot be read
 */
export async function openDocument(
  kind: DocumentKind,
  bytes: Uint8Array,
  name: string,
  encoding?: Encoding,
): Promise<OpenedFile> {
  switch (kind) {
    case 'epub':
      return openBook(bytes);
    case 'word':
      return (await import('../word/word.ts')).openWord(bytes);
    case 'html':
      if (NOT_A_PAGE.test(name)) throw new OpeningRefusedError({ reason: 'webPage' });
      if (MARKDOWN.test(name)) return openMarkdown(bytes, encoding);
      return openPage(bytes, encoding);
    case 'text':
      if (MARKDOWN.test(name)) return openMarkdown(bytes, encoding);
      // A part of a page may begin with anything.
      return PAGE.test(name) ? openPage(bytes, encoding) : openPlainText(bytes, encoding);
    case 'subtitles':
      return openSubtitles(bytes, encoding);
    case 'empty':
      throw new OpeningRefusedError({ reason: 'empty' });
    case 'lockedWord':
      throw new OpeningRefusedError({ reason: 'locked' });
    case 'otherArchive':
      throw new OpeningRefusedError({ reason: 'unknownFormat' });
    case 'OFD':
    case 'CAJ':
    case 'MOBI':
    case 'DOC':
    case 'RTF':
    case 'DjVu':
      throw new OpeningRefusedError({ reason: 'format', format: kind });
  }
}

async function openMarkdown(bytes: Uint8Array, encoding?: Encoding): Promise<OpenedFile> {
  return (await import('../text/markdown.ts')).openMarkdown(bytes, encoding);
}

function openPage(bytes: Uint8Array, choice?: Encoding): OpenedFile {
  const { text, encoding } = readMarkup(bytes, choice);
  return openMarkup(text, { encoding });
}
