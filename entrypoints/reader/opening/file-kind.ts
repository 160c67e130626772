import { zipParts } from '../../../glossary/exchange/file/zip-parts.ts';
import type { RefusedFormat } from '../../../glossary/model/document/document-facts.ts';
import { byteText, kindBySignature, type Signature } from '../signature.ts';

/** The kinds of files that are told apart. */
export type FileKind =
  | 'pdf'
  | 'epub'
  | 'word'
  | 'html'
  | 'subtitles'
  /** Any other text, or something that turns out not to be text. */
  | 'text'
  | 'empty'
  /** A Word document that is locked by a password. */
  | 'lockedWord'
  /** An archive that is none of these. */
  | 'otherArchive'
  | RefusedFormat;

/** How many bytes are looked at to tell what a text is. */
const BEGINNING = 4096;

/** PDF readers accept a PDF whose header comes within this many bytes. */
const PDF_BEGINNING = 1024;

const BINARY: readonly Signature<RefusedFormat>[] = [
  ['MOBI', 60, 'BOOKMOBI'],
  ['MOBI', 60, 'TEXtREAd'],
  ['MOBI', 0, '\xEADRMION\xEE'],
  ['CAJ', 0, 'CAJ\0'],
  ['CAJ', 0, 'HN\0\0'],
  ['CAJ', 0, 'KDH '],
  ['CAJ', 0, 'TEB\0'],
  ['RTF', 0, '{\\rtf'],
  ['DjVu', 0, 'AT&TFORM'],
];
const OLE = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';

/** The name, in UTF-16, of the part of an OLE file that holds a document locked by a password. */
const LOCKED = [...'EncryptedPackage'].join('\0');

/** The main part of a Word file. Programs on the web write it with a number in its name. */
const WORD_PART = /^word\/document[^/]*\.xml$/u;

const MARKUP =
  /^\s*(?:<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|\s)*<(?:!doctype\s+html|html|head|body|title|meta|script|div|p|h1|table)\b/iu;
const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3}`;
const SUBTITLES = new RegExp(
  String.raw`^(?:WEBVTT(?:\s|$)|\s*(?:\d+[ \t]*\r?\n)?${TIME}[ \t]*-->[ \t]*${TIME})`,
  'u',
);

/** The kind of a file, judged only by its bytes: a name says what somebody believes. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const beginning = byteText(bytes.subarray(0, BEGINNING));
  if (beginning.slice(0, PDF_BEGINNING + 4).includes('%PDF-')) return 'pdf';
  if (beginning.startsWith('PK')) return kindOfArchive(bytes, beginning);
  if (beginning.startsWith(OLE)) return byteText(bytes).includes(LOCKED) ? 'lockedWord' : 'DOC';
  const binary = kindBySignature(bytes, BINARY);
  if (binary !== undefined) return binary;
  const text = beginningOfText(bytes);
  if (text.trim() === '' && bytes.length < BEGINNING) return 'empty';
  if (MARKUP.test(text)) return 'html';
  return SUBTITLES.test(text) ? 'subtitles' : 'text';
}

/**
 * The kind of an archive, by the names in its directory; if it is cut off, by its first file only.
 */
function kindOfArchive(bytes: Uint8Array, beginning: string): FileKind {
  const names = new Set(namesIn(bytes));
  if (names.has('META-INF/container.xml')) return 'epub';
  if ([...names].some((name) => WORD_PART.test(name))) return 'word';
  if (names.has('OFD.xml')) return 'OFD';
  if (names.size > 0) return 'otherArchive';
  if (beginning.includes('application/epub+zip')) return 'epub';
  return beginning.includes('[Content_Types].xml') ? 'word' : 'otherArchive';
}

function namesIn(bytes: Uint8Array): readonly string[] {
  try {
    return zipParts(bytes).map(({ name }) => name);
  } catch {
    // Whoever opens it says what is wrong with it.
    return [];
  }
}

/** ASCII letters look the same in all encodings but UTF-16. */
function beginningOfText(bytes: Uint8Array): string {
  const beginning = bytes.subarray(0, BEGINNING);
  const [first = 0, second = 0] = beginning;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  if (isUtf16) return new TextDecoder('utf-16le').decode(beginning);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0))
    return new TextDecoder('utf-16be').decode(beginning);
  return new TextDecoder().decode(beginning);
}
