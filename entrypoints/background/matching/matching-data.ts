import type { MatchingData, MatchingLayer } from '../../../glossary/match/matching-data.ts';
import { CURATED_GLOSSARY, type GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import { LAYER_FILE } from '../../../glossary/storage/packaged-files.ts';
import { fetchPackaged } from '../store/curated-base.ts';
import { createGlossaryLayers } from './glossary-layers.ts';
import { orWhenUnavailable } from '../entries/entry-reader.ts';
import type { CompiledLayers } from '../store/database/schema.ts';
import type { Stores } from '../store/stores.ts';
import { loadOnce } from '../../shared/load-once.ts';

/** While the database cannot be read, the curated glossary is marked alone. */
const NO_LAYERS: CompiledLayers = { revision: 0, program: '', suppressed: [], layers: [] };

/**
 * Gives the matching data at the current revision, of the glossaries in `marking` only. It may be a
 * promise, so that all can be read at the same time.
 */
export type GetMatchingData = (
  marking: readonly GlossaryId[] | Promise<readonly GlossaryId[]>,
) => Promise<MatchingData>;

/** The packaged layer of the curated glossary, and those of the user's glossaries over it. */
export function createMatchingData(
  stores: Pick<Stores, 'overlay' | 'glossaries' | 'compiled'>,
): GetMatchingData {
  const currentLayers = createGlossaryLayers(stores);
  const baseLayer = loadOnce(fetchBaseLayer);
  return async (chosen) => {
    // A page waits for this, so read everything at the same time.
    const [blob, { revision, suppressed, layers }, marking] = await Promise.all([
      baseLayer(),
      orWhenUnavailable(currentLayers(), NO_LAYERS),
      chosen,
    ]);
    const marks = (glossary: GlossaryId): boolean => marking.includes(glossary);
    const all: MatchingLayer[] = marks(CURATED_GLOSSARY) ? [{ blob, suppressed }] : [];
    for (const { glossary, whole, recent } of layers) {
      if (!marks(glossary)) continue;
      all.push({ blob: whole.blob, suppressed: recent?.replaced ?? [] });
      if (recent !== undefined) all.push({ blob: recent.blob, suppressed: [] });
    }
    return {
      revision,
      glossaries: marking,
      layers: all.filter((layer) => layer.blob.byteLength > 0),
    };
  };
}

async function fetchBaseLayer(): Promise<ArrayBuffer> {
  return (await fetchPackaged(LAYER_FILE)).arrayBuffer();
}
