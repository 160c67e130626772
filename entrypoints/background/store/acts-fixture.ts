/** What users, windows and the browser do to the store in random sequences, with what holds of each. */
import { expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { canonicalJson } from '../../../glossary/model/entry/same-value.ts';
import { ask, copiesAreMade, OPTIONS_PAGE, wakeBackground } from '../background-fixture.ts';
import { endDatabaseWork } from './database/database-fixture.ts';
import type { Write } from './steps-fixture.ts';

/** Whether the database is said to be lost. */
export async function isLost(): Promise<boolean> {
  return (await ask(OPTIONS_PAGE, 'getStorageHealth')).state === 'lost';
}

/** Makes a change. A lost database refuses it, and no other one does; undefined where it is lost. */
export async function unlessLost<T>(change: () => Promise<T>): Promise<T | undefined> {
  if (!(await isLost())) return change();
  const answer = await change().catch((error: unknown) => (error as Error).message);
  expect(JSON.stringify(answer)).toContain('are lost');
  return undefined;
}

/** Saves or deletes one entry. What the store says is done, is confirmed. */
export async function takeWrite(one: Write, confirmed: Set<string>): Promise<void> {
  if (one.does === 'delete') {
    await unlessLost(() => ask(OPTIONS_PAGE, 'deleteConceptEntry', one.id));
    return;
  }
  const result = await unlessLost(() => ask(OPTIONS_PAGE, 'saveConceptEntry', one.entry));
  if (result?.ok === true) confirmed.add(canonicalJson(one.entry));
}

/**
 * Begins something and ends the browser so many turns later, which is started again then, and copies
 * what it was not given the time to copy.
 * @returns what it answered; undefined where it did not come to that
 */
export async function endWithin<T>(work: () => Promise<T>, turns: number): Promise<T | undefined> {
  const wrong: unknown[] = [];
  const ended = work().catch((error: unknown) => {
    // A request that was under way is lost; an answer that is not as expected is a fault.
    if (error instanceof Error && error.name === 'AssertionError') wrong.push(error);
    return undefined;
  });
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  endDatabaseWork();
  const answer = await ended;
  await copiesAreMade();
  wakeBackground();
  await fakeBrowser.runtime.onStartup.trigger();
  await copiesAreMade();
  if (wrong.length > 0) throw wrong[0];
  return answer;
}
