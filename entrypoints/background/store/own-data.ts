import { OVERLAY_RECORD, type OverlayRecord } from '../../../glossary/storage/overlay-record.ts';
import { readStored } from '../../../glossary/storage/stored-shape.ts';
import type { Database } from './database.ts';
import type { OverlayStore } from './overlay-store.ts';
import { listSetAside } from './set-aside.ts';
import { listStoredSettings } from './settings-store.ts';
import { listSnapshots, readSnapshot, takeSnapshot } from './snapshot-store.ts';

/** The version of the exported file, whose records say their own. */
const EXPORT_VERSION = 1;

/**
 * Everything that the user made, as JSON text: the records as they are stored, those that were set
 * aside, and the settings. Where the database cannot be read, the newest snapshot stands in.
 */
export async function exportOwnData(database: Database): Promise<string> {
  const [stored, settings] = await Promise.all([readStoredRecords(database), listStoredSettings()]);
  const exported = new Date().toISOString();
  return toJson({
    format: 'termlight-own-data',
    version: EXPORT_VERSION,
    exported,
    ...stored,
    settings,
  });
}

/**
 * Puts the records of a snapshot in the place of the overlay, which is copied before. Records of
 * the snapshot that cannot be read stay in it alone.
 * @returns the new revision
 * @throws StorageUnavailableError when the snapshot is gone or cannot be read
 */
export async function restoreFromSnapshot(overlay: OverlayStore, id: string): Promise<number> {
  const snapshot = await readSnapshot(id);
  const records = snapshot.records.flatMap((record): readonly OverlayRecord[] => {
    const read = readStored(OVERLAY_RECORD, record);
    return read.outcome === 'migrated' ? [read.value] : [];
  });
  const current = await overlay.readAll();
  await takeSnapshot('beforeRestore', {
    revision: current.revision,
    records: [...current.records.values()],
  });
  return overlay.replaceAll(records);
}

interface StoredRecords {
  readonly records: readonly unknown[];
  readonly setAside: readonly unknown[];
  /** Why the records are not those of the database. */
  readonly fromSnapshot?: string;
}

async function readStoredRecords(database: Database): Promise<StoredRecords> {
  try {
    const { connection } = await database.open();
    return { records: await connection.getAll('entries'), setAside: await listSetAside(database) };
  } catch (error) {
    const fromSnapshot = error instanceof Error ? error.message : String(error);
    const [newest] = await listSnapshots();
    const records = newest === undefined ? [] : (await readSnapshot(newest.id)).records;
    return { records, setAside: [], fromSnapshot };
  }
}

/** JSON of stored data of any kind: what JSON has no form for becomes text, and a circle ends. */
function toJson(value: unknown): string {
  const open: unknown[] = [];
  return JSON.stringify(
    value,
    function replace(this: unknown, _key, inner: unknown) {
      if (typeof inner === 'bigint') return String(inner);
      if (typeof inner !== 'object' || inner === null) return inner;
      while (open.length > 0 && open.at(-1) !== this) open.pop();
      if (open.includes(inner)) return '[circular]';
      open.push(inner);
      return inner;
    },
    2,
  );
}
