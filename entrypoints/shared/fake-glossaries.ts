import type { GlossaryResult } from '../../glossary/messages/glossary-answers.ts';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';
import type { ExtensionRequests, Handlers } from '../../glossary/messages/protocol.ts';
import type { ChangeKind } from '../../glossary/model/list/named-change.ts';
import {
  DEFAULT_GLOSSARIES,
  glossaryIn,
  isFixedGlossary,
  labelOf,
} from '../../glossary/model/glossary/glossary.ts';
import {
  type ChangedList,
  type GlossaryList,
  inOrder,
  withChangedGlossary,
  withDeletedGlossary,
  withNewGlossary,
  withoutGlossary,
  withRestoredGlossary,
} from '../../glossary/model/glossary/glossary-list.ts';

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

/** A change that was made, with the way back and forth. */
interface FakeChange {
  readonly kind: ChangeKind;
  readonly term: string;
  readonly count: number;
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * The calls about glossaries, in memory. Two entries are never the same concept here.
 * @param made is told each change, and gives the revision after it
 */
export function fakeGlossaries(
  entries: Map<string, StoredEntry>,
  made: (change: FakeChange) => number,
): Pick<Handlers<ExtensionRequests>, GlossaryCalls> {
  let glossaries: GlossaryList = DEFAULT_GLOSSARIES;
  const put = (list: GlossaryList, stored: readonly (readonly [string, StoredEntry])[]): void => {
    glossaries = list;
    entries.clear();
    for (const [concept, entry] of stored) entries.set(concept, entry);
  };
  const change = (
    kind: ChangeKind,
    glossary: string,
    changed: ChangedList,
    stored: readonly (readonly [string, StoredEntry])[] = [...entries],
  ): GlossaryResult => {
    if (!changed.ok) return changed;
    const next = changed.list;
    const [list, before] = [glossaries, [...entries]];
    const term = [...next, ...list].find(({ id }) => id === glossary)?.name ?? '';
    put(next, stored);
    const revision = made({
      kind,
      term,
      count: 0,
      undo: () => put(list, before),
      redo: () => put(next, stored),
    });
    return { ok: true, revision, glossary };
  };
  const inGlossary = (id: string): readonly (readonly [string, StoredEntry])[] =>
    [...entries].filter(([, { glossary }]) => glossary === id);
  const moved = (concepts: ReadonlySet<string>, to: string) =>
    [...entries].map(([concept, stored]): readonly [string, StoredEntry] => [
      concept,
      concepts.has(concept) ? { ...stored, glossary: to } : stored,
    ]);
  return {
    listGlossaries: () =>
      glossaries.map((glossary) => ({ glossary, entries: inGlossary(glossary.id).length })),
    getGlossariesOf: (concepts) =>
      concepts.flatMap((concept) => {
        const stored = entries.get(concept);
        if (stored === undefined) return [];
        const glossary = labelOf(glossaryIn(glossaries, stored.glossary));
        return { concept, glossary, place: glossaries.findIndex(({ id }) => id === glossary.id) };
      }),
    createGlossary: (draft) => {
      const id = `glossary-${glossaries.length}`;
      return change('glossaryCreated', id, withNewGlossary(glossaries, id, draft));
    },
    changeGlossary: (id, part) =>
      change('glossaryChanged', id, withChangedGlossary(glossaries, id, part)),
    orderGlossaries: (order) =>
      change('glossariesOrdered', order[0] ?? '', { ok: true, list: inOrder(glossaries, order) }),
    deleteGlossary: (id) =>
      change('glossaryDeleted', id, withDeletedGlossary(glossaries, id, new Date().toISOString())),
    restoreGlossary: (id) => change('glossaryRestored', id, withRestoredGlossary(glossaries, id)),
    eraseGlossary: (id) => {
      const kept = [...entries].filter(([, { glossary }]) => glossary !== id);
      return change('glossaryErased', id, withoutGlossary(glossaries, id), kept);
    },
    duplicateGlossary: (from, draft) => {
      const id = `glossary-${glossaries.length}`;
      const copies = inGlossary(from).map(([concept, { entry }], n): [string, StoredEntry] => {
        const copy = { ...entry, id: `user-copy-${n}-of-${concept}` };
        return [copy.id, { entry: copy, origin: 'added', glossary: id }];
      });
      const list = withNewGlossary(glossaries, id, draft);
      return change('glossaryDuplicated', id, list, [...entries, ...copies]);
    },
    previewMerge: (from) => ({
      ok: true,
      counts: { moved: inGlossary(from).length, merged: 0, same: 0 },
    }),
    mergeGlossaries: (from, into) => {
      const concepts = new Set(inGlossary(from).map(([concept]) => concept));
      const list = glossaries.filter(({ id }) => isFixedGlossary(from) || id !== from);
      return change('glossariesMerged', from, { ok: true, list }, moved(concepts, into));
    },
  };
}
