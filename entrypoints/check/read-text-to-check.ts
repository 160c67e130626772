import { likelyText } from '../../glossary/exchange/file/decode-text.ts';
import { MOST_CHECKED } from '../../glossary/model/check/check-stage.ts';

/** The files that the picker offers. */
export const TEXT_FILES = '.txt,.text,.md,text/plain';

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
