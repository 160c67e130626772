import type { Encoding } from './encoding.ts';
import { likelyEncodings } from './likely-encodings.ts';
import type { EncodingPreview } from './read-result.ts';
import { refusal } from './read-result.ts';
import { TextDecoder } from './text-decoder.ts';

/** The text of a file. */
export interface FileText {
  readonly text: string;
  readonly encoding: Encoding;
  /** The lines in which bytes could not be read; each has the sign U+FFFD in its place. */
  readonly damaged: readonly number[];
}

/** The text of a file, or previews of its beginning in each possible encoding. */
export type DecodedText =
  | FileText
  /** Not UTF-8, and nothing says which encoding it is. */
  | { readonly previews: readonly EncodingPreview[] };

const PREVIEW_BYTES = 4_000;
const PREVIEW_LINES = 12;

/**
 * The text of a file without its byte order mark. The encoding is that of the mark; else the chosen
 * one; else that of an XML declaration; else UTF-16 if zero bytes show it; else UTF-8 if the whole
 * file is valid. Otherwise a person has to choose. UTF-8 that is damaged in few places is among the
 * choices, and is read if it is chosen or has a mark.
 * @throws RefusedFileError when it is not text, or not in the chosen or declared encoding
 */
export function decodeText(bytes: Uint8Array, choice?: Encoding): DecodedText {
  const encoding = markOf(bytes) ?? choice ?? declaredIn(bytes) ?? unmarkedUtf16(bytes);
  if (encoding !== undefined) {
    // Two marks occur when a program adds one to a text that already has one.
    const mended = encoding === 'utf-8' ? damagedUtf8(bytes) : undefined;
    const text = (mended ?? decode(bytes, encoding)).replace(/^\uFEFF+/u, '');
    if (text.slice(0, 8_192).includes('\0')) throw refusal('notText', 'This is not a text file.');
    return { text, encoding, damaged: mended === undefined ? [] : damagedLines(text) };
  }
  if (bytes.subarray(0, 8_192).includes(0)) {
    throw refusal('notText', 'This is not a text file.');
  }
  const text = tryDecode(bytes, 'utf-8');
  if (text !== undefined) return { text, encoding: 'utf-8', damaged: [] };
  const mended = damagedUtf8(bytes);
  const others = (candidates: readonly Encoding[]): readonly EncodingPreview[] =>
    candidates.flatMap((candidate) => {
      const whole = tryDecode(bytes, candidate);
      return whole === undefined ? [] : [{ encoding: candidate, text: beginningOf(bytes, whole) }];
    });
  const likely = [
    ...(mended === undefined ? [] : [damagedPreview(mended)]),
    ...others(likelyEncodings(bytes)),
  ];
  const previews = likely.length > 0 ? likely : others(['gb18030', 'big5', 'windows-1252']);
  if (previews.length === 0) {
    throw refusal('badEncoding', 'This text is in none of the encodings that can be read.');
  }
  return { previews };
}

/**
 * The text of a file as `decodeText` has it; where nothing says the encoding, by the likeliest one.
 * @throws RefusedFileError as `decodeText` does
 */
export function likelyText(bytes: Uint8Array, choice?: Encoding): FileText {
  const decoded = decodeText(bytes, choice);
  return 'text' in decoded ? decoded : likelyText(bytes, decoded.previews[0]?.encoding ?? 'utf-8');
}

/**
 * The first lines of a text. If those are all ASCII, and so the same in every encoding, the lines
 * from the first other character on.
 */
function beginningOf(bytes: Uint8Array, text: string): string {
  const lines = text.slice(0, PREVIEW_BYTES).split(/\r\n?|\n/u);
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const before = new TextDecoder('latin1').decode(bytes.subarray(0, Math.max(0, first)));
  const skipped = before.split(/\r\n?|\n/u).length - 1;
  const start = skipped < PREVIEW_LINES ? 0 : skipped;
  if (start < lines.length) return lines.slice(start, start + PREVIEW_LINES).join('\n');
  return text
    .split(/\r\n?|\n/u)
    .slice(start, start + PREVIEW_LINES)
    .join('\n');
}

/** How many characters must be sound for each that is not. */
const SOUND = 4;

/**
 * The text of a file that is UTF-8 but for some bytes, with the sign U+FFFD for those.
 * @returns undefined when it is valid, or no UTF-8 at all
 */
function damagedUtf8(bytes: Uint8Array): string | undefined {
  if (tryDecode(bytes, 'utf-8') !== undefined) return undefined;
  const text = new TextDecoder('utf-8').decode(bytes);
  let bad = 0;
  let sound = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) bad += 1;
    else if (unit > 0x7f) sound += 1;
  }
  return sound >= bad * SOUND ? text : undefined;
}

function damagedLines(text: string): readonly number[] {
  return text
    .split(/\r\n?|\n/u)
    .flatMap((content, at) => (content.includes('\uFFFD') ? [at + 1] : []));
}

/** Damaged UTF-8 from its first damaged line on. */
function damagedPreview(text: string): EncodingPreview {
  const [line = 1] = damagedLines(text);
  const lines = text.split(/\r\n?|\n/u).slice(line - 1, line - 1 + PREVIEW_LINES);
  const beginning = lines.map((content) => content.slice(0, 200)).join('\n');
  return { encoding: 'utf-8', text: beginning, damagedLine: line };
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The encoding in an XML declaration, which is readable in every encoding that contains ASCII. */
function declaredIn(bytes: Uint8Array): Encoding | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const label = /^\s*<\?xml[^>]*\bencoding\s*=\s*["'](?<label>[\w.:-]+)["']/u.exec(start)?.groups?.[
    'label'
  ];
  if (label === undefined) return undefined;
  const encoding = encodingNamed(label);
  // What is readable as ASCII is no UTF-16, and whether it is UTF-8 is seen.
  if (encoding === 'utf-8' || encoding.startsWith('utf-16')) return undefined;
  return encoding === 'gbk' ? 'gb18030' : encoding;
}

/** The encoding that a label stands for: `iso-8859-1` is windows-1252. */
function encodingNamed(label: string): Encoding {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // An unknown label is a RangeError; there is no other way to ask.
    throw refusal('badEncoding', `The encoding ${label} is not known.`, { found: label });
  }
}

/**
 * Recognizes UTF-16 without a mark: Latin letters, digits, separators and line ends have a zero in
 * every second byte and nowhere else. In a Chinese table there are few of them.
 */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 2_000);
  if (sample.length < 4 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const encoding = even === 0 && odd > 0 ? 'utf-16le' : 'utf-16be';
  if ((even === 0) === (odd === 0)) return undefined;
  const many = sample.length / 5;
  if (Math.max(even, odd) > many) return encoding;
  // Pictures and archives have zero bytes too, but also bytes that are no characters.
  const text = tryDecode(bytes, encoding)?.slice(0, 1_000) ?? '';
  const isText = /[\t\n\r]/u.test(text) && !/[^\t\n\r\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}]/u.test(text);
  return isText ? encoding : undefined;
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = tryDecode(bytes, encoding);
  if (text === undefined) {
    throw refusal('badEncoding', `This text is not in ${encoding}, or is damaged.`, {
      found: encoding,
    });
  }
  return text;
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Invalid bytes throw a TypeError; there is no other way to check.
    return undefined;
  }
}
