import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Snapshot } from '../../../../glossary/model/list/snapshot.ts';
import {
  SNAPSHOT_REASONS,
  type SnapshotReason,
} from '../../../../glossary/model/list/snapshot-reason.ts';
import { readStored } from '../../../../glossary/storage/stored-shape.ts';
import {
  snapshotContentSchema,
  STORED_SNAPSHOT,
  type SnapshotContent,
  type StoredSnapshot,
} from '../../../../glossary/storage/stored-snapshot.ts';
import { StorageUnavailableError } from '../database/errors.ts';
import { fromBase64, toBase64 } from '../../../shared/base64.ts';
import { packJson, unpackJson } from '../../../shared/packed-json.ts';
import { retained } from './snapshot-retention.ts';

/**
 * Dated copies of what the user made, in another storage than the database, so that the loss of
 * one is not the loss of both. They are compressed: 120,000 entries take up some megabytes.
 */
const INDEX_KEY = 'snapshots';
const KEY_PREFIX = 'snapshot:';

/** Up to so many records the day's copy follows every change; beyond, one a day is made. */
const MAX_FOLLOWED = 5000;

/** A snapshot as the index knows it. */
export interface IndexedSnapshot extends Snapshot {
  readonly revision: number;
  /** The room that it takes up, in characters. */
  readonly size: number;
  /** Tells the settings and the layout that were copied from others; blank for none. */
  readonly settings: string;
}

/** Everything that the user made, at one revision. */
export interface OwnContent extends SnapshotContent {
  readonly revision: number;
}

const indexSchema = v.array(
  v.object({
    id: v.string(),
    taken: v.string(),
    reason: v.picklist(SNAPSHOT_REASONS),
    revision: v.number(),
    entries: v.number(),
    size: v.optional(v.number(), 0),
    settings: v.optional(v.string(), ''),
  }),
);

/**
 * The snapshots there are, the one that was made last first, whatever their dates are: a clock may
 * have run ahead. The index stands in that order; where it is missing or damaged, they are looked
 * for by their keys.
 */
export async function listSnapshots(): Promise<readonly IndexedSnapshot[]> {
  const stored = await browser.storage.local.get(INDEX_KEY);
  const index = v.safeParse(indexSchema, stored[INDEX_KEY]);
  return index.success ? index.output : rebuildIndex();
}

/**
 * The contents of a snapshot.
 * @throws StorageUnavailableError when there is none by this id, or none that can be read
 */
export async function readSnapshot(id: string): Promise<SnapshotContent> {
  const key = KEY_PREFIX + id;
  const stored = await browser.storage.local.get(key);
  const read = readStored(STORED_SNAPSHOT, stored[key]);
  if (read.outcome !== 'migrated') {
    throw new StorageUnavailableError(`The snapshot ${id} cannot be read (${read.outcome}).`);
  }
  try {
    return await contentOf(read.value);
  } catch (error) {
    throw new StorageUnavailableError(`The snapshot ${id} is damaged.`, { cause: error });
  }
}

/**
 * Copies what the user made before a step that could harm it; nothing when there is nothing to copy,
 * or when such a snapshot has it already.
 */
export async function takeSnapshot(
  reason: Exclude<SnapshotReason, 'daily'>,
  content: OwnContent,
): Promise<void> {
  if (isEmpty(content)) return;
  await inTurn(async () => {
    const existing = await listSnapshots();
    const settings = await fingerprintOf(content);
    // A daily copy is no such copy: the next one of the day takes its place.
    const isCopied = existing.some(
      (copy) =>
        copy.reason !== 'daily' && copy.revision === content.revision && copy.settings === settings,
    );
    if (isCopied) return;
    await store(await snapshotOf(reason, content), settings, existing);
  });
}

type CopiedSettings = Pick<SnapshotContent, 'settings' | 'listView'>;

/** What is to be copied, counted before it is read. */
export interface SnapshotSource {
  readonly size: () => Promise<{ readonly revision: number; readonly records: number }>;
  readonly settings: () => Promise<CopiedSettings>;
  readonly read: () => Promise<OwnContent>;
}

