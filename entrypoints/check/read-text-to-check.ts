import { likelyText } from '../../glossary/exchange/file/decode-text.ts';
import { MAX_FILE_BYTES } from '../../glossary/exchange/file/file-format.ts';
import type { NamedFile } from '../../glossary/exchange/read.ts';
import { MOST_CHECKED } from '../../glossary/model/check/check-stage.ts';

/** Files that have a text and its translation. */
const BILINGUAL = [
  'xlf',
  'xliff',
  'sdlxliff',
  'mqxliff',
  'mxliff',
  'tmx',
  'csv',
  'tsv',
  'xlsx',
  'ods',
  'json',
];

/** The files that the picker offers. */
export const TEXT_FILES = `.txt,.text,.md,text/plain,${BILINGUAL.map((one) => `.${one}`).join()}`;

/** Whether a file has both texts, by its name. */
export const isBilingual = ({ name }: Pick<File, 'name'>): boolean =>
  BILINGUAL.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());

/** A file with its bytes; of one that is too large to be read, as many as show that. */
export async function bytesOfFile(file: File): Promise<NamedFile> {
  const bytes = await file.slice(0, MAX_FILE_BYTES + 1).arrayBuffer();
  return { name: file.name, bytes: new Uint8Array(bytes) };
}

/** The most bytes that a text of the length that is checked may have, in any encoding. */
const MOST_BYTES = 4 * MOST_CHECKED;

/**
 * The text of a file, in any encoding; one that is too long to be checked is cut where that is seen.
 * @throws RefusedFileError when it is not text
 */
export async function readTextToCheck(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
  return likelyText(bytes).text;
}
