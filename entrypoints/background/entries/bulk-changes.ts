import { changedEntry, type EntryChange } from '../../../glossary/model/list/bulk-change.ts';
import type {
  BulkChange,
  BulkPreview,
  BulkResult,
  SelectedEntries,
} from '../../../glossary/model/list/bulk-request.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { nameOf } from '../../../glossary/model/entry/entry-name.ts';
import type { GlossaryList } from '../../../glossary/model/glossary/glossary-list.ts';
import type { Issue } from '../../../glossary/model/entry/issue.ts';
import { textDifferences } from '../../../glossary/model/entry/text-differences.ts';
import { tidyEntry } from '../../../glossary/model/entry/tidy-entry.ts';
import type { OverlayRecord } from '../../../glossary/overlay/record.ts';
import { deletedRecords } from '../../../glossary/overlay/deletion.ts';
import { baseVersion, canonicalJson } from '../store/curated-base.ts';
import { issuesOf } from './entry-changes.ts';
import { createEntryMove } from './entry-move.ts';
import { placeOf } from '../../../glossary/overlay/place.ts';
import type { EntrySearch } from './entry-search.ts';
import { runInSlices } from '../work/run-in-slices.ts';
import { standingOf } from '../../../glossary/overlay/standing.ts';
import { type BaseVersion, recordOf } from '../../../glossary/overlay/record-of.ts';
import type { Stores } from '../store/stores.ts';

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

/** @param changed is called after each change, with the new revision */
export function createBulkChanges(
  stores: Pick<Stores, 'overlay' | 'glossaries' | 'loadBase'>,
  entries: Pick<EntrySearch, 'find'>,
  changed: (revision: number) => void,
): BulkChanges {
  const { overlay, glossaries, loadBase } = stores;
  const move = createEntryMove(stores, changed);
  let latest: { readonly key: string; readonly planned: readonly Planned[] } | undefined;

  const conceptsOf = async (selection: SelectedEntries): Promise<readonly ConceptId[]> => {
    if ('concepts' in selection) return selection.concepts;
    const except = new Set(selection.except);
    const found = await entries.find(selection.query, 0, Infinity);
    return found.filter((concept) => !except.has(concept));
  };
  const readRecords = async (
    concepts: readonly ConceptId[],
  ): Promise<ReadonlyMap<ConceptId, OverlayRecord>> =>
    concepts.length < MANY ? overlay.read(concepts) : (await overlay.readAll()).records;
  const plan = async (
    concepts: readonly ConceptId[],
    change: EntryChange,
  ): Promise<readonly Planned[]> => {
    const [base, records, list] = await Promise.all([
      loadBase(),
      readRecords(concepts),
      glossaries.read(),
    ]);
    return runInSlices(planned(concepts, base.entries, records, list, change));
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
      if (change.kind === 'glossary') return move(concepts, change.glossary);
      const base = await loadBase();
      const versions = new Map<ConceptId, BaseVersion>();
      for (const concept of concepts) {
        const version = await baseVersion(base.entries.get(concept));
        if (version !== undefined) versions.set(concept, version);
      }
      let counts = { changed: 0, refused: 0 };
      if (change.kind === 'delete') {
        const revision = await overlay.changeMany(concepts, (before, list) => {
          const deleted = deletedRecords(concepts, versions, before, list);
          counts = { changed: deleted.records.size, refused: deleted.refused };
          return deleted.records.size === 0 ? undefined : deleted;
        });
        if (counts.changed > 0) changed(revision);
        return { ok: true, revision, ...counts };
      }
      const sound = (await plan(concepts, change)).filter(({ issue }) => issue === undefined);
      const modified = new Date().toISOString();
      const revision = await overlay.changeMany(
        sound.map(({ before }) => before.id),
        (before, list) => {
          const records = new Map<ConceptId, OverlayRecord | null>();
          let first: ConceptEntry | undefined;
          for (const one of sound) {
            const { id } = one.before;
            const record = before.get(id);
            // What another window changed in the meantime is not what was shown.
            if (record?.modified !== one.record?.modified) continue;
            const place = placeOf(versions.get(id)?.entry, record, undefined, list);
            if (typeof place !== 'string') continue;
            first ??= one.before;
            const version = versions.get(id);
            const isAsBase =
              version !== undefined && canonicalJson(version.entry) === canonicalJson(one.after);
            records.set(
              id,
              isAsBase ? null : recordOf(one.after, version, record, modified, place),
            );
          }
          counts = { changed: records.size, refused: concepts.length - records.size };
          if (first === undefined) return undefined;
          return change.kind === 'replace'
            ? { kind: 'replaced', term: change.find, records }
            : { kind: 'changed', term: nameOf(first), records };
        },
      );
      if (counts.changed > 0) changed(revision);
      return { ok: true, revision, ...counts };
    },
  };
}

/** How many entries are looked at between two places to pause at. */
const SLICE = 50;

/** The entries that a change is one for. */
function* planned(
  concepts: readonly ConceptId[],
  base: ReadonlyMap<ConceptId, ConceptEntry>,
  records: ReadonlyMap<ConceptId, OverlayRecord>,
  list: GlossaryList,
  change: EntryChange,
): Generator<void, readonly Planned[], void> {
  const found: Planned[] = [];
  for (const [place, concept] of concepts.entries()) {
    if (place % SLICE === SLICE - 1) yield;
    const record = records.get(concept);
    const curated = base.get(concept);
    const standing = standingOf(curated, record, list);
    // A hidden entry is not to be found anywhere, and a change would show it again.
    if (standing === undefined || standing.origin === 'hidden') continue;
    const before = standing.entry;
    const changed = changedEntry(before, change);
    if (changed === before) continue;
    const after = tidyEntry(changed);
    const where = placeOf(curated, record, undefined, list);
    const issue =
      typeof where === 'string'
        ? issuesOf(after).find(({ severity }) => severity === 'error')
        : where;
    found.push({ before, after, record, ...(issue !== undefined && { issue }) });
  }
  return found;
}
