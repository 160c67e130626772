import type { BackupPreview, RestoredParts } from '../../../glossary/messages/copy-requests.ts';
import type { ExtensionRequests, Handlers } from '../../../glossary/messages/protocol.ts';
import { type OwnDataRead, readOwnData } from '../../../glossary/storage/own-data-file.ts';
import { fromBase64, toBase64 } from '../../shared/base64.ts';
import { messageOf } from '../../shared/message-of.ts';
import { packJson, unpackJson } from '../../shared/packed-json.ts';
import type { Followers } from '../pages/followers.ts';
import { beginAnew, compareCopy, exportOwnData, restoreCopy } from '../store/copies/own-data.ts';
import { checkedCopy } from '../store/copies/checked-copy.ts';
import { readSettings } from '../store/settings/settings-store.ts';
import { listSnapshots, readSnapshot } from '../store/copies/snapshot-store.ts';
import type { Stores } from '../store/stores.ts';

/** Answers the calls about snapshots and backup files. */
export function copyHandlers(stores: Stores, followers: Followers) {
  const restore = async (
    content: Parameters<typeof restoreCopy>[1],
    name: string,
    parts: RestoredParts,
  ): Promise<void> => {
    await restoreCopy(stores, content, name, parts);
    if (parts.settings) followers.settingsChanged(await readSettings());
  };
  return {
    listSnapshots: async () => {
      // Wait for a copy under way: the page would not learn of it later.
      await followers.copied();
      return (await listSnapshots()).map(({ id, taken, reason, entries }) => ({
        id,
        taken,
        reason,
        entries,
      }));
    },
    previewSnapshot: async (snapshot) => compareCopy(stores, await readSnapshot(snapshot)),
    restoreSnapshot: async (snapshot, withSettings = false) => {
      const content = await readSnapshot(snapshot);
      const taken = (await listSnapshots()).find(({ id }) => id === snapshot)?.taken ?? '';
      await restore(content, taken, {
        entries: true,
        settings: withSettings,
        answers: false,
        practice: false,
      });
    },
    beginAnew: () => beginAnew(stores),
    exportOwnData: async () => toBase64(await packJson(await exportOwnData(stores.database))),
    previewBackup: async (packed): Promise<BackupPreview> => {
      const read = await readBackup(packed);
      if (!read.ok) return read;
      const { content, refused } = checkedCopy(read.file);
      const difference = await compareCopy(stores, content, refused);
      return { ok: true, exported: read.file.exported, difference };
    },
    restoreBackup: async (packed, name, parts) => {
      const read = await readBackup(packed);
      if (!read.ok) throw new TypeError(read.message);
      await restore(checkedCopy(read.file).content, name, parts);
    },
  } satisfies Partial<Handlers<ExtensionRequests>>;
}

async function readBackup(packed: string): Promise<OwnDataRead> {
  try {
    return readOwnData(String(await unpackJson(fromBase64(packed))));
  } catch (error) {
    return { ok: false, code: 'notJson', message: messageOf(error) };
  }
}
