import type { Database } from '../database/database.ts';
import { readStoredListView } from '../settings/list-view-store.ts';
import type { OverlayStore } from '../overlay/overlay-store.ts';
import { readStoredSettings } from '../settings/settings-store.ts';
import { findLoss } from './loss.ts';
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

/** How much there is to copy, by counts; what lies in the trash is copied too. */
async function sizeOf({
  overlay,
  database,
}: OwnStores): Promise<Awaited<ReturnType<OverlayStore['size']>>> {
  const { revision, records } = await overlay.size();
  const { connection } = await database.open();
  return { revision, records: records + (await connection.count('trash')) };
}

/** Takes the daily snapshot, if anything changed since the last one; of a lost database none. */
export async function copyDaily(stores: OwnStores): Promise<void> {
  const { connection } = await stores.database.open();
  if ((await findLoss(connection)) !== undefined) return;
  await takeDailySnapshot({
    size: () => sizeOf(stores),
    settings: async () => ({
      settings: await readStoredSettings(),
      listView: await readStoredListView(),
    }),
    read: () => readOwnContent(stores),
  });
}
