import type { SnapshotContent } from '../../../../glossary/storage/stored-snapshot.ts';
import type { Database } from '../database/database.ts';
import { ownRevisionIn } from '../database/revision.ts';
import type { GlossaryConnection } from '../database/schema.ts';
import { readList } from '../overlay/glossary-store.ts';
import { readStoredListView } from '../settings/list-view-store.ts';
import type { OverlayStore } from '../overlay/overlay-store.ts';
import { readStoredSettings } from '../settings/settings-store.ts';
import { findLoss } from './loss.ts';
import { sourcesToCopy } from './named-sources.ts';
import { countSent, ownRecords, unsentConcepts } from './own-records.ts';
import { readSources, readTeams } from '../database/stored-sources.ts';
import { takeDailySnapshot, takeSnapshot, type OwnContent } from './snapshot-store.ts';

/** The stores with what the user made. */
export interface OwnStores {
  readonly overlay: OverlayStore;
  readonly database: Database;
}

/** Reads everything that the user made, as it is stored. */
async function readOwnContent({ overlay, database }: OwnStores): Promise<OwnContent> {
  const { connection } = await database.open();
  // First: what is changed meanwhile is copied once more.
  const revision = await ownRevisionIn((key) => connection.get('state', key));
  const { records } = await overlay.readAll();
  const beside = await readBesideRecords(connection);
  return {
    revision,
    records: ownRecords(
      [...records.values()],
      await readList(connection),
      await unsentConcepts(connection),
    ),
    ...beside,
  };
}

/** Takes a snapshot before a database is migrated, whatever version wrote it. */
export async function copyBeforeMigration(old: GlossaryConnection): Promise<void> {
  const revision = await ownRevisionIn((key) => old.get('state', key));
  const beside = await readBesideRecords(old);
  const records = ownRecords(
    await old.getAll('entries'),
    await readList(old),
    await unsentConcepts(old),
  );
  await takeSnapshot('beforeMigration', { revision, records, ...beside });
}

async function readBesideRecords(
  connection: GlossaryConnection,
): Promise<Omit<SnapshotContent, 'records'>> {
  const hasTrash = connection.objectStoreNames.contains('trash');
  const glossaries = await connection.get('state', 'glossaries');
  const trash = hasTrash ? await connection.getAll('trash') : [];
  const settings = await readStoredSettings();
  const listView = await readStoredListView();
  const subscriptions = await sourcesToCopy(connection);
  return {
    ...(glossaries !== undefined && { glossaries }),
    ...(settings !== undefined && { settings }),
    ...(listView !== undefined && { listView }),
    ...(trash.length > 0 && { trash }),
    ...(subscriptions !== undefined && { subscriptions }),
  };
}

/** Takes a snapshot before an action that could damage what the user made. */
export async function copyBefore(
  stores: OwnStores,
  reason: Parameters<typeof takeSnapshot>[0],
): Promise<void> {
  await takeSnapshot(reason, await readOwnContent(stores));
}

/** Counts the records that would be copied, those in the trash included. */
async function sizeOf({
  overlay,
  database,
}: OwnStores): Promise<Awaited<ReturnType<OverlayStore['size']>>> {
  const { revision, records } = await overlay.size();
  const { connection } = await database.open();
  const sources = await readSources(connection);
  let others = sources.reduce((sum, { entries }) => sum + entries, 0);
  for (const { glossary } of await readTeams(connection))
    others += await countSent(connection, glossary);
  return { revision, records: records - others + (await connection.count('trash')) };
}

/**
 * Takes the daily snapshot, if anything changed since the last one and the entries are not lost.
 */
export async function copyDaily(stores: OwnStores): Promise<void> {
  const { connection } = await stores.database.open();
  if ((await findLoss(connection)) !== undefined) return;
  await takeDailySnapshot({
    size: () => sizeOf(stores),
    settings: async () => ({
      settings: await readStoredSettings(),
      listView: await readStoredListView(),
      subscriptions: await sourcesToCopy(connection),
    }),
    read: () => readOwnContent(stores),
  });
}
