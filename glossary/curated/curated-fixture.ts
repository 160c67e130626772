/** The curated glossary, read once for all tests of a process: its files take a second to parse. */
import { compileCurated } from './build/compile-curated.ts';
import { readCurated } from './build/read-curated.ts';
import { replacementsOf } from './build/replacements.ts';

/** As it stands in its files. */
export const curatedFiles = readCurated(import.meta.dirname);

/** Its entries, as they are packaged. */
export const curatedEntries = compileCurated(curatedFiles.subjects, curatedFiles.sources);

/** When and by what its outdated terms were replaced. */
export const curatedReplacements = replacementsOf(curatedFiles.subjects, curatedFiles.sources);
