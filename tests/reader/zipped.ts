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
