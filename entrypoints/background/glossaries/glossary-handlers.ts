import type { ListedGlossary } from '../../../glossary/messages/glossary-answers.ts';
import type { ExtensionRequests, Handlers } from '../../../glossary/messages/protocol.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import {
  CURATED_GLOSSARY,
  type GlossaryId,
  glossaryIn,
  isFixedGlossary,
  isInUse,
} from '../../../glossary/model/glossary/glossary.ts';
import {
  type GlossaryList,
  inOrder,
  missingGlossary,
  withChangedGlossary,
  withDeletedGlossary,
  withNewGlossary,
  withoutGlossary,
  withRestoredGlossary,
} from '../../../glossary/model/glossary/glossary-list.ts';
import type { Issue } from '../../../glossary/model/entry/issue.ts';
import { copiedRecords } from '../../../glossary/overlay/copy-glossary.ts';
import { conceptsIn, createGlossaryStorer, mergeIn } from './glossary-changes.ts';
import { standingOf } from '../../../glossary/overlay/standing.ts';
import { standingEntries } from '../entries/standing-entries.ts';
import { copyBefore } from '../store/own-content.ts';
import { newConceptId, newGlossaryId } from '../../shared/new-id.ts';
import type { Stores } from '../store/stores.ts';

type GlossaryCalls =
  | 'listGlossaries'
  | 'getGlossariesOf'
  | 'createGlossary'
  | 'changeGlossary'
  | 'orderGlossaries'
  | 'deleteGlossary'
  | 'restoreGlossary'
  | 'eraseGlossary'
  | 'duplicateGlossary'
  | 'previewMerge'
  | 'mergeGlossaries';

/** Answers the calls about whole glossaries. @param changed is called with the new revision */
export function glossaryHandlers(
  stores: Stores,
  changed: (revision: number) => void,
): Pick<Handlers<ExtensionRequests>, GlossaryCalls> {
  const { overlay, glossaries, loadBase } = stores;
  const readStanding = standingEntries(stores);
  const store = createGlossaryStorer(stores, changed);
  return {
    listGlossaries: async () => {
      const [base, { records }, list] = await Promise.all([
        loadBase(),
        overlay.readAll(),
        glossaries.read(),
      ]);
      const entries = new Map<GlossaryId, number>([[CURATED_GLOSSARY, base.entries.size]]);
      const count = (id: GlossaryId, more: number): void => {
        entries.set(id, (entries.get(id) ?? 0) + more);
      };
      for (const record of records.values()) {
        const isInBase = base.entries.has(record.id);
        if (record.kind === 'added') count(glossaryIn(list, record.glossary).id, 1);
        else if (record.kind === 'hidden') count(CURATED_GLOSSARY, isInBase ? -1 : 0);
        else count(CURATED_GLOSSARY, isInBase ? 0 : 1);
      }
      return list.map((glossary): ListedGlossary => ({
        glossary,
        entries: entries.get(glossary.id) ?? 0,
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
      return store('glossaryCreated', id, (list) => listed(withNewGlossary(list, id, draft)));
    },
    changeGlossary: (id, change) =>
      store('glossaryChanged', id, (list) => listed(withChangedGlossary(list, id, change))),
    orderGlossaries: (order) =>
      store('glossariesOrdered', order[0] ?? CURATED_GLOSSARY, (list) =>
        listed(inOrder(list, order)),
      ),
    deleteGlossary: (id) =>
      store('glossaryDeleted', id, (list) =>
        listed(withDeletedGlossary(list, id, new Date().toISOString())),
      ),
    restoreGlossary: (id) =>
      store('glossaryRestored', id, (list) => listed(withRestoredGlossary(list, id))),
    eraseGlossary: async (id) => {
      await copyBefore(stores, 'beforeGlossary');
      const { records } = await overlay.readAll();
      const concepts = conceptsIn(records, await glossaries.read(), id);
      return store(
        'glossaryErased',
        id,
        (list, found) => {
          const without = withoutGlossary(list, id);
          if ('severity' in without) return without;
          return {
            list: without,
            records: new Map(conceptsIn(found, list, id).map((concept) => [concept, null])),
          };
        },
        concepts,
      );
    },
    duplicateGlossary: async (id, draft) => {
      const [base, { records }, list] = await Promise.all([
        loadBase(),
        overlay.readAll(),
        glossaries.read(),
      ]);
      const concepts = new Set<ConceptId>([...base.entries.keys(), ...records.keys()]);
      const entries = [...concepts].flatMap((concept) => {
        const stored = standingOf(base.entries.get(concept), records.get(concept), list);
        const isIn = stored?.glossary === id && stored.origin !== 'hidden';
        return isIn ? [stored.entry] : [];
      });
      const copy = newGlossaryId();
      return store('glossaryDuplicated', copy, (before) => {
        if (!before.some((one) => one.id === id && isInUse(one))) {
          return missingGlossary();
        }
        const created = withNewGlossary(before, copy, draft);
        if ('severity' in created) return created;
        return {
          list: created,
          records: copiedRecords(entries, copy, new Date().toISOString(), newConceptId),
        };
      });
    },
    previewMerge: async (from, into) => {
      const { records } = await overlay.readAll();
      const plan = mergeIn(await glossaries.read(), records, from, into);
      return 'severity' in plan ? { ok: false, issues: [plan] } : { ok: true, counts: plan.counts };
    },
    mergeGlossaries: async (from, into) => {
      await copyBefore(stores, 'beforeGlossary');
      const { records } = await overlay.readAll();
      return store(
        'glossariesMerged',
        from,
        (list, found) => {
          const plan = mergeIn(list, found, from, into);
          if ('severity' in plan) return plan;
          const without = isFixedGlossary(from) ? list : list.filter(({ id }) => id !== from);
          return { list: without, records: plan.records };
        },
        [...records.keys()],
      );
    },
  };
}

/** A list as all that a change writes, or the issue in its place. */
function listed(list: GlossaryList | Issue): { readonly list: GlossaryList } | Issue {
  return 'severity' in list ? list : { list };
}
