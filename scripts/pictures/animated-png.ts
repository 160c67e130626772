import { crc32 } from 'node:zlib';

/** A frame of an animated picture. */
export interface Frame {
  /** A PNG that is not interlaced; all frames have the same size and kind of pixels. */
  readonly png: Uint8Array;
  /** How long it stays, in milliseconds, at most a minute. */
  readonly duration: number;
}

interface Chunk {
  readonly type: string;
  readonly body: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * One PNG that shows its frames in turn without end, or the first frame where pictures do not move
 * (PNG third edition, section 11.3.6). The compressed pixels are copied as they are.
 * @throws Error when there is no frame, or one is of another size or kind than the first
 */
export function animatedPng(frames: readonly Frame[]): Uint8Array {
  const [first] = frames;
  if (first === undefined) throw new Error('A moving picture needs a frame');
  const header = bodyOf(chunksOf(first.png), 'IHDR');
  const size = header.slice(0, 8);
  let sequence = 0;
  const bodies = frames.flatMap(({ png, duration }, index): readonly Chunk[] => {
    const chunks = chunksOf(png);
    if (!sameBytes(bodyOf(chunks, 'IHDR'), header)) {
      throw new Error(`Frame ${index} is of another size or kind than the first`);
    }
    const control = concat([
      integer(sequence++),
      size,
      integer(0),
      integer(0),
      // Milliseconds as a fraction of two bytes each; then two modes: leave the frame as it is, and
      // paint over the last one.
      Uint8Array.of(duration >> 8, duration & 0xff, 1000 >> 8, 1000 & 0xff, 0, 0),
    ]);
    const pixels = chunks.filter(({ type }) => type === 'IDAT');
    return [
      { type: 'fcTL', body: control },
      ...(index === 0
        ? pixels
        : pixels.map(({ body }) => ({ type: 'fdAT', body: concat([integer(sequence++), body]) }))),
    ];
  });
  return concat([
    signature,
    ...[
      { type: 'IHDR', body: header },
      { type: 'acTL', body: concat([integer(frames.length), integer(0)]) },
      ...bodies,
      { type: 'IEND', body: new Uint8Array() },
    ].map(encode),
  ]);
}

function chunksOf(png: Uint8Array): readonly Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at < png.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, body: png.slice(at + 8, at + 8 + length) });
    // Length, type and checksum are four bytes each.
    at += length + 12;
  }
  return chunks;
}

function bodyOf(chunks: readonly Chunk[], type: string): Uint8Array {
  const found = chunks.find((chunk) => chunk.type === type);
  if (found === undefined) throw new Error(`Not a PNG: it has no ${type}`);
  return found.body;
}

function encode({ type, body }: Chunk): Uint8Array {
  const named = concat([new TextEncoder().encode(type), body]);
  return concat([integer(body.length), named, integer(crc32(named))]);
}

function integer(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.from(one).equals(Buffer.from(other));
}
