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
import { formerSourcesIn } from '../database/former-sources.ts';
import { fromBase64, toBase64 } from '../../../shared/base64.ts';
import { packJson, unpackJson } from '../../../shared/packed-json.ts';
import { sha256 } from '../../../shared/sha256.ts';
import { entriesAndTrash, retained } from './snapshot-retention.ts';
import { inTurn } from '../../work/in-turn.ts';

/**
 * Snapshots are dated copies of what the user made. They are in another storage than the database,
 * so that the loss of one is not the loss of both, and compressed: 120,000 entries take some
 * megabytes.
 */
const INDEX_KEY = 'snapshots';
const KEY_PREFIX = 'snapshot:';

/**
 * Up to so many records, the daily snapshot is replaced after every change. With more, only one a
 * day is taken.
 */
const MAX_FOLLOWED = 5000;

/** A snapshot in the index. */
export interface IndexedSnapshot extends Snapshot {
  /** That of the latest change of what is copied, see `ownRevisionIn`. */
  readonly revision: number;
  /** How many entries lay in the trash. */
  readonly trash: number;
  /** How many subscriptions it names. */
  readonly subscriptions: number;
  /** Its size in characters. */
  readonly size: number;
  /** A hash of the copied settings, layout and subscriptions; empty where there were none. */
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
    trash: v.optional(v.number(), 0),
    subscriptions: v.optional(v.number(), 0),
    size: v.optional(v.number(), 0),
    settings: v.optional(v.string(), ''),
  }),
);

/**
 * Lists the snapshots in the order in which they were taken, the latest first. That is the order of
 * the index; the dates may be wrong, because a clock may be. If the index is missing or damaged,
 * the snapshots are found by their keys.
 */
export async function listSnapshots(): Promise<readonly IndexedSnapshot[]> {
  const stored = await browser.storage.local.get(INDEX_KEY);
  const index = v.safeParse(indexSchema, stored[INDEX_KEY]);
  return index.success ? index.output : rebuildIndex();
}

/**
 * Reads a snapshot.
 * @throws StorageUnavailableError where there is none with this id, or it cannot be read
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
 * Takes a snapshot before an action that could damage what the user made; not if there is nothing
 * to copy, or an earlier snapshot of this kind has the same.
 */
export async function takeSnapshot(
  reason: Exclude<SnapshotReason, 'daily'>,
  content: OwnContent,
): Promise<void> {
  if (isEmpty(content)) return;
  await inTurn('snapshots', async () => {
    const existing = await listSnapshots();
    const settings = await fingerprintOf(content);
    // A daily snapshot does not count, because the next one of the day replaces it.
    const isCopied = existing.some(
      (copy) =>
        copy.reason !== 'daily' && copy.revision === content.revision && copy.settings === settings,
    );
    if (isCopied) return;
    await store(await snapshotOf(reason, content), settings, existing);
  });
}

type CopiedSettings = Pick<SnapshotContent, 'settings' | 'listView' | 'subscriptions'>;

/** Functions that read what is to be copied, so that no more is read than needed. */
export interface SnapshotSource {
  readonly size: () => Promise<{ readonly revision: number; readonly records: number }>;
  readonly settings: () => Promise<CopiedSettings>;
  readonly read: () => Promise<OwnContent>;
}

/**
 * Takes the daily snapshot, unless a snapshot has the same already. It replaces the one of today,
 * unless that holds more entries, with or without the trash; then both are kept. A large overlay that
 * was copied today is not read again.
 */
export async function takeDailySnapshot({ size, settings, read }: SnapshotSource): Promise<void> {
  await inTurn('snapshots', async () => {
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
    // Read here, while no other snapshot can be taken: what was read earlier may be out of date.
    const content = await read();
    if (isEmpty(content) || isCopied(content.revision)) return;
    const snapshot = await snapshotOf('daily', content);
    const indexed = indexedOf(snapshot, fingerprint);
    const replaced =
      ofToday !== undefined &&
      ofToday.entries <= indexed.entries &&
      entriesAndTrash(ofToday) <= entriesAndTrash(indexed)
        ? ofToday.id
        : undefined;
    await store(
      snapshot,
      fingerprint,
      existing.filter(({ id }) => id !== replaced),
    );
    if (replaced !== undefined) await browser.storage.local.remove(KEY_PREFIX + replaced);
  });
}

/**
 * Writes a snapshot and the index with it in one write, and then deletes those that are not kept.
 */
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
  // The revision only grows. Of two with the same revision, the date decides.
  return found.toSorted(
    (a, b) => b.revision - a.revision || Date.parse(b.taken) - Date.parse(a.taken),
  );
}

async function snapshotOf(
  reason: SnapshotReason,
  { revision, ...content }: OwnContent,
): Promise<StoredSnapshot> {
  const subscriptions = formerSourcesIn(content.subscriptions)?.length ?? 0;
  return {
    version: 2,
    id: crypto.randomUUID(),
    taken: new Date().toISOString(),
    reason,
    revision,
    entries: content.records.length,
    trash: content.trash?.length ?? 0,
    ...(subscriptions > 0 && { subscriptions }),
    content: { packed: toBase64(await packJson(content)) },
  };
}

async function contentOf({ content }: StoredSnapshot): Promise<SnapshotContent> {
  const unpacked =
    'plain' in content ? content.plain : await unpackJson(fromBase64(content.packed));
  return v.parse(snapshotContentSchema, unpacked);
}

function indexedOf(snapshot: StoredSnapshot, settings: string): IndexedSnapshot {
  const { id, taken, reason, revision, entries, trash = 0, subscriptions = 0, content } = snapshot;
  const size = 'packed' in content ? content.packed.length : 0;
  return { id, taken, reason, revision, entries, trash, subscriptions, size, settings };
}

function isEmpty({ records, glossaries, trash, ...content }: SnapshotContent): boolean {
  const beside = [glossaries, trash, ...settingsIn(content)];
  return records.length === 0 && beside.every((part) => part === undefined);
}

function settingsIn({ settings, listView, subscriptions }: CopiedSettings): readonly unknown[] {
  return [settings, listView, subscriptions];
}

async function fingerprintOf(content: CopiedSettings): Promise<string> {
  const copied = settingsIn(content);
  if (copied.every((part) => part === undefined)) return '';
  return toBase64(await sha256(JSON.stringify(copied))).slice(0, 16);
}
