import { isSameValue } from '../../../../glossary/model/entry/same-value.ts';
import type { RestoredParts } from '../../../../glossary/messages/copy-requests.ts';
import type { CopyDifference } from '../../../../glossary/model/list/copy-difference.ts';
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { CheckAnswer } from '../../../../glossary/model/check/answer.ts';
import type { PractisedCard } from '../../../../glossary/model/practice/practised-card.ts';
import type { ListView } from '../../../../glossary/model/list/list-view.ts';
import { deletionsOf, joinFormer } from '../../../../glossary/model/glossary/former-source.ts';
import { writeOwnData } from '../../../../glossary/storage/own-data-file.ts';
import type { SnapshotContent } from '../../../../glossary/storage/stored-snapshot.ts';
import { STORED_ANSWERS } from '../../../../glossary/storage/stored-answers.ts';
import { STORED_LIST_VIEW } from '../../../../glossary/storage/stored-list-view.ts';
import { STORED_SETTINGS } from '../../../../glossary/storage/stored-settings.ts';
import { STORED_PRACTICE } from '../../../../glossary/storage/stored-practice.ts';
import { readStored } from '../../../../glossary/storage/stored-shape.ts';
import type { Database } from '../database/database.ts';
import { StorageUnavailableError } from '../database/errors.ts';
import { planRestoring } from '../../../../glossary/overlay/restore.ts';
import type { GlossaryList } from '../../../../glossary/model/glossary/glossary-list.ts';
import { listOf, readList } from '../overlay/glossary-store.ts';
import {
  addAnswers,
  answersBeside,
  listAnswersSetAside,
  readAnswers,
  readStoredAnswers,
} from '../settings/answer-store.ts';
import {
  addPractice,
  listPracticeSetAside,
  practiceBeside,
  readPractice,
  readStoredPractice,
} from '../settings/practice-store.ts';
import { changeListView, readListView, readStoredListView } from '../settings/list-view-store.ts';
import { formerSourcesIn, readIdentities } from '../database/former-sources.ts';
import { findLoss, lastCopiedRevision } from './loss.ts';
import { sourcesToCopy } from './named-sources.ts';
import { copyBefore, type OwnStores } from './own-content.ts';
import { recordsIn } from '../database/stored-record.ts';
import { ownRecords, unsentConcepts } from './own-records.ts';
import { listSetAside } from '../overlay/set-aside.ts';
import {
  changeSettings,
  listSettingsSetAside,
  readSettingsOutcome,
  readStoredSettings,
} from '../settings/settings-store.ts';
import { listSnapshots, readSnapshot } from './snapshot-store.ts';
import { readTrashed, type TrashStore } from '../overlay/trash-store.ts';
import { messageOf } from '../../../shared/message-of.ts';

/**
 * Writes everything that the user made as the text of a backup file: the records as they are
 * stored, those that were set aside, the trash, the subscriptions by name and address, the settings,
 * the layout of the list, the answers to findings and the practised cards. If the database cannot be read or lost its entries, those of the latest snapshot are
 * taken instead.
 */
export async function exportOwnData(database: Database): Promise<string> {
  const [{ setAside, ...stored }, settings, listView, answers, practice, ...aside] =
    await Promise.all([
      readStoredData(database),
      readStoredSettings(),
      readStoredListView(),
      readStoredAnswers(),
      readStoredPractice(),
      listSettingsSetAside(),
      listAnswersSetAside(),
      listPracticeSetAside(),
    ]);
  return writeOwnData({
    exported: new Date().toISOString(),
    ...stored,
    ...(settings !== undefined && { settings }),
    ...(listView !== undefined && { listView }),
    ...(answers !== undefined && { answers }),
    ...(practice !== undefined && { practice }),
    setAside: [...setAside, ...aside.flat()],
  });
}

/** The stores that a copy is compared with and restored to. */
export interface CopiedStores extends OwnStores {
  readonly trash: TrashStore;
}

/**
 * Compares a copy with what is stored. Writes nothing.
 * @param refused how many of its records `checkedCopy` left out
 */
