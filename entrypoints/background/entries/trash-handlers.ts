import type { ExtensionRequests, Handlers, TrashRow } from '../../../glossary/messages/protocol.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { nameOf } from '../../../glossary/model/entry/entry-name.ts';
import type { OverlayRecord } from '../../../glossary/overlay/record.ts';
import type { OverlayChanges } from '../store/overlay-writing.ts';
import type { Stores } from '../store/stores.ts';

type TrashCalls = 'listTrash' | 'takeFromTrash' | 'emptyTrash';

/** Answers the calls about the trash. @param changed is called with the new revision */
export function trashHandlers(
  { overlay, trash, loadBase }: Pick<Stores, 'overlay' | 'trash' | 'loadBase'>,
  changed: (revision: number) => void,
): Pick<Handlers<ExtensionRequests>, TrashCalls> {
  const listAll = async (): Promise<readonly TrashRow[]> => {
    const [deleted, { records }, { entries }] = await Promise.all([
      trash.list(),
      overlay.readAll(),
      loadBase(),
    ]);
    const hidden = [...records.values()].flatMap((record): readonly TrashRow[] => {
      const entry = record.kind === 'hidden' ? entries.get(record.id) : undefined;
      return entry === undefined ? [] : [{ entry, since: record.modified, kind: 'hidden' }];
    });
    const rows = [
      ...deleted.map(({ record, deleted: since }): TrashRow => ({
        entry: record.entry,
        since,
        kind: 'deleted',
      })),
      ...hidden,
    ];
    return rows.toSorted((a, b) => (a.since > b.since ? -1 : 1));
  };
  return {
    listTrash: async (offset, limit) => {
      const rows = await listAll();
      const deleted = rows.filter(({ kind }) => kind === 'deleted').length;
      return { total: rows.length, deleted, rows: rows.slice(offset, offset + limit) };
    },
    takeFromTrash: async (concepts) => {
      const trashed = new Map((await trash.list()).map(({ record }) => [record.id, record]));
      const { entries } = await loadBase();
      let taken = 0;
      const decide = (
        before: ReadonlyMap<ConceptId, OverlayRecord>,
      ): OverlayChanges | undefined => {
        const records = new Map<ConceptId, OverlayRecord | null>();
        let first: string | undefined;
        for (const concept of concepts) {
          const isHidden = before.get(concept)?.kind === 'hidden';
          const record = before.has(concept) ? undefined : trashed.get(concept);
          const entry = isHidden ? entries.get(concept) : record?.entry;
          if (entry === undefined) continue;
          records.set(concept, record ?? null);
          first ??= nameOf(entry);
        }
        taken = records.size;
        return first === undefined ? undefined : { kind: 'undeleted', term: first, records };
      };
      const revision = await overlay.changeMany(concepts, decide);
      if (taken > 0) changed(revision);
      return taken;
    },
    emptyTrash: async (concepts) => {
      await trash.empty(concepts ?? 'all');
    },
  };
}
