import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFiles } from '../glossary/curated/build/package-curated.ts';
import { packagedFiles } from '../glossary/curated/build/packaged-files.ts';
import { readCurated } from '../glossary/curated/build/read-curated.ts';
import { replacementsOf } from '../glossary/curated/build/replacements.ts';
import { makeLexicon } from '../glossary/match/build/make-lexicon.ts';

/** A file to copy into the extension. */
interface PackagedFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/**
 * Compiles the curated glossary in `root` into the files that the extension reads, and writes them
 * into `folder`.
 */
export function packageGlossary(root: string, folder: string): readonly PackagedFile[] {
  const files = readCurated(join(root, 'glossary/curated'));
  // Sorted, because names of concepts then compress best.
  const byId = packageFiles(files).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const replacements = replacementsOf(files.subjects, files.sources);
  mkdirSync(folder, { recursive: true });
  return Array.from(packagedFiles(byId, makeLexicon(), replacements), ([name, contents]) => {
    const absoluteSrc = join(folder, name);
    writeFileSync(absoluteSrc, contents);
    return { absoluteSrc, relativeDest: `curated/${name}` };
  });
}
