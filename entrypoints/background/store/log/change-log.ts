import type { IDBPObjectStore, StoreNames } from 'idb';
import { MOST_INSIDE, partsOf, putParts } from './packed-change.ts';
import type { GlossarySchema, StoredBefore, StoredChange, Writing } from '../database/schema.ts';

/** How many changes are kept: to undo them in their session, and as the history of entries. */
const CHANGES_KEPT = 1000;

/** A change of more entries than this is large. It is not found by its concepts. */
const LARGE = 1000;
/** For how many large changes it is kept what was before them. Older ones are only listed. */
const LARGE_KEPT = 10;

/** A change in the log, and its key there. */
export interface LoggedChange {
  readonly key: number;
  readonly change: StoredChange;
}

/** The change that a session can undo next, and the one that it can do again next. */
export interface ChangeSteps {
  readonly undo?: LoggedChange;
  readonly redo?: LoggedChange;
}

/** What is logged of a new change. */
export type NewChange = Pick<
  StoredChange,
  'kind' | 'term' | 'at' | 'session' | 'before' | 'glossaries' | 'former' | 'isForgotten'
>;

/**
 * Finds the changes that a session can undo and do again: the latest one that is not undone, and
 * the first one that is. The undone ones are all at the end of the log, because a new change drops
 * them.
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

/**
 * Adds a change to the log. Changes that were undone can no longer be done again, and are dropped.
 */
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
 * Writes a change into the log. If it is large, what was before it is written to `packedChanges` in
 * parts: copying all at once would hold up messages, and the log itself stays quick to read.
 * @param at the key of the change that it replaces; absent for a new one
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

/** How many entries a change concerns, and which, where they are few enough to find it by. */
function sizeOf(before: readonly StoredBefore[]): Pick<StoredChange, 'count' | 'concepts'> {
  if (before.length > LARGE) return { count: before.length };
  return { count: before.length, concepts: before.map(({ concept }) => concept) };
}

/** Drops what was before the older large changes; they stay in the log to be listed. */
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
