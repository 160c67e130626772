import type { Encoding } from './encoding.ts';

/** How many bytes are looked at. */
const SAMPLE = 1_000_000;

/** Encodings whose characters have two bytes, with what is common in texts of each. */
const DOUBLE: readonly {
  readonly encoding: Encoding;
  readonly isLead: (byte: number) => boolean;
  readonly isCommon: (lead: number, trail: number) => boolean;
}[] = [
  {
    encoding: 'gb18030',
    isLead: (byte) => byte >= 0x81,
    // Signs, and the characters of the first level of GB 2312.
    isCommon: (lead, trail) =>
      trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7)),
  },
  {
    encoding: 'big5',
    isLead: (byte) => byte >= 0x81,
    isCommon: (lead, trail) => trail >= 0x40 && lead >= 0xa1 && lead <= 0xc6,
  },
  {
    encoding: 'shift_jis',
    isLead: (byte) => (byte >= 0x81 && byte <= 0x9f) || byte >= 0xe0,
    // Signs, kana, and the characters of the first level of JIS.
    isCommon: (lead, trail) => trail >= 0x40 && lead >= 0x81 && lead <= 0x97,
  },
  {
    encoding: 'euc-kr',
    isLead: (byte) => byte >= 0x81,
    isCommon: (lead, trail) =>
      trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xc8)),
  },
];

/** The share of characters that must be common in an encoding. */
const LIKELY = 0.6;

/** Of the bytes of Han characters in UTF-16 six in ten are ASCII, of those of a text with accents more than nine. */
const MOST_ASCII = 0.75;

const UTF_16: readonly Encoding[] = ['utf-16le', 'utf-16be'];

/** Letters of Europe, signs, kana and Han, by their first and last unit. */
const COMMON_UNITS: readonly (readonly [first: number, last: number])[] = [
  [0x09, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0x4ff],
  [0x2010, 0x203b],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fa5],
  [0xff01, 0xff5e],
];

/**
 * The encodings that a text may have which is not UTF-8, the likeliest first, by how many of its
 * characters would be common ones. Chinese ones come first where two are as likely.
 */
export function likelyEncodings(bytes: Uint8Array): readonly Encoding[] {
  const sample = bytes.subarray(0, SAMPLE);
  const rated = [
    ...DOUBLE.map(({ encoding, isLead, isCommon }) => ({
      encoding,
      share: shareOfPairs(sample, isLead, isCommon),
    })),
    // Two letters of ASCII would be a Han character.
    ...(shareOfAscii(sample) < MOST_ASCII ? sharesOfUtf16(sample) : []),
    { encoding: 'windows-1252', share: shareOfAccents(sample) },
  ];
  return rated
    .filter(({ share }) => share >= LIKELY)
    .toSorted((a, b) => b.share - a.share)
    .map(({ encoding }) => encoding);
}

/**
 * Which UTF-16 a text without a mark is in, if its bytes are characters in one of both. Letters and digits of ASCII
 * have zero bytes, and so have some Han characters (一), at the other places.
 */
export function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const rated = sharesOfUtf16(bytes.subarray(0, SAMPLE));
  const [best] = rated.toSorted((a, b) => b.share - a.share);
  return best !== undefined && best.share >= LIKELY ? best.encoding : undefined;
}

const sharesOfUtf16 = (
  bytes: Uint8Array,
): readonly { readonly encoding: Encoding; readonly share: number }[] =>
  UTF_16.map((encoding) => ({ encoding, share: shareOfUtf16(bytes, encoding) }));

/**
 * The share of units that are common characters, less those whose lower byte is zero: of those, which ASCII read in the
 * wrong order has alone, a text has few.
 */
function shareOfUtf16(bytes: Uint8Array, encoding: Encoding): number {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return 0;
  const high = encoding === 'utf-16be' ? 0 : 1;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 2) {
    const low = bytes[at + 1 - high] ?? 0;
    const unit = (bytes[at + high] ?? 0) * 256 + low;
    if (low === 0) common -= 1;
    if (COMMON_UNITS.some(([first, last]) => unit >= first && unit <= last)) common += 1;
  }
  return common / (bytes.length / 2);
}

function shareOfAscii(bytes: Uint8Array): number {
  let ascii = 0;
  for (const byte of bytes) if (byte < 0x80) ascii += 1;
  return ascii / Math.max(1, bytes.length);
}

function shareOfPairs(
  bytes: Uint8Array,
  isLead: (byte: number) => boolean,
  isCommon: (lead: number, trail: number) => boolean,
): number {
  let all = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    all += 1;
    if (!isLead(byte)) continue;
    at += 1;
    if (isCommon(byte, bytes[at] ?? 0)) common += 1;
  }
  return all === 0 ? 0 : common / all;
}

/** Letters with accents mostly stand between letters without. */
function shareOfAccents(bytes: Uint8Array): number {
  let all = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    all += 1;
    const isLetter = byte >= 0xc0 || (byte >= 0x91 && byte <= 0x97);
    if (isLetter && (bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone += 1;
  }
  return all === 0 ? 0 : alone / all;
}
