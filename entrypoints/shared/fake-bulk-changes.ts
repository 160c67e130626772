import type { ExtensionRequests, Handlers } from '../../glossary/messages/protocol.ts';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';
import type { NamedChange } from '../../glossary/model/list/named-change.ts';
import { changedEntry } from '../../glossary/model/list/bulk-change.ts';
import type { SelectedEntries } from '../../glossary/model/list/bulk-request.ts';
import { nameOf } from '../../glossary/model/entry/entry-name.ts';
import type { EntryQuery } from '../../glossary/model/list/entry-query.ts';
import { textDifferences } from '../../glossary/model/entry/text-differences.ts';

/** Changes of many entries in memory; `changed` is told each with its way back. */
export function fakeBulkChanges(
  entries: Map<string, StoredEntry>,
  find: (query: EntryQuery) => readonly StoredEntry[],
  changed: (named: NamedChange, undo: () => void, redo: () => void) => number,
): Pick<Handlers<ExtensionRequests>, 'previewChange' | 'changeEntries'> {
  const chosen = (selection: SelectedEntries): readonly StoredEntry[] =>
    'concepts' in selection
      ? selection.concepts.flatMap((concept) => entries.get(concept) ?? [])
      : find(selection.query).filter(({ entry }) => !selection.except.includes(entry.id));
  const putBack = (from: ReadonlyMap<string, StoredEntry>): void => {
    entries.clear();
    for (const [concept, stored] of from) entries.set(concept, stored);
  };
  return {
    previewChange: (selection, change, offset, limit) => {
      const rows = chosen(selection).flatMap(({ entry }) => {
        const after = changedEntry(entry, change);
        if (after === entry) return [];
        const differences = textDifferences(entry, after);
        return [{ concept: entry.id, name: nameOf(entry), differences }];
      });
      return { changed: rows.length, refused: 0, rows: rows.slice(offset, offset + limit) };
    },
    changeEntries: (selection, bulk, except) => {
      const before = new Map(entries);
      const concerned = chosen(selection).filter(({ entry }) => !except.includes(entry.id));
      for (const stored of concerned) {
        const { entry } = stored;
        if (bulk.kind === 'delete') entries.delete(entry.id);
        else if (bulk.kind === 'glossary') {
          entries.set(entry.id, { ...stored, glossary: bulk.glossary });
        } else entries.set(entry.id, { ...stored, entry: changedEntry(entry, bulk) });
      }
      const after = new Map(entries);
      const named: NamedChange = {
        kind: bulk.kind === 'replace' ? 'replaced' : 'changed',
        term: bulk.kind === 'replace' ? bulk.find : '',
        count: concerned.length,
      };
      const revision = changed(
        named,
        () => putBack(before),
        () => putBack(after),
      );
      return { ok: true, revision, changed: concerned.length, refused: 0 };
    },
  };
}
