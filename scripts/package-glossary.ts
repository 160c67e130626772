import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
 * below `folder`. While nothing changed of which they are made, what is there is taken: the build for
 * the second browser need not compile what that for the first one did.
 * @param folder has nothing else in it
 */
export function packageGlossary(root: string, folder: string): readonly PackagedFile[] {
  const files = madeOnce(
    folder,
    () => hashOfInputs(root),
    () => compiledFiles(root),
  );
  return files.map((absoluteSrc) => ({
    absoluteSrc,
    relativeDest: `curated/${basename(absoluteSrc)}`,
  }));
}

function compiledFiles(root: string): ReturnType<typeof packagedFiles> {
  const files = readCurated(join(root, 'glossary/curated'));
  // Sorted, because names of concepts then compress best.
  const byId = packageFiles(files).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return packagedFiles(byId, makeLexicon(), replacementsOf(files.subjects, files.sources));
}

/** The code as it runs: a program that goes on keeps it when a file changes. */
const CODE = hashOf(
  [import.meta.filename, join(import.meta.dirname, 'package/made-once.ts')].concat(
    filesIn(join(import.meta.dirname, '../glossary'), true),
  ),
);

/** Of the code, the data, the packages and Node: what the compiled files depend on. */
function hashOfInputs(root: string): string {
  const data = filesIn(join(root, 'glossary'), false);
  const inputs = [CODE, process.version, hashOf([join(root, 'package-lock.json'), ...data])];
  return createHash('sha256').update(inputs.join('\n')).digest('hex');
}

/** The files of a folder and those in it, in their order: code, or all others. */
function filesIn(folder: string, isCode: boolean): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') === isCode)
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted((one, other) => (one < other ? -1 : 1));
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
