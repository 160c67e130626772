import { stepsIn, type ChangeSteps } from '../log/change-log.ts';
import { writeOverlay, type Written } from './overlay-writing.ts';
import { readBefore } from '../log/packed-change.ts';
import type { GlossaryConnection, StoredChange } from '../database/schema.ts';

/**
 * Exchanges what a change left with what was before it, in one transaction: takes it back, or does it
 * again.
 * @param step which of the steps that this session can take
 * @param at the revision that it is to be taken at; absent for whichever holds
 * @returns the change, with what was written; nothing when there is no such step
 */
export async function takeStep(
  connection: GlossaryConnection,
  session: string,
  step: keyof ChangeSteps,
  at?: number,
): Promise<Written<StoredChange> | 'changedSince' | undefined> {
  const chosen = (await stepsIn(connection.transaction('changes').store, session))[step];
  if (chosen === undefined) return undefined;
  // What is packed is unpacked before the transaction, which waits for nothing else.
  const { key, change } = chosen;
  const { records, trashed } = await readBefore(connection, key, change);
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
    await writing.exchange(key, step === 'undo' ? { ...frame, undone: true } : frame);
    return change;
  });
  const { answer } = written;
  if (answer === 'changedSince') return answer;
  // Another window took a step in the meantime: there is another one to take now.
  return answer === undefined ? takeStep(connection, session, step, at) : { ...written, answer };
}
