import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file, beside what was made, that says of what. */
const MADE_OF = 'made-of.txt';

/**
 * Fills a folder with files that take long to make, unless it has them: then `make` is not called.
 * @param folder has nothing else in it; it is emptied before
 * @param inputs differ wherever the files would
 * @param make gives the contents of each file by its name
 * @returns the names of the files
 */
export function madeOnce(
  folder: string,
  inputs: string,
  make: () => ReadonlyMap<string, string | Uint8Array>,
): readonly string[] {
  const madeOf = join(folder, MADE_OF);
  if (!existsSync(madeOf) || readFileSync(madeOf, 'utf8') !== inputs) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, contents] of make()) writeFileSync(join(folder, name), contents);
    // Comes last: where writing was broken off, all is made anew.
    writeFileSync(madeOf, inputs);
  }
  return readdirSync(folder).filter((name) => name !== MADE_OF);
}
