import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFiles } from '../glossary/curated/build/package-curated.ts';
import { packagedFiles } from '../glossary/curated/build/packaged-files.ts';
import { readCurated } from '../glossary/curated/build/read-curated.ts';
import { replacementsOf } from '../glossary/curated/build/replacements.ts';
import { makeLexicon } from '../glossary/match/build/make-lexicon.ts';
import { madeOnce } from './package/made-once.ts';

/** A file to copy into the extension. */
interface PackagedFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/**
 * Compiles the curated glossary in `root` into the files that the extension reads, and writes them
 * into `folder`. While nothing changed of which they are made, what is there is taken: the build for
 * the second browser need not compile what that for the first one did.
 * @param folder has nothing else in it
 */
export function packageGlossary(root: string, folder: string): readonly PackagedFile[] {
  return madeOnce(folder, hashOfInputs(root), () => compiledFiles(root)).map((name) => ({
    absoluteSrc: join(folder, name),
    relativeDest: `curated/${name}`,
  }));
}

function compiledFiles(root: string): ReturnType<typeof packagedFiles> {
  const files = readCurated(join(root, 'glossary/curated'));
  // Sorted, because names of concepts then compress best.
  const byId = packageFiles(files).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return packagedFiles(byId, makeLexicon(), replacementsOf(files.subjects, files.sources));
}

/** Of this script, all of `glossary/`, the packages and Node: what the compiled files depend on. */
function hashOfInputs(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const inGlossary = readdirSync(join(root, 'glossary'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const files = [
    join(root, 'scripts/package-glossary.ts'),
    join(root, 'package-lock.json'),
    ...inGlossary.toSorted((a, b) => (a < b ? -1 : 1)),
  ];
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
