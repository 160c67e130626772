import { layerCompilation } from '../../../glossary/match/compile/compile.ts';
import { decodeLexicon, type Lexicon } from '../../../glossary/match/boundary/lexicon.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { LEXICON_FILE } from '../../../glossary/storage/packaged-files.ts';
import { fetchPackaged } from '../store/curated-base.ts';
import { runInSlices } from '../../shared/run-in-slices.ts';
import { loadOnce } from '../../shared/load-once.ts';

/**
 * Compiles the user's entries with the packaged lexicon, in slices: a large glossary takes seconds.
 * @throws Error when the package lacks it
 */
export async function compileEntries(entries: readonly ConceptEntry[]): Promise<ArrayBuffer> {
  return runInSlices(layerCompilation(entries, await loadLexicon()));
}

/** The packaged lexicon, kept once it was read. @throws Error when the package lacks it */
export const loadLexicon = loadOnce(async (): Promise<Lexicon> => {
  const response = await fetchPackaged(LEXICON_FILE);
  return decodeLexicon(new Uint8Array(await response.arrayBuffer()));
});
