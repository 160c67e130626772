import type { ExtensionRequests, Handlers } from '../../../glossary/messages/protocol.ts';
import type { EntryChange } from '../../../glossary/model/list/bulk-change.ts';
import type { BulkResult, SelectedEntries } from '../../../glossary/model/list/bulk-request.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { nameOf } from '../../../glossary/model/entry/entry-name.ts';
import { refused } from '../../../glossary/model/entry/issue.ts';
import { textDifferences } from '../../../glossary/model/entry/text-differences.ts';
import type { ChangeCounts } from '../../../glossary/overlay/change.ts';
import {
  type ChangePlan,
  decideChanges,
  planChanges,
} from '../../../glossary/overlay/change-entries.ts';
import { decideDeletions } from '../../../glossary/overlay/deletion.ts';
import { CHANGED_MEANWHILE } from '../../../glossary/overlay/merge-entries.ts';
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
  /** What was shown last. */
  let latest: { readonly key: string; readonly plan: ChangePlan } | undefined;

  const conceptsOf = async (selection: SelectedEntries): Promise<readonly ConceptId[]> => {
    if ('concepts' in selection) return selection.concepts;
    const except = new Set(selection.except);
    const found = await entries.find(selection.query, 0, Infinity);
    return found.filter((concept) => !except.has(concept));
  };
  /** What a change would do at a revision; undefined if that is no longer known. */
  const planAt = async (
    revision: number,
    selection: SelectedEntries,
    change: EntryChange,
  ): Promise<ChangePlan | undefined> => {
    const key = JSON.stringify([revision, selection, change]);
    if (latest?.key === key) return latest.plan;
    if ((await overlay.revision()) !== revision) return undefined;
    const concepts = await conceptsOf(selection);
    const parts = await (concepts.length < READ_ALL_FROM
      ? readParts(stores, concepts)
      : readAllParts(stores));
    const plan = await runInSlices(planChanges(concepts, parts, change));
    if ((await overlay.revision()) !== revision) return undefined;
    latest = { key, plan };
    return plan;
  };
  /** What a change would do now, and the revision at which it would. */
  const planNow = async (
    selection: SelectedEntries,
    change: EntryChange,
  ): Promise<{ readonly revision: number; readonly plan: ChangePlan }> => {
    for (;;) {
      const revision = await overlay.revision();
      const plan = await planAt(revision, selection, change);
      if (plan !== undefined) return { revision, plan };
    }
  };
  const basesOf = async (
    concepts: readonly ConceptId[],
  ): Promise<ReadonlyMap<ConceptId, BaseVersion>> => {
    const base = await loadBase();
    const versions = new Map<ConceptId, BaseVersion>();
    for (const concept of concepts) {
      const version = await baseVersion(base.entries.get(concept));
      if (version !== undefined) versions.set(concept, version);
    }
    return versions;
  };
  return {
    previewChange: async (selection, change, offset, limit) => {
      const { revision, plan } = await planNow(selection, change);
      const { entries: planned } = plan;
      const changed = planned.filter(({ issue }) => issue === undefined).length;
      return {
        changed,
        refused: planned.length - changed,
        revision,
        rows: planned.slice(offset, offset + limit).map(({ before, after, issue }) => ({
          concept: before.id,
          name: nameOf(before),
          differences: textDifferences(before, after),
          ...(issue !== undefined && { issue }),
        })),
      };
    },
    changeEntries: async (selection, change, except, revision): Promise<BulkResult> => {
      const left = new Set(except);
      const modified = new Date().toISOString();
      if (change.kind === 'glossary' || change.kind === 'delete') {
        const concepts = (await conceptsOf(selection)).filter((concept) => !left.has(concept));
        if (change.kind === 'glossary') {
          return resultOf(
            await overlay.change(concepts, (records, list) =>
              decideMove(concepts.length, change.glossary, records, list, modified),
            ),
          );
        }
        const bases = await basesOf(concepts);
        return resultOf(
          await overlay.change(concepts, (records, list) =>
            decideDeletions(concepts, bases, records, list, modified),
          ),
        );
      }
      const plan =
        revision === undefined
          ? (await planNow(selection, change)).plan
          : await planAt(revision, selection, change);
      if (plan === undefined) return refused(CHANGED_MEANWHILE);
      const kept = plan.entries.filter(({ before }) => !left.has(before.id));
      const asked = plan.asked - plan.entries.length + kept.length;
      const wanted = { ...plan, asked, entries: kept };
      const ids = kept.flatMap(({ before, issue }) => (issue ? [] : [before.id]));
      const bases = await basesOf(ids);
      return resultOf(
        await overlay.change(ids, (records, list) =>
          decideChanges(wanted, bases, records, list, modified),
        ),
      );
    },
  } satisfies Partial<Handlers<ExtensionRequests>>;
}

function resultOf(changed: Changed<ChangeCounts>): BulkResult {
  return changed.ok ? { ok: true, revision: changed.revision, ...changed.answer } : changed;
}