export async function compareCopy(
  { overlay, database, trash }: CopiedStores,
  content: SnapshotContent,
  refused = 0,
): Promise<CopyDifference> {
  const { connection } = await database.open();
  const before = {
    records: (await overlay.readAll()).records,
    list: await readList(connection),
  };
  const records = recordsIn(content.records);
  const plan = planRestoring({ records, list: listIn(content) }, before);
  const [removed, restored] = [
    [...plan.records.values()].filter((record) => record === null),
    [...plan.records.values()].filter((record) => record !== null),
  ];
  const ids = new Set(records.map(({ id }) => id));
  const changed = restored.filter(({ id }) => before.records.has(id)).length;
  const answers = answersIn(content.answers);
  const practice = practiceIn(content.practice);
  const named = formerSourcesIn(content.subscriptions);
  const inUse = await readIdentities(connection);
  const returningSources = joinFormer(named ?? [], [], inUse);
  const unreadable = [answers, practice, named].filter((one) => one === undefined).length;
  return {
    entries: records.length,
    returning: restored.length - changed,
    changed,
    removed: removed.length,
    unreadable: content.records.length - records.length + unreadable,
    refused,
    trash: await returningTrash(trash, content, ids),
    answers: answersBeside(answers ?? [], await readAnswers()).length,
    practice: practiceBeside(practice ?? [], await readPractice()).length,
    subscriptions: returningSources.length,
    deletions: returningSources.flatMap(deletionsOf).length,
    settings: stateOfBoth([
      await compareSettings(content.settings),
      await compareListView(content.listView),
    ]),
  };
}

/**
 * Replaces what is stored with a copy, after taking a snapshot. Restoring the entries and the trash
 * is one change, which can be undone. Settings, the layout of the list, answers and practised cards are in another
 * storage and follow. If the program is stopped in between, each of them is either old or new, and the
 * copy can be restored again. Records of the copy that cannot be read are not restored.
 * @param name names the change: the date of a snapshot, or the name of a file
 * @throws StorageUnavailableError where the settings are to be restored and cannot be read
 */
export async function restoreCopy(
  stores: CopiedStores,
  content: SnapshotContent,
  name: string,
  parts: RestoredParts,
): Promise<void> {
  const settings = readStored(STORED_SETTINGS, content.settings);
  if (parts.settings && content.settings !== undefined && settings.outcome !== 'migrated') {
    throw new StorageUnavailableError('The settings of this copy cannot be read.');
  }
  await copyBefore(stores, 'beforeRestore');
  const list = listIn(content);
  if (parts.entries) {
    await stores.overlay.replaceAll(recordsIn(content.records), name, {
      ...(list !== undefined && { list }),
      trash: readTrashed(content.trash ?? []),
      subscriptions: formerSourcesIn(content.subscriptions) ?? [],
      above: await lastCopiedRevision(),
    });
  }
  if (parts.settings && settings.outcome === 'migrated') {
    const { version: _version, ...restored } = settings.value;
    await changeSettings(() => restored);
  }
  const listView = parts.settings ? listViewIn(content.listView) : undefined;
  if (listView !== undefined) await changeListView(listView);
  const answers = parts.answers ? answersIn(content.answers) : undefined;
  if (answers !== undefined && answers.length > 0) await addAnswers(answers);
  const practice = parts.practice ? practiceIn(content.practice) : undefined;
  if (practice !== undefined && practice.length > 0) await addPractice(practice);
}

/**
 * Starts over without entries after a loss; the copies stay. The subscriptions that were lost are
 * listed, unless the copy that names them cannot be read.
 */
export async function beginAnew({ overlay, database }: OwnStores): Promise<void> {
  const lost = await findLoss((await database.open()).connection);
  const content = lost && (await readSnapshot(lost.id).catch(() => undefined));
  await overlay.beginAnew(
    await lastCopiedRevision(),
    formerSourcesIn(content?.subscriptions) ?? [],
  );
}

async function compareSettings(copied: unknown): Promise<CopyDifference['settings']> {
  if (copied === undefined) return 'none';
  const read = readStored(STORED_SETTINGS, copied);
  if (read.outcome !== 'migrated') return 'unreadable';
  const now = await readSettingsOutcome();
  const isSame = now.outcome === 'migrated' && isSameValue(read.value, now.value);
  return isSame ? 'same' : 'changed';
}

