import type { ExtensionRequests, Handlers } from '../../../glossary/messages/protocol.ts';
import type { EntryChange } from '../../../glossary/model/list/bulk-change.ts';
import type { BulkResult, SelectedEntries } from '../../../glossary/model/list/bulk-request.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { nameOf } from '../../../glossary/model/entry/entry-name.ts';
import { textDifferences } from '../../../glossary/model/entry/text-differences.ts';
import type { ChangeCounts } from '../../../glossary/overlay/change.ts';
import {
  type ChangePlan,
  decideChanges,
  planChanges,
} from '../../../glossary/overlay/change-entries.ts';
import { decideDeletions } from '../../../glossary/overlay/deletion.ts';
import { decideMove } from '../../../glossary/overlay/move.ts';
import type { BaseVersion } from '../../../glossary/overlay/record-of.ts';
import { baseVersion } from '../store/curated-base.ts';
import { READ_ALL_FROM } from '../store/database/each-entry.ts';
import type { Changed } from '../store/overlay/overlay-store.ts';
import { runInSlices } from '../../shared/run-in-slices.ts';
import { readAllParts, readParts, type ReadStores } from './entry-reader.ts';
import type { EntrySearch } from './entry-search.ts';

/** Answers the calls that change many entries. No page ever sends or gets all of them. */
export function bulkHandlers(stores: ReadStores, entries: Pick<EntrySearch, 'find'>) {
  const { overlay, loadBase } = stores;
  let latest: { readonly key: string; readonly plan: ChangePlan } | undefined;

  const conceptsOf = async (selection: SelectedEntries): Promise<readonly ConceptId[]> => {
    if ('concepts' in selection) return selection.concepts;
    const except = new Set(selection.except);
    const found = await entries.find(selection.query, 0, Infinity);
    return found.filter((concept) => !except.has(concept));
  };
  const plan = async (concepts: readonly ConceptId[], change: EntryChange): Promise<ChangePlan> => {
    const parts = await (concepts.length < READ_ALL_FROM
      ? readParts(stores, concepts)
      : readAllParts(stores));
    return runInSlices(planChanges(concepts, parts, change));
  };
  return {
    previewChange: async (selection, change, offset, limit) => {
      const key = JSON.stringify([await overlay.revision(), selection, change]);
      if (latest?.key !== key) {
        latest = { key, plan: await plan(await conceptsOf(selection), change) };
      }
      const { entries: planned } = latest.plan;
      const changed = planned.filter(({ issue }) => issue === undefined).length;
      return {
        changed,
        refused: planned.length - changed,
        rows: planned.slice(offset, offset + limit).map(({ before, after, issue }) => ({
          concept: before.id,
          name: nameOf(before),
          differences: textDifferences(before, after),
          ...(issue !== undefined && { issue }),
        })),
      };
    },
    changeEntries: async (selection, change, except): Promise<BulkResult> => {
      const left = new Set(except);
      const concepts = (await conceptsOf(selection)).filter((concept) => !left.has(concept));
      const modified = new Date().toISOString();
      if (change.kind === 'glossary') {
        return resultOf(
          await overlay.change(concepts, (records, list) =>
            decideMove(concepts.length, change.glossary, records, list, modified),
          ),
        );
      }
      const base = await loadBase();
      const versions = new Map<ConceptId, BaseVersion>();
      for (const concept of concepts) {
        const version = await baseVersion(base.entries.get(concept));
        if (version !== undefined) versions.set(concept, version);
      }
      if (change.kind === 'delete') {
        return resultOf(
          await overlay.change(concepts, (records, list) =>
            decideDeletions(concepts, versions, records, list, modified),
          ),
        );
      }
      const wanted = await plan(concepts, change);
      const ids = wanted.entries.flatMap(({ before, issue }) => (issue ? [] : [before.id]));
      return resultOf(
        await overlay.change(ids, (records, list) =>
          decideChanges(wanted, versions, records, list, modified),
        ),
      );
    },
  } satisfies Partial<Handlers<ExtensionRequests>>;
}

function resultOf(changed: Changed<ChangeCounts>): BulkResult {
  return changed.ok ? { ok: true, revision: changed.revision, ...changed.answer } : changed;
}
