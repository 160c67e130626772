import type { ExtensionRequests, Handlers } from '../../../glossary/messages/protocol.ts';
import type { TrashRow } from '../../../glossary/model/list/trash-row.ts';
import { decideReturn } from '../../../glossary/overlay/deletion.ts';
import { readAllParts, type ReadStores } from './entry-reader.ts';
import type { Stores } from '../store/stores.ts';

/** Answers the calls about the trash. */
export function trashHandlers(stores: ReadStores & Pick<Stores, 'trash'>) {
  const { overlay, trash, loadBase } = stores;
  const listAll = async (): Promise<readonly TrashRow[]> => {
    const [deleted, { base, records }] = await Promise.all([trash.list(), readAllParts(stores)]);
    const hidden = [...records.values()].flatMap((record): readonly TrashRow[] => {
      const entry = record.kind === 'hidden' ? base.get(record.id) : undefined;
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
      // First, so that it is not later than what is listed.
      const { revision } = await overlay.size();
      const rows = await listAll();
      const deleted = rows.filter(({ kind }) => kind === 'deleted').length;
      return { total: rows.length, deleted, revision, rows: rows.slice(offset, offset + limit) };
    },
    takeFromTrash: async (concepts) => {
      const trashed = new Map((await trash.list()).map(({ record }) => [record.id, record]));
      const { entries } = await loadBase();
      const taken = await overlay.change(concepts, (records, list) =>
        decideReturn(concepts, trashed, entries, records, list),
      );
      return taken.ok ? taken.answer : 0;
    },
    emptyTrash: (revision) => trash.empty(revision),
  } satisfies Partial<Handlers<ExtensionRequests>>;
}
