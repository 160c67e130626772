import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files that take long to make, in a folder of their inputs: where there is one, `make` is not called.
 * Two processes may do so at once, and one may be broken off: a folder is there whole or not at all.
 * @param folder has nothing else in it; only what was made last is kept
 * @param inputs a name that differs wherever the files would; asked again once they are made, which is
 *   done anew if it is another one by then
 * @param make gives the contents of each file by its name
 * @returns the paths of the files
 */
export function madeOnce(
  folder: string,
  inputs: () => string,
  make: () => ReadonlyMap<string, string | Uint8Array>,
): readonly string[] {
  let name = inputs();
  while (!existsSync(join(folder, name))) {
    const files = make();
    const before = name;
    name = inputs();
    if (name === before) put(files, folder, name);
  }
  const made = join(folder, name);
  return readdirSync(made).map((file) => join(made, file));
}

function put(files: ReadonlyMap<string, string | Uint8Array>, folder: string, name: string): void {
  const part = `${folder}.${process.pid}`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  for (const [file, contents] of files) writeFileSync(join(part, file), contents);
  mkdirSync(folder, { recursive: true });
  const others = readdirSync(folder).filter((other) => other !== name);
  for (const other of others) rmSync(join(folder, other), { recursive: true, force: true });
  try {
    renameSync(part, join(folder, name));
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    // Another process was first.
    if (!existsSync(join(folder, name))) throw error;
  }
}
