import type { Encoding } from './encoding.ts';
import type { EncodingPreview } from './read-result.ts';
import { refusal } from './read-result.ts';

/** Of the platform in every context, but not of the language, whose types alone are known here. */
const { TextDecoder } = globalThis as unknown as {
  readonly TextDecoder: new (
    label: string,
    options?: { readonly fatal: boolean },
  ) => { decode(bytes: Uint8Array): string };
};

/** The text of a file, or its beginning in each encoding that it may be in. */
export type DecodedText =
  | { readonly text: string; readonly encoding: Encoding }
  /** Not UTF-8, and without a sign of what it is. */
  | { readonly previews: readonly EncodingPreview[] };

const PREVIEW_BYTES = 4_000;
const PREVIEW_LINES = 12;

/**
 * The text of a file without its byte order mark. A mark decides; then a choice; then what an XML
 * declaration says; then UTF-8, if all of it is; UTF-16 without a mark is known by its zero bytes.
 * Anything else is for a person to say.
 * @throws RefusedFileError when it is not text, or not in the encoding that was chosen or declared
 */
export function decodeText(bytes: Uint8Array, choice?: Encoding): DecodedText {
  const encoding = markOf(bytes) ?? choice ?? declaredIn(bytes) ?? unmarkedUtf16(bytes);
  if (encoding !== undefined) {
    // A program that puts a mark before a text that has one leaves two.
    const text = decode(bytes, encoding).replace(/^\uFEFF+/u, '');
    if (text.slice(0, 8_192).includes('\0')) throw refusal('notText', 'This is not a text file.');
    return { text, encoding };
  }
  if (bytes.subarray(0, 8_192).includes(0)) {
    throw refusal('notText', 'This is not a text file.');
  }
  const text = tryDecode(bytes, 'utf-8');
  if (text !== undefined) return { text, encoding: 'utf-8' };
  const previews = (['gb18030', 'big5'] as const).flatMap((candidate) => {
    const whole = tryDecode(bytes, candidate);
    return whole === undefined ? [] : [{ encoding: candidate, text: beginningOf(bytes, whole) }];
  });
  if (previews.length === 0) {
    throw refusal('badEncoding', 'This text is in none of the encodings that can be read.');
  }
  return { previews };
}

/** From the first line that shows a difference, with some before it. */
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

function markOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** What the XML declaration says, of the encodings that have ASCII as it is. */
function declaredIn(bytes: Uint8Array): Encoding | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const label = /^\s*<\?xml[^>]*\bencoding\s*=\s*["'](?<label>[\w.:-]+)["']/u.exec(start)?.groups?.[
    'label'
  ];
  if (label === undefined) return undefined;
  switch (label.toLowerCase()) {
    case 'gb2312':
    case 'gbk':
    case 'gb18030':
      return 'gb18030';
    case 'big5':
      return 'big5';
    default:
      return undefined;
  }
}

/**
 * Latin letters, digits, separators and line ends of UTF-16 have a zero in every second byte, and
 * nothing has one in the others. Of a table of Chinese these are few.
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
  // Pictures and archives have their zeros here and there, and what is no character beside them.
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
    // The one way to ask: bytes that are not of the encoding are a TypeError.
    return undefined;
  }
}
