import type { ImportRequests, Handlers } from '../../glossary/messages/protocol.ts';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { NamedChange } from '../../glossary/model/list/named-change.ts';

/** Imports in memory, one at a time; `changed` is told each with its way back. */
export function fakeImport(
  entries: Map<string, StoredEntry>,
  revisionNow: () => number,
  changed: (named: NamedChange, undo: () => void, redo: () => void) => number,
): Handlers<ImportRequests> {
  const staged: ConceptEntry[] = [];
  return {
    readEntries: () => ({ revision: revisionNow(), entries: [...entries.values()], others: [] }),
    beginImport: () => {
      staged.length = 0;
      return 'import';
    },
    stageEntries: (_importing, part) => {
      staged.push(...part);
      return { refused: [] };
    },
    commitImport: (_importing, name, basedOn, target) => {
      if (basedOn !== revisionNow()) return { ok: false, reason: 'changedMeanwhile' };
      const before = new Map(entries);
      const place = (): void => {
        const glossary = 'create' in target ? 'glossary-new' : target.glossary;
        for (const entry of staged) entries.set(entry.id, { entry, origin: 'added', glossary });
      };
      const putBack = (): void => {
        entries.clear();
        for (const [concept, stored] of before) entries.set(concept, stored);
      };
      place();
      const named = { kind: 'imported', term: name, count: staged.length } as const;
      return { ok: true, revision: changed(named, putBack, place), changed: staged.length };
    },
    getImportProgress: () => 0,
    cancelImport: () => void (staged.length = 0),
  };
}
