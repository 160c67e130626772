/**
 * `node tests/fonts/make-boxes.ts` writes `boxes.ttf` beside it: a font of empty boxes, as wide as
 * characters get and with lines as tall as those of Noto Sans CJK. Layout asks a font for nothing
 * else, and a font with pictures of all characters has tens of megabytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'Termlight Boxes';
const EM = 1000;
/** Of Noto Sans CJK, in thousandths of an em. */
const [ascent, descent] = [1160, 288];

/** Each glyph by its width; a space is empty. The first stands for what is not there. */
const widths: readonly number[] = [EM, EM, 600, 300];
const [HAN, LETTER, SPACE] = [1, 2, 3] as const;

/** From the first to the last character: Latin with its punctuation, then Han. */
const ranges = [
  [0x20, 0x20, SPACE],
  [0x21, 0x2e7f, LETTER],
  [0x2e80, 0xd7ff, HAN],
  [0xf900, 0xffef, HAN],
  [0x2_00_00, 0x3_23_af, HAN],
] as const;

const u16 = (...numbers: readonly number[]): Buffer =>
  Buffer.concat(numbers.map((one) => Buffer.from([(one >> 8) & 255, one & 255])));
const u32 = (...numbers: readonly number[]): Buffer =>
  Buffer.concat(numbers.map((one) => u16(one >>> 16, one & 0xff_ff)));

/** A frame with room at its sides, so that boxes that stand together make no line. */
function outline(width: number): Buffer {
  const [left, right, bottom, top, pen] = [width / 10, width - width / 10, -80, 840, 60];
  const corners = [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
    [left + pen, bottom + pen],
    [right - pen, bottom + pen],
    [right - pen, top - pen],
    [left + pen, top - pen],
  ] as const;
  const steps = (axis: 0 | 1): readonly number[] =>
    corners.map((corner, at) => corner[axis] - (corners[at - 1]?.[axis] ?? 0));
  return Buffer.concat([
    u16(2, left, bottom, right, top, 3, 7, 0),
    Buffer.from(corners.map(() => 1)),
    u16(...steps(0), ...steps(1)),
  ]);
}

const glyphs = widths.map((width, glyph) => (glyph === SPACE ? Buffer.alloc(0) : outline(width)));
const offsets = [0];
for (const glyph of glyphs) offsets.push((offsets.at(-1) ?? 0) + glyph.length);

/** By the numbers of the standard: family, style, own, full, version, PostScript. */
const names = [NAME, 'Regular', NAME, NAME, 'Version 1', NAME.replace(' ', '')].map((text) =>
  Buffer.from(text, 'utf16le').swap16(),
);
const nameRecords = names.map((text, at) => {
  const before = names.slice(0, at).reduce((sum, one) => sum + one.length, 0);
  return u16(3, 1, 0x0409, at + 1, text.length, before);
});

const tables = {
  'OS/2': Buffer.concat([
    u16(4, EM, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 325, 0),
    Buffer.alloc(26),
    Buffer.from('none'),
    u16(64, 0x20, 0xff_ff, 880, -120, 0, ascent, descent),
    u32(0, 0),
    u16(543, 733, 0, 0x20, 1),
  ]),
  // One glyph for each range is what its thirteenth format is for.
  cmap: Buffer.concat([
    u16(0, 1, 3, 10),
    u32(12),
    u16(13, 0),
    u32(16 + 12 * ranges.length, 0, ranges.length, ...ranges.flat()),
  ]),
  glyf: Buffer.concat(glyphs),
  head: Buffer.concat([
    u32(0x1_00_00, 0x1_00_00, 0, 0x5f_0f_3c_f5),
    u16(0, EM),
    u32(0, 0, 0, 0),
    u16(0, -80, EM, 840, 0, 8, 2, 1, 0),
  ]),
  hhea: u16(1, 0, ascent, -descent, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, widths.length),
  hmtx: u16(...widths.flatMap((width) => [width, width === SPACE ? 0 : width / 10])),
  loca: u32(...offsets),
  maxp: Buffer.concat([u32(0x1_00_00), u16(widths.length, 8, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
  name: Buffer.concat([u16(0, names.length, 6 + 12 * names.length), ...nameRecords, ...names]),
  post: Buffer.concat([u32(0x3_00_00, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)]),
};

const count = Object.keys(tables).length;
let place = 12 + 16 * count;
const [directory, contents]: [Buffer[], Buffer[]] = [[], []];
for (const [tag, table] of Object.entries(tables)) {
  const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  directory.push(Buffer.from(tag), u32(sum, place, table.length));
  contents.push(padded);
  place += padded.length;
}
writeFileSync(
  join(import.meta.dirname, 'boxes.ttf'),
  Buffer.concat([u32(0x1_00_00), u16(count, 128, 3, 16 * count - 128), ...directory, ...contents]),
);
