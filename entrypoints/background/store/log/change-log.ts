import type { IDBPObjectStore, StoreNames } from 'idb';
import { MOST_INSIDE, partsOf, putParts } from './packed-change.ts';
import type { GlossarySchema, StoredBefore, StoredChange, Writing } from '../database/schema.ts';

/** How many changes are kept, for undo within a session and as the history of entries after it. */
const CHANGES_KEPT = 1000;

/** A change of more entries than this is large: … */
const LARGE = 1000;
/** … of so many it is kept what was before them. Older ones are still named. */
const LARGE_KEPT = 10;

/** A change of the log, and the key that it lies under. */
export interface LoggedChange {
  readonly key: number;
  readonly change: StoredChange;
}

/** What can be taken back and done again in one session. */
export interface ChangeSteps {
  readonly undo?: LoggedChange;
  readonly redo?: LoggedChange;
}

/** A change that is to be logged. */
export type NewChange = Pick<
  StoredChange,
  'kind' | 'term' | 'at' | 'session' | 'before' | 'glossaries'
>;

/**
 * The steps that a session can take: the last change that is done, and the first that was taken
 * back. Those that were taken back stand together at the end, as each new change drops them.
 */
export async function stepsIn<
  Names extends ArrayLike<StoreNames<GlossarySchema>>,
  Mode extends IDBTransactionMode,
>(
  changes: IDBPObjectStore<GlossarySchema, Names, 'changes', Mode>,
  session: string,
): Promise<ChangeSteps> {
  let redo: LoggedChange | undefined;
  let cursor = await changes.openCursor(null, 'prev');
  while (cursor?.value.session === session && cursor.value.isForgotten !== true) {
    const logged = { key: cursor.primaryKey, change: cursor.value };
    if (logged.change.undone !== true) return { undo: logged, ...(redo && { redo }) };
    redo = logged;
    cursor = await cursor.continue();
  }
  return redo === undefined ? {} : { redo };
}

/** Adds a change. What was taken back before it cannot be done again after it, and is dropped. */
export async function addChange(transaction: Writing, change: NewChange): Promise<void> {
  const changes = transaction.objectStore('changes');
  const packedChanges = transaction.objectStore('packedChanges');
  let last = await changes.openCursor(null, 'prev');
  while (last?.value.undone === true) {
    await packedChanges.delete(partsOf(last.primaryKey));
    await last.delete();
    last = await last.continue();
  }
  await putChange(transaction, { ...change, ...sizeOf(change.before) });
  const oldest = await changes.openKeyCursor();
  if (oldest !== null && (await changes.count()) > CHANGES_KEPT) {
    await packedChanges.delete(partsOf(oldest.key));
    await changes.delete(oldest.key);
  }
  if (change.before.length > LARGE) await forgetLarge(transaction);
}

/**
 * Puts a change into the log, and what was before it in parts beside it where that is much: to copy
 * it all at once would hold up whoever waits, and the log is read for the names of its changes.
 * @param at the key of the change in whose place it is put; absent for a new one
 */
export async function putChange(
  transaction: Writing,
  change: StoredChange,
  at?: number,
): Promise<void> {
  const changes = transaction.objectStore('changes');
  const { before, isApart: _isApart, isPacked: _isPacked, ...frame } = change;
  const isApart = before.length > MOST_INSIDE;
  const logged = isApart ? { ...frame, before: [], isApart } : { ...frame, before };
  const key = await (at === undefined ? changes.add(logged) : changes.put(logged, at));
  if (isApart) await putParts(transaction, key, before);
}

/** How many entries a change concerned, and which, where they are few enough to be looked up by. */
function sizeOf(before: readonly StoredBefore[]): Pick<StoredChange, 'count' | 'concepts'> {
  if (before.length > LARGE) return { count: before.length };
  return { count: before.length, concepts: before.map(({ concept }) => concept) };
}

/** Drops what was before the oldest of the large changes, which are named and nothing more then. */
async function forgetLarge(transaction: Writing): Promise<void> {
  let kept = 0;
  let cursor = await transaction.objectStore('changes').openCursor(null, 'prev');
  while (cursor !== null) {
    const change: StoredChange = cursor.value;
    if (change.count > LARGE && change.isForgotten !== true) {
      kept += 1;
      if (kept > LARGE_KEPT) {
        await transaction.objectStore('packedChanges').delete(partsOf(cursor.primaryKey));
        await cursor.update({ ...change, before: [], isForgotten: true });
      }
    }
    cursor = await cursor.continue();
  }
}
