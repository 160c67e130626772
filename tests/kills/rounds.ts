import { setTimeout as wait } from 'node:timers/promises';
import { askFrom } from '../launcher/ask.ts';
import type { RunningBrowser } from '../launcher/launch.ts';

/** How one import ended that the browser was killed in. */
export interface KillRound {
  readonly round: number;
  /** How far the import was, as `moment` tells it. */
  readonly reached: number;
  /** What is there after the restart. */
  readonly entries: number;
  readonly outcome: 'old' | 'new' | 'mixed';
}

/** What lies in the database, counted in it. */
export interface Stored {
  readonly entries: number;
  /** How many entries there are of each version that was imported. */
  readonly versions: Readonly<Record<string, number>>;
}

/** A page of the extension that shows little, and is soon there. */
export const PAGE = 'popup.html?tab=-1';

/** The most that is waited before a kill, in milliseconds: not all are to come just after an answer. */
const LATER = 30;

/**
 * Imports a glossary again and again, each time in another version, and kills the browser in the
 * midst of it. After each restart the stored entries must be wholly of one version.
 * @param size entries of each import
 * @param moment when in an import to kill: from 0 to 1 while its parts are handed over, to 2 while
 *   they are put into the glossary, from 2 to 3 just after
 */
export async function killInImports(
  browser: RunningBrowser,
  rounds: number,
  size: number,
  moment: (round: number) => number,
  tell: (round: KillRound) => void = () => undefined,
): Promise<readonly KillRound[]> {
  const results: KillRound[] = [];
  let page = await browser.openExtensionPage(PAGE);
  await page.evaluate(importInPage, 0, size);
  let version = '0';
  for (let round = 1; round <= rounds; round += 1) {
    const importing = page.evaluate(importInPage, round, size);
    await Promise.race([importing, page.evaluate(untilReached, moment(round))]);
    await wait(Math.random() * LATER);
    const reached = await page.evaluate(untilReached, 0);
    await browser.crash();
    await importing.catch(() => undefined);
    page = await browser.openExtensionPage(PAGE);
    // Before the background has answered, it may still be putting things right.
    await askFrom(page, 'readEntries', null, 1);
    const stored = await page.evaluate(countStored);
    const now = versionOf(stored, size);
    const outcome = now === undefined ? 'mixed' : now === version ? 'old' : 'new';
    version = now ?? '';
    const result = { round, reached, entries: stored.entries, outcome } as const;
    results.push(result);
    tell(result);
  }
  return results;
}

/** The version that all entries are of, as many as were imported; undefined where they are mixed. */
export function versionOf({ entries, versions }: Stored, size: number): string | undefined {
  const [first, ...others] = Object.entries(versions);
  const isWhole = others.length === 0 && first?.[1] === size && entries === size;
  return isWhole ? first[0] : undefined;
}

/** Runs in a page of the extension: imports entries of a version as the options page does. */
export async function importInPage(version: number, size: number): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
  const ask = async (call: string, ...args: readonly unknown[]): Promise<unknown> => {
    const reply = await (browser ?? chrome).runtime.sendMessage({ kind: 'request', call, args });
    if (!reply.ok) throw new Error(reply.error);
    return reply.value;
  };
  const reach = (reached: number): unknown => Reflect.set(globalThis, 'reached', reached);
  reach(0);
  const { revision } = (await ask('readEntries', null, 1)) as { readonly revision: number };
  const importing = await ask('beginImport');
  const part = 250;
  for (let start = 0; start < size; start += part) {
    const entries = Array.from({ length: Math.min(part, size - start) }, (_, index) => ({
      id: `user-kill-${start + index}`,
      languageSections: [
        {
          language: 'zh-Hans',
          termSections: [{ term: `第${start + index}条术语`, administrativeStatus: 'preferred' }],
        },
        {
          language: 'en',
          termSections: [
            {
              term: `term ${start + index} of version ${version}`,
              administrativeStatus: 'preferred',
              note: `version:${version}`,
            },
          ],
        },
      ],
    }));
    await ask('stageEntries', importing, entries);
    reach((start + entries.length) / size);
  }
  let isOver = false;
  // As the page does, which is also what keeps a background awake in Firefox.
  const follow = async (): Promise<void> => {
    while (!isOver) {
      const written = (await ask('getImportProgress', importing)) as number;
      if (!isOver) reach(1 + written / size);
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  const following = follow();
  await ask('commitImport', importing, `version-${version}.json`, revision, { glossary: 'own' });
  isOver = true;
  await following;
  reach(3);
}

/** Runs in the page of an import: how far it is, once it is so far. */
async function untilReached(wanted: number): Promise<number> {
  for (;;) {
    const reached = Reflect.get(globalThis, 'reached') as number;
    if (reached >= wanted) return reached;
    await new Promise((done) => setTimeout(done, 1));
  }
}

interface Api {
  readonly runtime: {
    sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown; error?: string }>;
  };
}

/** Runs in a page of the extension: reads the database beside the background. */
export async function countStored(): Promise<Stored> {
  const opened = Promise.withResolvers<IDBDatabase>();
  const opening = indexedDB.open('termlight');
  opening.addEventListener('success', () => opened.resolve(opening.result));
  opening.addEventListener('error', () => opened.reject(new Error(String(opening.error))));
  const database = await opened.promise;
  const read = async (store: string): Promise<readonly unknown[]> => {
    const answered = Promise.withResolvers<readonly unknown[]>();
    const reading = database.transaction(store).objectStore(store).getAll();
    reading.addEventListener('success', () => answered.resolve(reading.result as unknown[]));
    reading.addEventListener('error', () => answered.reject(new Error(String(reading.error))));
    return answered.promise;
  };
  const entries = await read('entries');
  database.close();
  const versions: Record<string, number> = {};
  for (const record of entries) {
    const version = /version:(\d+)/u.exec(JSON.stringify(record))?.[1] ?? 'none';
    versions[version] = (versions[version] ?? 0) + 1;
  }
  return { entries: entries.length, versions };
}
