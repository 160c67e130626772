import { broadcast } from '../shared/messaging.ts';
import type { Followers } from './extension-handlers.ts';
import { nameLookUp } from './look-up.ts';
import { oneAfterAnother } from './one-after-another.ts';
import { reportFault } from './report-fault.ts';
import { packLargeChanges } from './store/packed-change.ts';
import { takeDailySnapshot } from './store/snapshot-store.ts';
import type { Stores } from './stores.ts';
import { showSettings } from './toolbar.ts';

/**
 * Tells every open page what was stored, and copies the user's entries. The one who asked for the
 * change does not wait for any of this.
 */
export function createFollowers(stores: Stores): Followers {
  const copy = oneAfterAnother(async () => {
    await copyOwnEntries(stores);
    await packLargeChanges(await stores.database.openForWriting());
  });
  return {
    entriesChanged: (revision) => {
      broadcast('glossaryChanged', revision).catch(reportFault);
      copy().catch(reportFault);
    },
    settingsChanged: (settings) => {
      broadcast('settingsChanged').catch(reportFault);
      showSettings(settings).catch(reportFault);
      nameLookUp();
    },
  };
}

/** Takes the daily snapshot, if the entries changed since the last one. */
export async function copyOwnEntries({ overlay }: Pick<Stores, 'overlay'>): Promise<void> {
  await takeDailySnapshot({
    size: () => overlay.size(),
    read: async () => {
      const { revision, records } = await overlay.readAll();
      return { revision, records: [...records.values()] };
    },
  });
}
