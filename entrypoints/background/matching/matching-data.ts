import { DamagedLayerError, isSoundLayer } from '../../../glossary/match/compile/layer-format.ts';
import type { MatchingData, MatchingLayer } from '../../../glossary/match/matching-data.ts';
import { CURATED_GLOSSARY, type GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import { LAYER_FILES } from '../../../glossary/storage/packaged-files.ts';
import { fetchPackaged } from '../store/curated-base.ts';
import { type LayerScript, SCRIPTS } from '../../../glossary/match/script.ts';
import { createGlossaryLayers } from './glossary-layers.ts';
import { orWhenUnavailable } from '../entries/entry-reader.ts';
import type { CompiledLayers } from '../store/database/compiled-shapes.ts';
import type { Stores } from '../store/stores.ts';
import { loadOnce } from '../../shared/load-once.ts';

const NO_BYTES = new ArrayBuffer(0);
/** While the database cannot be read, the curated glossary is marked alone. */
const NO_LAYERS: CompiledLayers = { revision: 0, program: '', suppressed: [], layers: [] };

/**
 * Gives the matching data at the current revision, of the glossaries in `marking` only. It may be a
 * promise, so that all can be read at the same time. The layers of scripts in `unread` are empty.
 */
export type GetMatchingData = (
  marking: readonly GlossaryId[] | Promise<readonly GlossaryId[]>,
  unread?: readonly string[],
) => Promise<MatchingData>;

/** The packaged layers of the curated glossary, and those of the user's glossaries over them. */
export function createMatchingData(
  stores: Pick<Stores, 'overlay' | 'glossaries' | 'compiled' | 'editions'>,
): GetMatchingData {
  const currentLayers = createGlossaryLayers(stores);
  const packaged = SCRIPTS.map((script) => ({ script, load: loadOnce(() => fetchLayer(script)) }));
  return async (chosen, unread = []) => {
    // A page waits for this, so read everything at the same time.
    const [curated, { revision, suppressed, layers }, marking] = await Promise.all([
      Promise.all(
        packaged.map(async ({ script, load }) => ({
          script,
          blob: unread.includes(script) ? NO_BYTES : await load(),
        })),
      ),
      orWhenUnavailable(currentLayers(), NO_LAYERS),
      chosen,
    ]);
    const marks = (glossary: GlossaryId): boolean => marking.includes(glossary);
    const all: MatchingLayer[] = marks(CURATED_GLOSSARY)
      ? curated.map((layer) => ({ ...layer, suppressed }))
      : [];
    for (const { glossary, whole, recent } of layers) {
      if (!marks(glossary)) continue;
      all.push({ blob: whole.blob, suppressed: recent?.replaced ?? [] });
      if (recent !== undefined) all.push({ blob: recent.blob, suppressed: [] });
    }
    return {
      revision,
      glossaries: marking,
      layers: all.filter(({ blob, script }) => script !== undefined || blob.byteLength > 0),
    };
  };
}

/** @throws {DamagedLayerError} when the file is not as it was packaged */
async function fetchLayer(script: LayerScript): Promise<ArrayBuffer> {
  const blob = await (await fetchPackaged(LAYER_FILES[script])).arrayBuffer();
  if (!isSoundLayer(blob)) throw new DamagedLayerError(`damaged ${LAYER_FILES[script]}`);
  return blob;
}
