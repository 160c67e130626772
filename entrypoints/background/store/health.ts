import type { StorageHealth } from '../../../glossary/model/list/storage-health.ts';
import type { Database } from './database/database.ts';
import type { OverlayStore } from './overlay/overlay-store.ts';
import { StorageBlockedError } from './database/errors.ts';
import { listSetAside } from './overlay/set-aside.ts';
import { readSettingsOutcome } from './settings/settings-store.ts';
import { findLoss } from './copies/loss.ts';
import { entriesAndTrash } from './copies/snapshot-retention.ts';
import { messageOf } from '../../shared/message-of.ts';

/** Reads all stored data and says whether it is in order. Of several faults it names the worst. */
export async function readStorageHealth(
  database: Database,
  overlay: OverlayStore,
): Promise<StorageHealth> {
  try {
    const settings = await readSettingsOutcome();
    if (settings.outcome === 'unreadable') {
      return { state: 'unreadable', message: `The settings cannot be read: ${settings.reason}` };
    }
    const { connection, standing } = await database.open();
    if (standing.state === 'unmigrated') {
      return { state: 'unreadable', message: standing.message };
    }
    if (standing.state === 'newer' || settings.outcome === 'newer') return { state: 'newer' };
    // Reading sets aside what cannot be read, so that it is counted below.
    await overlay.readAll();
    const setAside = await listSetAside(database);
    if (setAside.length > 0) return { state: 'damaged', setAside: setAside.length };
    const snapshot = await findLoss(connection);
    if (snapshot === undefined) return { state: 'sound' };
    const { id, taken, reason } = snapshot;
    return { state: 'lost', snapshot: { id, taken, reason, entries: entriesAndTrash(snapshot) } };
  } catch (error) {
    if (error instanceof StorageBlockedError) return { state: 'blocked' };
    return { state: 'unreadable', message: messageOf(error) };
  }
}
