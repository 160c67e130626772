/**
 * Makes the extension that most end-to-end tests use: the built one, with a small glossary instead
 * of the shipped one. Its code is that of the build; its data is made in the same way, from fewer
 * concepts.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCurated } from '../../glossary/curated/build/compile-curated.ts';
import { packagedFiles } from '../../glossary/curated/build/packaged-files.ts';
import { isOfFamily, readCurated } from '../../glossary/curated/build/read-curated.ts';
import { replacementsOf } from '../../glossary/curated/build/replacements.ts';
import { decodeLexicon, type Lexicon } from '../../glossary/match/boundary/lexicon.ts';
import { EDITION_FILE, LEXICON_FILE } from '../../glossary/storage/packaged-files.ts';
import { builtFolder, smallExtension } from './extension.ts';

/** Vitest calls it before a run: makes one for each browser for which there is a build. */
export function setup(): void {
  let data: ReturnType<typeof packagedFiles> | undefined;
  for (const browser of ['chromium', 'firefox'] as const) {
    const built = builtFolder(browser);
    const curated = join(built, 'curated');
    // A test that needs it is told how to build it.
    if (!existsSync(join(curated, LEXICON_FILE))) continue;
    const small = smallExtension(browser);
    cpSync(built, small, { recursive: true, filter: (source) => source !== curated });
    mkdirSync(join(small, 'curated'));
    data ??= smallFiles(decodeLexicon(readFileSync(join(curated, LEXICON_FILE))));
    for (const [name, contents] of data) writeFileSync(join(small, 'curated', name), contents);
    cpSync(join(curated, EDITION_FILE), join(small, 'curated', EDITION_FILE));
  }
}

/**
 * The files of the concepts of the subject files, without those of the families: some hundreds that seldom change,
 * while the families grow by thousands.
 */
function smallFiles(lexicon: Lexicon): ReturnType<typeof packagedFiles> {
  const folder = join(import.meta.dirname, '../../glossary/curated');
  const files = readCurated(folder);
  const { subjects, sources } = files;
  const withoutFamilies = Array.from(subjects, ([subject, concepts]) => {
    const own = Object.entries(concepts).filter(([id]) => !isOfFamily(files, id));
    return [subject, Object.fromEntries(own)] as const;
  });
  const small = new Map(withoutFamilies);
  return packagedFiles(compileCurated(small, sources), lexicon, replacementsOf(small, sources));
}
