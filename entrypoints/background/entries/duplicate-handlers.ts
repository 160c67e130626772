import type { ExtensionRequests, Handlers } from '../../../glossary/messages/protocol.ts';
import type { DuplicateGroup } from '../../../glossary/model/list/duplicate-group.ts';
import { takesEntries } from '../../../glossary/model/glossary/glossary.ts';
import { sharedTerms } from '../../../glossary/model/search/duplicates.ts';
import type { Fold } from '../../../glossary/model/search/search-keys.ts';
import { soundEntry } from '../../../glossary/overlay/decide-entry.ts';
import { decideMergedEntry } from '../../../glossary/overlay/merge-entries.ts';
import type { EntrySearch } from './entry-search.ts';
import type { ReadStores } from './entry-reader.ts';
import { standingEntries } from './standing-entries.ts';

/** How many entries of a group are shown; nobody looks at more of them beside each other. */
const MOST_SHOWN = 12;

/** Answers the calls about entries that have the same terms. */
export function duplicateHandlers(
  stores: ReadStores,
  entries: Pick<EntrySearch, 'duplicates'>,
  fold: Fold,
) {
  const { overlay, glossaries } = stores;
  const readStanding = standingEntries(stores);
  return {
    findDuplicates: async (offset, limit) => {
      const writable = (await glossaries.read()).filter(takesEntries).map(({ id }) => id);
      const found = await entries.duplicates(writable);
      const wanted = found.slice(offset, offset + limit);
      const concepts = wanted.flatMap((group) => group.concepts.slice(0, MOST_SHOWN));
      const standing = await readStanding([...new Set(concepts)]);
      const byId = new Map(standing.map((stored) => [stored.entry.id, stored]));
      const rows = wanted.map((group): DuplicateGroup => {
        const shown = group.concepts.slice(0, MOST_SHOWN).flatMap((id, at) => {
          const stored = byId.get(id);
          return stored === undefined ? [] : [{ ...stored, isOwn: at < group.own }];
        });
        return {
          entries: shown,
          more: Math.max(0, group.concepts.length - MOST_SHOWN),
          shared: shown[0] === undefined ? [] : sharedTerms(shown[0].entry, group.keys, fold),
        };
      });
      return { total: found.length, rows };
    },
    mergeEntries: async (draft, seen) => {
      const sound = soundEntry(draft);
      if (!sound.ok) return sound;
      const { entry } = sound;
      const shown = new Map(seen.map(({ concept, modified }) => [concept, modified]));
      const { records } = await overlay.readAll();
      const naming = [...records.values()].flatMap((record) =>
        record.kind !== 'hidden' && record.entry.related?.some(({ concept }) => shown.has(concept))
          ? [record.id]
          : [],
      );
      const modified = new Date().toISOString();
      const changed = await overlay.change(
        [...new Set([...shown.keys(), ...naming])],
        (now, list) => decideMergedEntry(entry, shown, now, list, modified),
      );
      return changed.ok ? { ok: true, revision: changed.revision } : changed;
    },
  } satisfies Partial<Handlers<ExtensionRequests>>;
}
