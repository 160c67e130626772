import type { Encoding } from './encoding.ts';
import { likelyEncodings, unmarkedUtf16 } from './likely-encodings.ts';
import type { EncodingPreview } from './read-result.ts';
import { refusal } from './read-result.ts';
import { TextDecoder } from './text-decoder.ts';
import { onceEncoded } from './twice-encoded.ts';

/** The text of a file. */
export interface FileText {
  readonly text: string;
  readonly encoding: Encoding;
  /** The lines in which bytes could not be read; each has the sign U+FFFD in its place. */
  readonly damaged: readonly number[];
  /** Whether it was encoded twice, and was put right. */
  readonly wasTwiceEncoded: boolean;
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
  const encoding = markOf(bytes) ?? choice ?? declaredIn(bytes) ?? utf16WithZeros(bytes);
  if (encoding !== undefined) {
    // Two marks occur when a program adds one to a text that already has one.
    const mended = encoding === 'utf-8' ? damagedUtf8(bytes) : undefined;
    const text = (mended ?? decode(bytes, encoding)).replace(/^\uFEFF+/u, '');
    return textOf(text, encoding, mended !== undefined);
  }
  const text = tryDecode(bytes, 'utf-8');
  if (text !== undefined) return textOf(text, 'utf-8', false);
  if (hasManyZeros(bytes.subarray(0, 8_192))) throw notText();
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
 * Few characters that are zeros, as some programs leave in a cell, are damage like bytes that cannot be read.
 * @throws RefusedFileError when there are many, as in what is no text
 */
function textOf(found: string, encoding: Encoding, isDamaged: boolean): FileText {
  if (hasManyZeros(found)) throw notText();
  const text = found.replaceAll('\0', '\uFFFD');
  const once = encoding === 'utf-8' ? onceEncoded(text) : undefined;
  return {
    text: once ?? text,
    encoding,
    damaged: isDamaged || text !== found ? damagedLines(text) : [],
    wasTwiceEncoded: once !== undefined,
  };
}

/** How many characters there must be for each that is a zero. */
const SOUND_BESIDE_ZERO = 20;

/** Whether there are more zeros in a text or in bytes than a few damaged places. */
function hasManyZeros(content: string | Uint8Array): boolean {
  const next = (from: number): number =>
    typeof content === 'string' ? content.indexOf('\0', from) : content.indexOf(0, from);
  let zeros = 0;
  for (let at = next(0); at !== -1; at = next(at + 1)) {
    zeros += 1;
    if (zeros * SOUND_BESIDE_ZERO > content.length) return true;
  }
  return false;
}

function notText(): Error {
  return refusal('notText', 'This is not a text file.');
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

/** UTF-16 without a mark, where zero bytes show that it is no other encoding of text. */
const utf16WithZeros = (bytes: Uint8Array): Encoding | undefined =>
  bytes.subarray(0, 8_192).includes(0) ? unmarkedUtf16(bytes) : undefined;

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
