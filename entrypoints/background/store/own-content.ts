import type { Database } from './database.ts';
import { readStoredListView } from './list-view-store.ts';
import type { OverlayStore } from './overlay-store.ts';
import { readStoredSettings } from './settings-store.ts';
import { takeDailySnapshot, takeSnapshot, type OwnContent } from './snapshot-store.ts';

/** Where what the user made is read from. */
export interface OwnStores {
  readonly overlay: OverlayStore;
  readonly database: Database;
}

/** Everything that the user made, as it is stored. */
async function readOwnContent({ overlay, database }: OwnStores): Promise<OwnContent> {
  const { revision, records } = await overlay.readAll();
  const { connection } = await database.open();
  const glossaries = await connection.get('state', 'glossaries');
  const trash = await connection.getAll('trash');
  const settings = await readStoredSettings();
  const listView = await readStoredListView();
  return {
    revision,
    records: [...records.values()],
    ...(glossaries !== undefined && { glossaries }),
    ...(settings !== undefined && { settings }),
    ...(listView !== undefined && { listView }),
    ...(trash.length > 0 && { trash }),
  };
}

/** Takes a snapshot before a step that could harm what the user made. */
export async function copyBefore(
  stores: OwnStores,
  reason: Parameters<typeof takeSnapshot>[0],
): Promise<void> {
  await takeSnapshot(reason, await readOwnContent(stores));
}

/** Takes the daily snapshot, if anything changed since the last one. */
export async function copyDaily(stores: OwnStores): Promise<void> {
  await takeDailySnapshot({
    size: () => stores.overlay.size(),
    settings: async () => ({
      settings: await readStoredSettings(),
      listView: await readStoredListView(),
    }),
    read: () => readOwnContent(stores),
  });
}
