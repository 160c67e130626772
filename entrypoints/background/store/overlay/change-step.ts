import { stepsIn, type ChangeSteps } from '../log/change-log.ts';
import { writeOverlay, type Written } from './overlay-writing.ts';
import { readBefore } from '../log/packed-change.ts';
import type { GlossaryConnection, StoredChange } from '../database/schema.ts';

/**
 * Undoes the latest change of a session, or does the change again that was undone last. Both
 * exchange what is stored with what the log has, in one transaction.
 * @param at the revision at which alone it is done; absent for any
 * @returns the change, with what was written; undefined where there is none to undo or do again
 */
export async function takeStep(
  connection: GlossaryConnection,
  session: string,
  step: keyof ChangeSteps,
  at?: number,
): Promise<Written<StoredChange> | 'changedSince' | undefined> {
  const chosen = (await stepsIn(connection.transaction('changes').store, session))[step];
  if (chosen === undefined) return undefined;
  // Read and unpacked before the transaction, which cannot wait for that.
  const { key, change } = chosen;
  const before = await readBefore(connection, key, change);
  const { records, trashed } = before;
  const written = await writeOverlay(connection, session, async (writing) => {
    if (at !== undefined && at !== writing.revision) return 'changedSince';
    const { transaction } = writing;
    const now = (await stepsIn(transaction.objectStore('changes'), session))[step];
    if (now?.key !== key) return undefined;
    await writing.read([...records.keys()]);
    await writing.put(change.kind, records);
    const trash = transaction.objectStore('trash');
    for (const [concept, one] of trashed) {
      if (records.get(concept) === undefined) await trash.put(one, concept);
    }
    const { undone: _undone, ...frame } = change;
    await writing.exchange(key, step === 'undo' ? { ...frame, undone: true } : frame, before);
    return change;
  });
  const { answer } = written;
  if (answer === 'changedSince') return answer;
  // Another window did the same in the meantime, so take the next one.
  return answer === undefined ? takeStep(connection, session, step, at) : { ...written, answer };
}
