/**
 * Reads rows of teams in a transaction that writes. One that cannot be read is set aside, and one that
 * says nothing but that it is there stands in its place; the server says the rest once more.
 */
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { Writing } from '../database/schema.ts';
import { teamOf } from '../database/stored-sources.ts';
import { faultOfRow, remoteNamedBy, sharedIn, unsentIn } from '../database/stored-team-rows.ts';
import type { SharedEntry, TeamKey, UnsentChange } from '../database/team-shapes.ts';
import { markedShared, markedUnsent } from './unsent.ts';

/** What the server has of an entry; undefined where it is not known to the team. */
export async function readShared(
  transaction: Writing,
  key: TeamKey,
): Promise<SharedEntry | undefined> {
  return soundRow(transaction, 'shared', key, sharedIn, (stored) => {
    const [glossary, concept] = key;
    const remote = remoteNamedBy(stored) ?? concept;
    return markedShared({ glossary, remote, by: '', at: '', others: [], state: 'none' });
  });
}

/**
 * Whether the row of an entry was damaged so that it names no id on the server. `readShared` takes its
 * own id for that: so it is for all that was made here.
 */
export async function isNameless(transaction: Writing, key: TeamKey): Promise<boolean> {
  const shared = transaction.objectStore('shared');
  if ((await shared.getKey(key)) === undefined) return false;
  return remoteNamedBy(await shared.get(key)) === undefined;
}

/**
 * A change that is not sent; undefined where there is none. One whose base is no longer known becomes a
 * second version where the server has another one.
 */
export async function readUnsent(
  transaction: Writing,
  key: TeamKey,
): Promise<UnsentChange | undefined> {
  return soundRow(transaction, 'outbox', key, unsentIn, () => markedUnsent(key[0], { base: null }));
}

/** A row as it can be read; undefined where there is none. One that cannot be read is replaced. */
async function soundRow<Row>(
  transaction: Writing,
  store: 'shared' | 'outbox',
  key: TeamKey,
  read: (stored: unknown) => Row | undefined,
  inPlaceOf: (stored: unknown) => Row,
): Promise<Row | undefined> {
  const stored: unknown = await transaction.objectStore(store).get(key);
  const sound = read(stored);
  if (stored === undefined || sound !== undefined) return sound;
  const row = inPlaceOf(stored);
  await setRowAside(transaction, store, key, stored);
  await transaction.objectStore(store).put(row, key);
  return row;
}

/**
 * Whether all that the server had was taken. If not, nothing may be sent: of an entry whose row was set
 * aside, nobody knows yet what would be replaced.
 */
export async function isTaken(transaction: Writing, glossary: GlossaryId): Promise<boolean> {
  return teamOf(await transaction.objectStore('sources').get(glossary))?.since !== undefined;
}

async function setRowAside(
  transaction: Writing,
  store: 'shared' | 'outbox',
  [glossary, concept]: TeamKey,
  record: unknown,
): Promise<void> {
  const reason = faultOfRow(store, record) ?? '';
  const at = new Date().toISOString();
  await transaction.objectStore('setAside').add({ concept, record, reason, at });
  const sources = transaction.objectStore('sources');
  const team = teamOf(await sources.get(glossary));
  if (team === undefined) return;
  const { since: _since, ...anew } = team;
  await sources.put(anew, glossary);
}