async function compareListView(copied: unknown): Promise<CopyDifference['settings']> {
  if (copied === undefined) return 'none';
  const listView = listViewIn(copied);
  if (listView === undefined) return 'unreadable';
  return isSameValue(listView, await readListView()) ? 'same' : 'changed';
}

/** The list of glossaries in a copy; undefined where it has none. */
function listIn({ glossaries }: SnapshotContent): GlossaryList | undefined {
  return glossaries === undefined ? undefined : listOf(glossaries);
}

/** The layout of the list in a copy; undefined where there is none that can be read. */
function listViewIn(copied: unknown): ListView | undefined {
  const read = readStored(STORED_LIST_VIEW, copied);
  if (read.outcome !== 'migrated') return undefined;
  const { columns, savedFilters } = read.value;
  return { columns, savedFilters };
}

/** The answers in a copy, none where it has none; undefined where they cannot be read. */
function answersIn(copied: unknown): readonly CheckAnswer[] | undefined {
  if (copied === undefined) return [];
  const read = readStored(STORED_ANSWERS, copied);
  return read.outcome === 'migrated' ? read.value.answers : undefined;
}

/** The practised cards in a copy, none where it has none; undefined where they cannot be read. */
function practiceIn(copied: unknown): readonly PractisedCard[] | undefined {
  if (copied === undefined) return [];
  const read = readStored(STORED_PRACTICE, copied);
  return read.outcome === 'migrated' ? read.value.cards : undefined;
}

/**
 * One state for settings and layout together: `changed` if either is, so that it can be restored.
 */
function stateOfBoth(parts: readonly CopyDifference['settings'][]): CopyDifference['settings'] {
  const order = ['changed', 'unreadable', 'same'] as const;
  return order.find((one) => parts.includes(one)) ?? 'none';
}

/** How many entries the copy would put back into the trash. */
async function returningTrash(
  trash: TrashStore,
  content: SnapshotContent,
  restored: ReadonlySet<ConceptId>,
): Promise<number> {
  const inTrash = new Set((await trash.list()).map(({ record }) => record.id));
  return readTrashed(content.trash ?? []).filter(
    ({ record }) => !inTrash.has(record.id) && !restored.has(record.id),
  ).length;
}

interface StoredData {
  readonly records: readonly unknown[];
  readonly trash: readonly unknown[];
  readonly setAside: readonly unknown[];
  readonly glossaries?: unknown;
  readonly subscriptions?: unknown;
  /** Why the records are those of a snapshot; absent where they are those of the database. */
  readonly fromSnapshot?: string;
}

async function readStoredData(database: Database): Promise<StoredData> {
  try {
    const { connection } = await database.open();
    const lost = await findLoss(connection);
    if (lost !== undefined) return await readCopied(lost.id, 'The stored entries are lost.');
    const glossaries = await connection.get('state', 'glossaries');
    const subscriptions = await sourcesToCopy(connection);
    return {
      ...(glossaries !== undefined && { glossaries }),
      ...(subscriptions !== undefined && { subscriptions }),
      records: ownRecords(
        await connection.getAll('entries'),
        await readList(connection),
        await unsentConcepts(connection),
      ),
      trash: await connection.getAll('trash'),
      setAside: await listSetAside(database),
    };
  } catch (error) {
    const fromSnapshot = messageOf(error);
    const [newest] = await listSnapshots();
    if (newest === undefined) return { records: [], trash: [], setAside: [], fromSnapshot };
    return readCopied(newest.id, fromSnapshot);
  }
}

async function readCopied(snapshot: string, fromSnapshot: string): Promise<StoredData> {
  const { records, glossaries, subscriptions, trash = [] } = await readSnapshot(snapshot);
  return {
    records,
    trash,
    setAside: [],
    ...(glossaries !== undefined && { glossaries }),
    ...(subscriptions !== undefined && { subscriptions }),
    fromSnapshot,
  };
}
