import type { ListedGlossary } from '../../../glossary/messages/glossary-answers.ts';
import type { ExtensionRequests, Handlers } from '../../../glossary/messages/protocol.ts';
import { CURATED_GLOSSARY } from '../../../glossary/model/glossary/glossary.ts';
import {
  reordered,
  subscriptionIn,
  withChangedGlossary,
  withDeletedGlossary,
  withNewGlossary,
  withRestoredGlossary,
} from '../../../glossary/model/glossary/glossary-list.ts';
import { decideCopy } from '../../../glossary/overlay/copy-glossary.ts';
import { decideErasing } from '../../../glossary/overlay/erase-glossary.ts';
import { planMerge } from '../../../glossary/overlay/merge-glossaries.ts';
import { conceptsIn } from '../../../glossary/overlay/place.ts';
import { entryCounts, visibleEntriesIn } from '../../../glossary/overlay/standing.ts';
import { createGlossaryStorer } from './glossary-changes.ts';
import { readAllParts } from '../entries/entry-reader.ts';
import { standingEntries } from '../entries/standing-entries.ts';
import { copyBefore } from '../store/copies/own-content.ts';
import { newConceptId, newGlossaryId } from '../../shared/new-id.ts';
import type { Stores } from '../store/stores.ts';

/** Answers the calls about whole glossaries. */
export function glossaryHandlers(stores: Stores) {
  const readStanding = standingEntries(stores);
  const store = createGlossaryStorer(stores);
  return {
    listGlossaries: async () => {
      const parts = await readAllParts(stores);
      const counts = entryCounts(parts);
      return parts.list.map((glossary): ListedGlossary => ({
        glossary,
        entries: counts.get(glossary.id) ?? 0,
      }));
    },
    getGlossariesOf: async (concepts) =>
      (await readStanding(concepts)).map(({ entry, label, place }) => ({
        concept: entry.id,
        glossary: label,
        place,
      })),
    createGlossary: (draft) => {
      const id = newGlossaryId();
      return store('glossaryCreated', id, (list) => withNewGlossary(list, id, draft));
    },
    changeGlossary: (id, change) =>
      store('glossaryChanged', id, (list) => withChangedGlossary(list, id, change)),
    orderGlossaries: (order) =>
      store('glossariesOrdered', order[0] ?? CURATED_GLOSSARY, (list) => ({
        ok: true,
        list: reordered(list, order),
      })),
    deleteGlossary: (id) =>
      store('glossaryDeleted', id, (list) =>
        withDeletedGlossary(list, id, new Date().toISOString()),
      ),
    restoreGlossary: (id) =>
      store('glossaryRestored', id, (list) => withRestoredGlossary(list, id)),
    eraseGlossary: async (id) => {
      const source = subscriptionIn(await stores.glossaries.read(), id);
      // What a team's server lacks is nowhere else.
      if (source?.comesFrom !== 'subscription') await copyBefore(stores, 'beforeGlossary');
      if (source !== undefined) {
        const erased = await stores.sources.erase(id);
        return erased.ok ? { ...erased, glossary: id } : erased;
      }
      const { records, list: known } = await readAllParts(stores);
      const concepts = conceptsIn(records, known, id);
      return store('glossaryErased', id, (list, found) => decideErasing(list, found, id), concepts);
    },
    duplicateGlossary: async (id, draft) => {
      const entries = visibleEntriesIn(id, await readAllParts(stores));
      const copy = newGlossaryId();
      const copied = { from: id, entries, copy, draft };
      return store('glossaryDuplicated', copy, (list) =>
        decideCopy(list, copied, new Date().toISOString(), newConceptId),
      );
    },
    previewMerge: async (from, into) => {
      const { records, list } = await readAllParts(stores);
      const modified = new Date().toISOString();
      const plan = planMerge(list, records, from, into, modified, newConceptId);
      return plan.ok ? { ok: true, counts: plan.counts } : plan;
    },
    mergeGlossaries: async (from, into) => {
      await copyBefore(stores, 'beforeGlossary');
      const { records } = await readAllParts(stores);
      return store(
        'glossariesMerged',
        from,
        (list, found) => planMerge(list, found, from, into, new Date().toISOString(), newConceptId),
        [...records.keys()],
      );
    },
  } satisfies Partial<Handlers<ExtensionRequests>>;
}
