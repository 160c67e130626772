import type { CopyDifference, RestoredParts } from '../../../glossary/messages/protocol.ts';
import { OVERLAY_RECORD, type OverlayRecord } from '../../../glossary/storage/overlay-record.ts';
import { writeOwnData } from '../../../glossary/storage/own-data-file.ts';
import type { SnapshotContent } from '../../../glossary/storage/stored-snapshot.ts';
import { STORED_SETTINGS } from '../../../glossary/storage/stored-settings.ts';
import { readStored } from '../../../glossary/storage/stored-shape.ts';
import type { Database } from './database.ts';
import { StorageUnavailableError } from './errors.ts';
import { listOf } from './glossary-store.ts';
import { isSameStored } from './overlay-reading.ts';
import { copyBefore, type OwnStores } from './own-content.ts';
import { listSetAside } from './set-aside.ts';
import { changeSettings, listSettingsSetAside, readStoredSettings } from './settings-store.ts';
import { listSnapshots, readSnapshot } from './snapshot-store.ts';

/**
 * Everything that the user made, as the text of a backup file: the records as they are stored, those
 * that were set aside, the trash and the settings. Where the database cannot be read, the newest
 * snapshot stands in.
 */
export async function exportOwnData(database: Database): Promise<string> {
  const [{ setAside, ...stored }, settings, aside] = await Promise.all([
    readStoredData(database),
    readStoredSettings(),
    listSettingsSetAside(),
  ]);
  return writeOwnData({
    exported: new Date().toISOString(),
    ...stored,
    ...(settings !== undefined && { settings }),
    setAside: [...setAside, ...aside],
  });
}

/** Compares a copy with what is there. Writes nothing. */
export async function compareCopy(
  { overlay }: OwnStores,
  content: SnapshotContent,
): Promise<CopyDifference> {
  const records = readableRecords(content);
  const current = (await overlay.readAll()).records;
  const ids = new Set(records.map(({ id }) => id));
  const known = records.filter(({ id }) => current.has(id));
  return {
    entries: records.length,
    returning: records.length - known.length,
    otherwise: known.filter((record) => !isSameStored(record, current.get(record.id))).length,
    leaving: [...current.keys()].filter((id) => !ids.has(id)).length,
    unreadable: content.records.length - records.length,
    settings: await compareSettings(content.settings),
  };
}

/**
 * Puts a copy in the place of what is there, of which a snapshot is taken before. The entries are
 * one change that can be taken back. Records that cannot be read stay in the copy alone.
 * @param name what the change is called: the date of a snapshot, the name of a file
 * @returns the new revision
 * @throws StorageUnavailableError when the settings are to be restored and cannot be read
 */
export async function restoreCopy(
  stores: OwnStores,
  content: SnapshotContent,
  name: string,
  parts: RestoredParts,
): Promise<number> {
  const settings = readStored(STORED_SETTINGS, content.settings);
  if (parts.settings && settings.outcome !== 'migrated') {
    throw new StorageUnavailableError('The settings of this copy cannot be read.');
  }
  await copyBefore(stores, 'beforeRestore');
  const list = content.glossaries === undefined ? undefined : listOf(content.glossaries);
  const revision = parts.entries
    ? await stores.overlay.replaceAll(readableRecords(content), name, list)
    : await stores.overlay.revision();
  if (parts.settings && settings.outcome === 'migrated') {
    const { version: _version, ...restored } = settings.value;
    await changeSettings(restored);
  }
  return revision;
}

function readableRecords({ records }: SnapshotContent): readonly OverlayRecord[] {
  return records.flatMap((record): readonly OverlayRecord[] => {
    const read = readStored(OVERLAY_RECORD, record);
    return read.outcome === 'migrated' ? [read.value] : [];
  });
}

async function compareSettings(copied: unknown): Promise<CopyDifference['settings']> {
  if (copied === undefined) return 'none';
  const read = readStored(STORED_SETTINGS, copied);
  if (read.outcome !== 'migrated') return 'unreadable';
  return isSameStored(read.value, await readStoredSettings()) ? 'same' : 'otherwise';
}

interface StoredData {
  readonly records: readonly unknown[];
  readonly trash: readonly unknown[];
  readonly setAside: readonly unknown[];
  readonly glossaries?: unknown;
  /** Why the records are not those of the database. */
  readonly fromSnapshot?: string;
}

async function readStoredData(database: Database): Promise<StoredData> {
  try {
    const { connection } = await database.open();
    const glossaries = await connection.get('state', 'glossaries');
    return {
      ...(glossaries !== undefined && { glossaries }),
      records: await connection.getAll('entries'),
      trash: await connection.getAll('trash'),
      setAside: await listSetAside(database),
    };
  } catch (error) {
    const fromSnapshot = error instanceof Error ? error.message : String(error);
    const [newest] = await listSnapshots();
    if (newest === undefined) return { records: [], trash: [], setAside: [], fromSnapshot };
    const { records, glossaries } = await readSnapshot(newest.id);
    return {
      records,
      trash: [],
      setAside: [],
      ...(glossaries !== undefined && { glossaries }),
      fromSnapshot,
    };
  }
}
