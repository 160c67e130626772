import { changedEntry, type EntryChange } from '../../../glossary/model/list/bulk-change.ts';
import type {
  BulkChange,
  BulkPreview,
  BulkResult,
  SelectedEntries,
} from '../../../glossary/model/list/bulk-request.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { nameOf } from '../../../glossary/model/entry/entry-name.ts';
import type { Issue } from '../../../glossary/model/entry/issue.ts';
import { textDifferences } from '../../../glossary/model/entry/text-differences.ts';
import { tidyEntry } from '../../../glossary/model/entry/tidy-entry.ts';
import type { Decide } from '../../../glossary/overlay/change.ts';
import { decideEntry, issuesOf, storingIssue } from '../../../glossary/overlay/decide-entry.ts';
import { decideDeletions } from '../../../glossary/overlay/deletion.ts';
import { decideMove } from '../../../glossary/overlay/move.ts';
import type { OverlayRecord } from '../../../glossary/overlay/record.ts';
import type { BaseVersion } from '../../../glossary/overlay/record-of.ts';
import { baseVersion } from '../store/curated-base.ts';
import type { Changed } from '../store/overlay/overlay-store.ts';
import type { Stores } from '../store/stores.ts';
import { runInSlices } from '../work/run-in-slices.ts';
import { entryIn, type EntryParts, readAllParts, readParts } from './entry-reader.ts';
import type { EntrySearch } from './entry-search.ts';

/** An entry that a change concerns, as it is and as it would be. */
interface Planned {
  readonly before: ConceptEntry;
  readonly after: ConceptEntry;
  /** The record that it was planned over. */
  readonly record: OverlayRecord | undefined;
  /** Why it cannot be stored so. */
  readonly issue?: Issue;
}

/** Changes of many entries, decided here: no page ever sends or gets all of them. */
export interface BulkChanges {
  readonly preview: (
    selection: SelectedEntries,
    change: EntryChange,
    offset: number,
    limit: number,
  ) => Promise<BulkPreview>;
  readonly apply: (
    selection: SelectedEntries,
    change: BulkChange,
    except: readonly ConceptId[],
  ) => Promise<BulkResult>;
}

/** From so many entries on all records are read at once. */
const MANY = 2_000;

/** Changes of many entries, over what is stored. */
export function createBulkChanges(
  stores: Pick<Stores, 'overlay' | 'glossaries' | 'loadBase'>,
  entries: Pick<EntrySearch, 'find'>,
): BulkChanges {
  const { overlay, loadBase } = stores;
  let latest: { readonly key: string; readonly planned: readonly Planned[] } | undefined;

  const conceptsOf = async (selection: SelectedEntries): Promise<readonly ConceptId[]> => {
    if ('concepts' in selection) return selection.concepts;
    const except = new Set(selection.except);
    const found = await entries.find(selection.query, 0, Infinity);
    return found.filter((concept) => !except.has(concept));
  };
  const plan = async (
    concepts: readonly ConceptId[],
    change: EntryChange,
  ): Promise<readonly Planned[]> => {
    const parts = await (concepts.length < MANY
      ? readParts(stores, concepts)
      : readAllParts(stores));
    return runInSlices(planned(concepts, parts, change));
  };
  return {
    preview: async (selection, change, offset, limit) => {
      const key = JSON.stringify([await overlay.revision(), selection, change]);
      const known = latest?.key === key ? latest.planned : undefined;
      const all = known ?? (await plan(await conceptsOf(selection), change));
      latest = { key, planned: all };
      return {
        changed: all.filter(({ issue }) => issue === undefined).length,
        refused: all.filter(({ issue }) => issue !== undefined).length,
        rows: all.slice(offset, offset + limit).map(({ before, after, issue }) => ({
          concept: before.id,
          name: nameOf(before),
          differences: textDifferences(before, after),
          ...(issue !== undefined && { issue }),
        })),
      };
    },
    apply: async (selection, change, except) => {
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
      const sound = (await plan(concepts, change)).filter(({ issue }) => issue === undefined);
      const decide: Decide<Counts> = (records, list) => {
        const changed = new Map<ConceptId, OverlayRecord | null>();
        let first: ConceptEntry | undefined;
        for (const { before, after, record } of sound) {
          const { id } = before;
          const known = { base: versions.get(id), before: records.get(id), list };
          // What another window changed in the meantime is not what was shown.
          if (known.before?.modified !== record?.modified) continue;
          const decision = decideEntry(after, known, { modified });
          if (!decision.ok || decision.change === undefined) continue;
          first ??= before;
          changed.set(id, decision.change.record);
        }
        const answer = { changed: changed.size, refused: concepts.length - changed.size };
        if (first === undefined) return { ok: true, answer };
        const name =
          change.kind === 'replace'
            ? ({ kind: 'replaced', term: change.find } as const)
            : ({ kind: 'changed', term: nameOf(first) } as const);
        return { ok: true, answer, change: { ...name, records: changed } };
      };
      const ids = sound.map(({ before }) => before.id);
      return resultOf(await overlay.change(ids, decide));
    },
  };
}

/** How many entries a change concerned, and how many it left as they were. */
interface Counts {
  readonly changed: number;
  readonly refused: number;
}

function resultOf(changed: Changed<Counts>): BulkResult {
  return changed.ok ? { ok: true, revision: changed.revision, ...changed.answer } : changed;
}

/** How many entries are looked at between two places to pause at. */
const SLICE = 50;

/** The entries that a change is one for. */
function* planned(
  concepts: readonly ConceptId[],
  parts: EntryParts,
  change: EntryChange,
): Generator<void, readonly Planned[], void> {
  const found: Planned[] = [];
  for (const [place, concept] of concepts.entries()) {
    if (place % SLICE === SLICE - 1) yield;
    const standing = entryIn(parts, concept);
    // A hidden entry is not to be found anywhere, and a change would show it again.
    if (standing === undefined || standing.origin === 'hidden') continue;
    const before = standing.entry;
    const changed = changedEntry(before, change);
    if (changed === before) continue;
    const after = tidyEntry(changed);
    const record = parts.records.get(concept);
    const issue =
      storingIssue(concept, { base: parts.base.get(concept), before: record, list: parts.list }) ??
      issuesOf(after).find(({ severity }) => severity === 'error');
    found.push({ before, after, record, ...(issue !== undefined && { issue }) });
  }
  return found;
}
