import { zipSync } from 'fflate';

/** Files by their names, each a text or its bytes. */
export type FilesOfArchive = Readonly<Record<string, string | Uint8Array>>;

/** A zip archive of these files, in their order; the first one is not packed, as EPUB asks. */
export function zipped(files: FilesOfArchive): Uint8Array {
  const entries = Object.entries(files).map(([name, content], at) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return [name, [bytes, { level: at === 0 ? 0 : 9, mtime: new Date(2026, 0, 1) }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}

/** An archive whose directory says something else: 24 is the offset of the size, 8 of the marks. */
export function withDirectory(content: Uint8Array, offset: number, value: number): Uint8Array {
  const changed = new Uint8Array(content);
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (offset === 8) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return changed;
}
