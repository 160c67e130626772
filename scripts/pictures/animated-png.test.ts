import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { animatedPng } from './animated-png.ts';

const icons = join(import.meta.dirname, '../../public/icon');
const small = readFileSync(join(icons, '16.png'));
const large = readFileSync(join(icons, '32.png'));

/** The chunks of a PNG, and whether the checksum of each is right. */
function chunksOf(
  png: Uint8Array,
): readonly { readonly type: string; readonly whole: boolean; readonly body: Buffer }[] {
  const bytes = Buffer.from(png);
  const chunks = [];
  for (let at = 8; at < bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      whole: crc32(bytes.subarray(at + 4, end)) === bytes.readUInt32BE(end),
      body: bytes.subarray(at + 8, end),
    });
    at = end + 4;
  }
  return chunks;
}

test('shows frames in turn, numbered without a gap, each for its time', () => {
  const chunks = chunksOf(
    animatedPng([
      { png: small, duration: 1_500 },
      { png: small, duration: 300 },
    ]),
  );
  expect(chunks.every(({ whole }) => whole)).toBe(true);
  const types = chunks.map(({ type }) => type);
  expect([...new Set(types)]).toEqual(['IHDR', 'acTL', 'fcTL', 'IDAT', 'fdAT', 'IEND']);
  expect(types.filter((type) => type === 'fdAT')).toHaveLength(
    types.filter((type) => type === 'IDAT').length,
  );
  const numbered = chunks.filter(({ type }) => type === 'fcTL' || type === 'fdAT');
  expect(numbered.map(({ body }) => body.readUInt32BE(0))).toEqual([...numbered.keys()]);
  const controls = chunks.filter(({ type }) => type === 'fcTL');
  expect(controls.map(({ body }) => body.readUInt16BE(20))).toEqual([1_500, 300]);
});

test('takes no frames of different sizes, and not none', () => {
  const frames = [small, large].map((png) => ({ png, duration: 100 }));
  expect(() => animatedPng(frames)).toThrow('Frame 1 is of another size');
  expect(() => animatedPng([])).toThrow('needs a frame');
});
