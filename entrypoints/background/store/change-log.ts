import type { IDBPObjectStore, StoreNames } from 'idb';
import type { GlossarySchema, StoredChange } from './schema.ts';

/** More changes than anyone takes back one by one. */
const CHANGES_KEPT = 200;

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
  while (cursor?.value.session === session) {
    const logged = { key: cursor.primaryKey, change: cursor.value };
    if (logged.change.undone !== true) return { undo: logged, ...(redo && { redo }) };
    redo = logged;
    cursor = await cursor.continue();
  }
  return redo === undefined ? {} : { redo };
}

/** Adds a change. What was taken back before it cannot be done again after it, and is dropped. */
export async function addChange<Names extends ArrayLike<StoreNames<GlossarySchema>>>(
  changes: IDBPObjectStore<GlossarySchema, Names, 'changes', 'readwrite'>,
  change: StoredChange,
): Promise<void> {
  let last = await changes.openCursor(null, 'prev');
  while (last?.value.undone === true) {
    await last.delete();
    last = await last.continue();
  }
  await changes.add(change);
  // By its key: an import holds what was there before it, which is not read for this.
  const oldest = await changes.openKeyCursor();
  if (oldest !== null && (await changes.count()) > CHANGES_KEPT) await changes.delete(oldest.key);
}
