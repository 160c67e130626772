import { layerCompilation } from '../../../glossary/match/compile/compile.ts';
import { DamagedLayerError } from '../../../glossary/match/compile/layer-format.ts';
import { openLayer } from '../../../glossary/match/scan/layer.ts';
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

/** Whether a blob is undamaged, and in the format that this version of the program reads. */
export function isSoundLayer(blob: ArrayBuffer): boolean {
  try {
    openLayer(blob);
    return true;
  } catch (error) {
    if (error instanceof DamagedLayerError) return false;
    throw error;
  }
}

/** The packaged lexicon, kept once it was read. @throws Error when the package lacks it */
export const loadLexicon = loadOnce(async (): Promise<Lexicon> => {
  const response = await fetchPackaged(LEXICON_FILE);
  return decodeLexicon(new Uint8Array(await response.arrayBuffer()));
});
