import { checksum, HEADER_WORDS, LAYER_MAGIC, padded, type Section } from './layer-format.ts';
import * as SECTION from './layer-sections.ts';

/** The names of the parts in their order. */
const SECTIONS = Object.entries(SECTION)
  .toSorted(([, a], [, b]) => a - b)
  .map(([name]) => name as Section);

/** Joins the parts of a layer into one blob, with the header that `openLayer` checks. */
export function layerBlob(
  parts: Readonly<Partial<Record<Section, Uint8Array | Uint16Array | Uint32Array>>>,
): ArrayBuffer {
  const offsets = [4 * HEADER_WORDS];
  for (const section of SECTIONS)
    offsets.push((offsets.at(-1) ?? 0) + padded(parts[section]?.byteLength ?? 0));
  const blob = new ArrayBuffer(offsets.at(-1) ?? 0);
  const all = new Int32Array(blob);
  all[0] = LAYER_MAGIC;
  SECTIONS.forEach((section, i) => {
    const part = parts[section];
    if (part === undefined) return;
    all[2 + i] = part.byteLength;
    new Uint8Array(blob).set(
      new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
      offsets[i],
    );
  });
  all[1] = checksum(all, 2);
  return blob;
}
