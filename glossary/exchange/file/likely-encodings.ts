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
    { encoding: 'windows-1252', share: shareOfAccents(sample) },
  ];
  return rated
    .filter(({ share }) => share >= LIKELY)
    .toSorted((a, b) => b.share - a.share)
    .map(({ encoding }) => encoding);
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
