import { refusal } from './read-result.ts';

/** Whether a file is a zip archive, as workbooks are. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

/** What files begin with that are neither text nor a workbook, in Latin-1. */
const BEGINNINGS = [
  ['%PDF-', 'PDF'],
  ['SQLite format 3\0', 'SQLite'],
  ['\0\x01\0\0Standard ', 'Access'],
] as const;

/** @throws RefusedFileError when a file is a workbook of before 2007, has a password, or is a document or a database */
export function refuseOtherFiles(bytes: Uint8Array): void {
  const kind = BEGINNINGS.find(([start]) => {
    return startsWith(
      bytes,
      [...start].map((character) => character.charCodeAt(0)),
    );
  });
  if (kind !== undefined) throw otherKind(kind[1]);
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return;
  if (hasEncryptedPackage(bytes)) {
    throw refusal('protectedExcel', 'This workbook is protected by a password.');
  }
  throw refusal('oldExcel', 'This is a workbook of Excel before 2007; save it as XLSX.');
}

/** The parts that archives of other kinds have. */
const PARTS = [
  ['word/document.xml', 'DOCX'],
  ['ppt/presentation.xml', 'PPTX'],
  ['xl/workbook.bin', 'XLSB'],
  ['index/document.iwa', 'iWork'],
  ['collection.anki2', 'APKG'],
  ['meta-inf/container.xml', 'EPUB'],
] as const;

/** @throws RefusedFileError when an archive is no workbook, but something else that is known */
export function refuseOtherArchives(has: (part: string) => boolean): void {
  const kind = PARTS.find(([part]) => has(part));
  if (kind !== undefined) throw otherKind(kind[1]);
}

/** What files of text begin with that have no table of terms. Some programs save a web page as `.xls`. */
const TEXTS = [
  [/^\{\\rtf\d/iu, 'RTF'],
  [/^<(?:!doctype\s+)?html\b/iu, 'HTML'],
  // A catalogue of Gettext, whose first text stands below comments.
  [/^(?:#.*[\r\n]+)*msgid "".*[\r\n]+msgstr "/u, 'PO'],
  [/^%\d{8}~\d{6}\t/u, 'Wordfast TM'],
] as const;

/** Endings of files in which programs keep names and texts; their lines only look like pairs of terms. */
const OF_PROGRAMS = /\.(?<kind>ya?ml|toml|ini|properties|strings)$/iu;

/** @throws RefusedFileError when a text is no table, but something else that is known */
export function refuseOtherTexts(start: string, name: string): void {
  const kind = TEXTS.find(([beginning]) => beginning.test(start))?.[1];
  const found = kind ?? OF_PROGRAMS.exec(name)?.groups?.['kind']?.toUpperCase();
  if (found !== undefined) throw otherKind(found);
}

function otherKind(found: string): Error {
  return refusal('unknownFormat', 'This is a document and no table.', { found });
}

/**
 * Whether a file is XML, by its beginning or its name: the first term of a table may be in angle
 * brackets.
 */
export function isXml(start: string, name: string): boolean {
  return (
    /^<(?:\?xml\b|!DOCTYPE\b|!--|(?:tbx|martif|mtf|tmx|xliff)[\s>])/iu.test(start) ||
    (start.startsWith('<') &&
      /\.(?:tbx|xml|mtf|martif|tbxm|mtf\.xml|tmx|xlf|xliff|sdlxliff|mqxliff)$/iu.test(name))
  );
}

/** Whether a container of old Office files holds a workbook that was encrypted: its parts have names. */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(0x45); at !== -1; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
