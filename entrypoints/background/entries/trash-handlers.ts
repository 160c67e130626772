import type { ExtensionRequests, Handlers } from '../../../glossary/messages/protocol.ts';
import type { TrashRow } from '../../../glossary/model/list/trash-row.ts';
import { decideReturn } from '../../../glossary/overlay/deletion.ts';
import type { Stores } from '../store/stores.ts';

type TrashCalls = 'listTrash' | 'takeFromTrash' | 'emptyTrash';

/** Answers the calls about the trash. */
export function trashHandlers({
  overlay,
  trash,
  loadBase,
}: Pick<Stores, 'overlay' | 'trash' | 'loadBase'>): Pick<Handlers<ExtensionRequests>, TrashCalls> {
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
      const taken = await overlay.change(concepts, (records) =>
        decideReturn(concepts, trashed, entries, records),
      );
      return taken.ok ? taken.answer : 0;
    },
    emptyTrash: async (concepts) => {
      await trash.empty(concepts ?? 'all');
    },
  };
}
