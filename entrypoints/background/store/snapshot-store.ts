import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Snapshot } from '../../../glossary/messages/protocol.ts';
import { readStored } from '../../../glossary/storage/stored-shape.ts';
import { STORED_SNAPSHOT, type StoredSnapshot } from '../../../glossary/storage/stored-snapshot.ts';
import { StorageUnavailableError } from './errors.ts';

/**
 * Dated copies of the user's overlay, in another storage than the database, so that the loss of
 * one is not the loss of both.
 */
const INDEX_KEY = 'snapshots';
const KEY_PREFIX = 'snapshot:';

/** How many are kept of those that are taken day by day, and of those before a risky step. */
const DAILY_KEPT = 8;
const RISKY_KEPT = 6;

/** Up to so many records the day's copy follows every change; beyond, one a day is made. */
const MAX_FOLLOWED = 5000;

/** A snapshot as the index knows it. */
export interface IndexedSnapshot extends Snapshot {
  readonly revision: number;
}

/** What is to be copied. */
export interface SnapshotContent {
  readonly revision: number;
  readonly records: readonly unknown[];
}

const indexSchema = v.array(
  v.object({
    id: v.string(),
    taken: v.string(),
    reason: v.picklist(['daily', 'beforeRestore', 'beforeMigration', 'beforeImport']),
    revision: v.number(),
    entries: v.number(),
  }),
);

/** The snapshots there are, the newest first. */
export async function listSnapshots(): Promise<readonly IndexedSnapshot[]> {
  const stored = await browser.storage.local.get(INDEX_KEY);
  const index = v.safeParse(indexSchema, stored[INDEX_KEY] ?? []);
  return newestFirst(index.success ? index.output : await rebuildIndex());
}

/**
 * The contents of a snapshot.
 * @throws StorageUnavailableError when there is none by this id, or none that can be read
 */
export async function readSnapshot(id: string): Promise<StoredSnapshot> {
  const key = KEY_PREFIX + id;
  const stored = await browser.storage.local.get(key);
  const read = readStored(STORED_SNAPSHOT, stored[key]);
  if (read.outcome === 'migrated') return read.value;
  throw new StorageUnavailableError(`The snapshot ${id} cannot be read (${read.outcome}).`);
}

/** Copies the overlay before a step that could harm it; nothing when there is nothing to copy. */
export async function takeSnapshot(
  reason: 'beforeRestore' | 'beforeMigration' | 'beforeImport',
  content: SnapshotContent,
): Promise<void> {
  if (content.records.length === 0) return;
  await inTurn(async () => {
    await store(snapshotOf(reason, content), await listSnapshots());
  });
}

/** What is to be copied, counted before it is read. */
export interface SnapshotSource {
  readonly size: () => Promise<{ readonly revision: number; readonly records: number }>;
  readonly read: () => Promise<SnapshotContent>;
}

/**
 * Copies the overlay into the snapshot of today, unless a copy of this revision exists. A day's
 * copy that has more entries than there are now is left alone, and a second one made. A large
 * overlay that was copied today is not even read.
 */
export async function takeDailySnapshot({ size, read }: SnapshotSource): Promise<void> {
  await inTurn(async () => {
    const existing = await listSnapshots();
    const today = new Date().toISOString().slice(0, 10);
    const ofToday = existing.find(
      ({ reason, taken }) => reason === 'daily' && taken.startsWith(today),
    );
    const now = await size();
    if (now.records === 0 || existing.some(({ revision }) => revision === now.revision)) return;
    if (ofToday !== undefined && now.records > MAX_FOLLOWED) return;
    // Read in turn: what was read before another's copy could be older than that copy.
    const content = await read();
    if (content.records.length === 0) return;
    if (existing.some(({ revision }) => revision === content.revision)) return;
    const replaced =
      ofToday !== undefined && ofToday.entries <= content.records.length ? ofToday.id : undefined;
    await store(
      snapshotOf('daily', content),
      existing.filter(({ id }) => id !== replaced),
    );
    if (replaced !== undefined) await browser.storage.local.remove(KEY_PREFIX + replaced);
  });
}

/** The new snapshot and the index that names it are written as one; old ones are dropped after. */
async function store(snapshot: StoredSnapshot, others: readonly IndexedSnapshot[]): Promise<void> {
  const all = newestFirst([indexedOf(snapshot), ...others]);
  const daily = all.filter(({ reason }) => reason === 'daily').slice(0, DAILY_KEPT);
  const risky = all.filter(({ reason }) => reason !== 'daily').slice(0, RISKY_KEPT);
  const kept = new Set([...daily, ...risky]);
  await browser.storage.local.set({
    [KEY_PREFIX + snapshot.id]: snapshot,
    [INDEX_KEY]: all.filter((indexed) => kept.has(indexed)),
  });
  const dropped = all.filter((indexed) => !kept.has(indexed)).map(({ id }) => KEY_PREFIX + id);
  if (dropped.length > 0) await browser.storage.local.remove(dropped);
}

async function rebuildIndex(): Promise<readonly IndexedSnapshot[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all).flatMap(([key, stored]) => {
    if (!key.startsWith(KEY_PREFIX)) return [];
    const read = readStored(STORED_SNAPSHOT, stored);
    return read.outcome === 'migrated' ? [indexedOf(read.value)] : [];
  });
}

function snapshotOf(reason: StoredSnapshot['reason'], content: SnapshotContent): StoredSnapshot {
  const { revision, records } = content;
  const taken = new Date().toISOString();
  return { version: 1, id: crypto.randomUUID(), taken, reason, revision, records };
}

function indexedOf({ id, taken, reason, revision, records }: StoredSnapshot): IndexedSnapshot {
  return { id, taken, reason, revision, entries: records.length };
}

function newestFirst(snapshots: readonly IndexedSnapshot[]): readonly IndexedSnapshot[] {
  return snapshots.toSorted(
    (a, b) => Date.parse(b.taken) - Date.parse(a.taken) || b.revision - a.revision,
  );
}

function inTurn(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request('termlight-snapshots', work);
}
