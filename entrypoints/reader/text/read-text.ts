import { likelyText } from '../../../glossary/exchange/file/decode-text.ts';
import type { Encoding } from '../../../glossary/exchange/file/encoding.ts';
import { RefusedFileError } from '../../../glossary/exchange/file/read-result.ts';
import { OpeningRefusedError } from '../opened-file.ts';
import { byteText } from '../signature.ts';

/** A text, and the encoding in which it was decoded. */
export interface ReadText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** How far from the beginning markup may say its encoding, in bytes. */
const BEGINNING = 4096;
const DECLARED = /<(?:\?xml|meta)\s[^>]*?\b(?:encoding|charset)\s*=\s*["']?(?<label>[\w.:-]+)/iu;

/**
 * Decodes the text of a file. If nothing says its encoding, the likeliest is taken, and the user
 * may choose another one. Bytes that do not fit a chosen encoding become U+FFFD.
 * @throws OpeningRefusedError if it is not text
 */
export function readText(bytes: Uint8Array, choice?: Encoding): ReadText {
  try {
    return likelyText(bytes, choice);
  } catch (error) {
    if (!(error instanceof RefusedFileError)) throw error;
    if (choice !== undefined && error.issue.code === 'badEncoding') return decodedBy(choice, bytes);
    throw new OpeningRefusedError({ reason: 'unknownFormat' });
  }
}

/**
 * Decodes markup, which mostly says its encoding.
 * @throws OpeningRefusedError if it is not text
 */
export function readMarkup(bytes: Uint8Array, choice?: Encoding): ReadText {
  return readText(bytes, choice ?? declaredEncoding(bytes));
}

/** Decodes a chapter as far as possible. */
export function chapterText(bytes: Uint8Array): string {
  try {
    return readMarkup(bytes).text;
  } catch (error) {
    if (!(error instanceof OpeningRefusedError)) throw error;
    return decodedBy(declaredEncoding(bytes) ?? 'utf-8', bytes).text;
  }
}

function decodedBy(encoding: Encoding, bytes: Uint8Array): ReadText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/**
 * The encoding that an XML declaration or a `meta` names. UTF-16 is recognized by its bytes, and
 * not believed otherwise.
 */
function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const label = DECLARED.exec(byteText(bytes.subarray(0, BEGINNING)))?.groups?.['label'];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    if (encoding.startsWith('utf-16')) return undefined;
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    // There is no other way to find out whether a label is known.
    return undefined;
  }
}