/**
 * Copies what the user made into the snapshot of today, unless a copy of it exists. A day's copy
 * that has more entries than there are now is left alone, and a second one made. A large overlay
 * that was copied today is not even read.
 */
export async function takeDailySnapshot({ size, settings, read }: SnapshotSource): Promise<void> {
  await inTurn(async () => {
    const existing = await listSnapshots();
    const today = new Date().toISOString().slice(0, 10);
    const latest = existing.find(({ reason }) => reason === 'daily');
    const ofToday = latest?.taken.startsWith(today) === true ? latest : undefined;
    const fingerprint = await fingerprintOf(await settings());
    const isCopied = (revision: number): boolean =>
      existing.some((copy) => copy.revision === revision && copy.settings === fingerprint);
    const now = await size();
    if (isCopied(now.revision)) return;
    if (ofToday !== undefined && now.records > MAX_FOLLOWED) return;
    // Read in turn: what was read before another's copy could be older than that copy.
    const content = await read();
    if (isEmpty(content) || isCopied(content.revision)) return;
    const replaced =
      ofToday !== undefined && ofToday.entries <= content.records.length ? ofToday.id : undefined;
    await store(
      await snapshotOf('daily', content),
      fingerprint,
      existing.filter(({ id }) => id !== replaced),
    );
    if (replaced !== undefined) await browser.storage.local.remove(KEY_PREFIX + replaced);
  });
}

/** The new snapshot and the index that names it are written as one; old ones are dropped after. */
async function store(
  snapshot: StoredSnapshot,
  settings: string,
  others: readonly IndexedSnapshot[],
): Promise<void> {
  const all = [indexedOf(snapshot, settings), ...others];
  const kept = retained(all);
  await browser.storage.local.set({
    [KEY_PREFIX + snapshot.id]: snapshot,
    [INDEX_KEY]: all.filter((indexed) => kept.has(indexed)),
  });
  const dropped = all.filter((indexed) => !kept.has(indexed)).map(({ id }) => KEY_PREFIX + id);
  if (dropped.length > 0) await browser.storage.local.remove(dropped);
}

async function rebuildIndex(): Promise<readonly IndexedSnapshot[]> {
  const all = await browser.storage.local.get(null);
  const found = Object.entries(all).flatMap(([key, stored]) => {
    if (!key.startsWith(KEY_PREFIX)) return [];
    const read = readStored(STORED_SNAPSHOT, stored);
    return read.outcome === 'migrated' ? [indexedOf(read.value, '')] : [];
  });
  // The revision only ever grows; what has the same one is told apart by the clock.
  return found.toSorted(
    (a, b) => b.revision - a.revision || Date.parse(b.taken) - Date.parse(a.taken),
  );
}

async function snapshotOf(
  reason: SnapshotReason,
  { revision, ...content }: OwnContent,
): Promise<StoredSnapshot> {
  return {
    version: 2,
    id: crypto.randomUUID(),
    taken: new Date().toISOString(),
    reason,
    revision,
    entries: content.records.length,
    content: { packed: toBase64(await packJson(content)) },
  };
}

async function contentOf({ content }: StoredSnapshot): Promise<SnapshotContent> {
  const unpacked =
    'plain' in content ? content.plain : await unpackJson(fromBase64(content.packed));
  return v.parse(snapshotContentSchema, unpacked);
}

function indexedOf(snapshot: StoredSnapshot, settings: string): IndexedSnapshot {
  const { id, taken, reason, revision, entries, content } = snapshot;
  const size = 'packed' in content ? content.packed.length : 0;
  return { id, taken, reason, revision, entries, size, settings };
}

function isEmpty({ records, glossaries, settings, listView, trash }: SnapshotContent): boolean {
  const isUsual = [glossaries, settings, listView, trash].every((part) => part === undefined);
  return records.length === 0 && isUsual;
}

async function fingerprintOf({ settings, listView }: CopiedSettings): Promise<string> {
  if (settings === undefined && listView === undefined) return '';
  const copied = listView === undefined ? settings : [settings, listView];
  const text = new TextEncoder().encode(JSON.stringify(copied));
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', text))).slice(0, 16);
}

function inTurn(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request('termlight-snapshots', work);
}
