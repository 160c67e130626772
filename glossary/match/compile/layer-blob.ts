import { checksum, LAYER_MAGIC, SECTIONS, type Section } from './layer-format.ts';

/** Joins the parts of a layer into one blob, with the header that `openLayer` checks. */
export function layerBlob(
  parts: Readonly<Partial<Record<Section, Uint8Array | Uint16Array | Uint32Array>>>,
): ArrayBuffer {
  const header = 3 + SECTIONS.length;
  const offsets = [4 * header];
  for (const section of SECTIONS)
    offsets.push((offsets.at(-1) ?? 0) + Math.ceil((parts[section]?.byteLength ?? 0) / 4) * 4);
  const blob = new ArrayBuffer(offsets.at(-1) ?? 0);
  const all = new Int32Array(blob);
  all[0] = LAYER_MAGIC;
  all.set(offsets, 2);
  SECTIONS.forEach((section, i) => {
    const part = parts[section];
    if (part !== undefined)
      new Uint8Array(blob).set(
        new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
        offsets[i],
      );
  });
  all[1] = checksum(all, 2);
  return blob;
}
