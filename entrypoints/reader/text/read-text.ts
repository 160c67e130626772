import { likelyText } from '../../../glossary/exchange/file/decode-text.ts';
import type { Encoding } from '../../../glossary/exchange/file/encoding.ts';
import { RefusedFileError } from '../../../glossary/exchange/file/read-result.ts';
import { OpeningRefusedError } from '../opened-file.ts';
import { byteText } from '../signature.ts';

/** A text with the encoding that it was decoded by. */
export interface ReadText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Where markup says its encoding, in bytes from the beginning. */
const BEGINNING = 4096;
const DECLARED = /<(?:\?xml|meta)\s[^>]*?\b(?:encoding|charset)\s*=\s*["']?(?<label>[\w.:-]+)/iu;

/**
 * The text of a file. Where nothing says the encoding, it is the likeliest; the user may choose
 * another one. In a chosen one that does not fit, U+FFFD stands for what cannot be read.
 * @throws OpeningRefusedError when it is not text
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

/** The same of markup, which mostly says its encoding. @throws OpeningRefusedError when it is not text */
export function readMarkup(bytes: Uint8Array, choice?: Encoding): ReadText {
  return readText(bytes, choice ?? declaredEncoding(bytes));
}

/** The text of a chapter, as far as it can be read. */
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

/** What an XML declaration or a `meta` says. UTF-16 is seen by its bytes, and else not believed. */
function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const label = DECLARED.exec(byteText(bytes.subarray(0, BEGINNING)))?.groups?.['label'];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    if (encoding.startsWith('utf-16')) return undefined;
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    // There is no other way to ask whether a label is known.
    return undefined;
  }
}
