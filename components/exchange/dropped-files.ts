/** Most files that are taken at once. */
export const MAX_FILES = 1_000;

/**
 * The files that were dropped. Of a folder, those with one of the given endings, in all folders in it,
 * by their names; hidden ones are left. It gives more than `MAX_FILES` where there are more.
 */
export async function droppedFiles(
  { items, files }: DataTransfer,
  endings: readonly string[],
): Promise<readonly File[]> {
  // They are gone once this function has waited for anything.
  const dropped = [...files];
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory === true)) return dropped;
  const found: File[] = [];
  for (const entry of entries) if (entry !== null) await collect(entry, endings, found);
  return found;
}

async function collect(
  entry: FileSystemEntry,
  endings: readonly string[],
  found: File[],
): Promise<void> {
  if (found.length > MAX_FILES || entry.name.startsWith('.')) return;
  if (isFolder(entry)) {
    for (const inner of await contentOf(entry)) await collect(inner, endings, found);
    return;
  }
  if (!endings.some((ending) => entry.name.toLowerCase().endsWith(ending))) return;
  found.push(
    await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    }),
  );
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** What is in a folder: the browser gives it in parts, the last of which is empty. */
async function contentOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...part);
  }
}
