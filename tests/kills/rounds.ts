import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from '../launcher/launch.ts';

/** How one import ended that the browser was killed in. */
export interface KillRound {
  readonly round: number;
  /** When it was killed, in milliseconds after the import began. */
  readonly killedAfter: number;
  /** How far the import was: parts that were staged, or that it was being committed or over. */
  readonly reached: string;
  /** What is there after the restart. */
  readonly entries: number;
  readonly outcome: 'old' | 'new' | 'mixed';
}

/** What lies in the database, counted in it. */
interface Stored {
  readonly entries: number;
  /** How many entries there are of each version that was imported. */
  readonly versions: Readonly<Record<string, number>>;
  readonly changes: number;
}

/**
 * Imports a glossary again and again, each time in another version, and kills the browser at a random
 * moment of it. After each restart the stored entries must be wholly of one version.
 * @param size entries of each import
 * @param moment gives a number from 0 to 1: when in an import to kill, below a half while its parts
 *   are handed over, above it while they are put into the glossary or just after
 */
export async function killInImports(
  browser: RunningBrowser,
  rounds: number,
  size: number,
  moment: (round: number) => number,
  tell: (round: KillRound) => void = () => undefined,
): Promise<readonly KillRound[]> {
  const results: KillRound[] = [];
  let page = await browser.openExtensionPage('options.html');
  await importVersion(page, 0, size);
  // The second goes over what the first left, as all others will.
  const { staging, committing } = await importVersion(page, 1, size);
  let version = '1';
  for (let round = 1; round <= rounds; round += 1) {
    page = await browser.openExtensionPage('options.html');
    const started = performance.now();
    const importing = importVersion(page, round + 1, size).catch(() => undefined);
    const place = 2 * moment(round);
    if (place < 1) await wait(place * staging);
    else {
      await page.waitForFunction(() => document.title.startsWith('commit'), {
        polling: 10,
        timeout: 300_000,
      });
      await wait((place - 1) * LATEST * committing);
    }
    const killedAfter = Math.round(performance.now() - started);
    const reached = await page.evaluate(() => document.title);
    await browser.crash();
    await importing;
    page = await browser.openExtensionPage('options.html');
    // Before the background has answered, it may still be putting things right.
    await page.evaluate(askForEntries);
    const stored = await page.evaluate(countStored);
    const versions = Object.entries(stored.versions);
    const isWhole = versions.length === 1 && versions[0]?.[1] === size && stored.entries === size;
    const now = versions[0]?.[0] ?? '';
    const outcome = !isWhole ? 'mixed' : now === version ? 'old' : 'new';
    version = now;
    const result = { round, killedAfter, reached, entries: stored.entries, outcome } as const;
    results.push(result);
    tell(result);
    await page.close();
  }
  return results;
}

/** How far after its beginning the last commits are killed: so many times as long as one took. */
const LATEST = 1.2;

/** How long the two halves of an import took, in milliseconds. */
interface Durations {
  readonly staging: number;
  readonly committing: number;
}

async function importVersion(page: Page, version: number, size: number): Promise<Durations> {
  return page.evaluate(importInPage, version, size);
}

/** Runs in the options page: imports entries of a version, through the same messages as the page. */
async function importInPage(version: number, size: number): Promise<Durations> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
  const ask = async (call: string, ...args: readonly unknown[]): Promise<unknown> => {
    const reply = await (browser ?? chrome).runtime.sendMessage({ kind: 'request', call, args });
    if (!reply.ok) throw new Error(reply.error);
    return reply.value;
  };
  const { revision } = (await ask('readEntries', null, 1)) as { readonly revision: number };
  const begun = performance.now();
  const importing = await ask('beginImport');
  const part = 1000;
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
    document.title = `staged ${start + entries.length}`;
  }
  const staged = performance.now();
  document.title = 'committing';
  // As the page does, which is also what keeps a background awake in Firefox.
  const following = setInterval(() => void ask('getImportProgress', importing), 500);
  await ask('commitImport', importing, `version-${version}.json`, revision, { glossary: 'own' });
  clearInterval(following);
  document.title = 'committed';
  return { staging: staged - begun, committing: performance.now() - staged };
}

/** Runs in the options page: waits until the background can say what there is. */
async function askForEntries(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
  const message = { kind: 'request', call: 'readEntries', args: [null, 1] };
  const reply = await (browser ?? chrome).runtime.sendMessage(message);
  if (!reply.ok) throw new Error(reply.error);
}

interface Api {
  readonly runtime: {
    sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown; error?: string }>;
  };
}

/** Runs in the options page: reads the database beside the background. */
async function countStored(): Promise<Stored> {
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
  const [entries, changes] = await Promise.all([read('entries'), read('changes')]);
  database.close();
  const versions: Record<string, number> = {};
  for (const record of entries) {
    const version = /version:(\d+)/u.exec(JSON.stringify(record))?.[1] ?? 'none';
    versions[version] = (versions[version] ?? 0) + 1;
  }
  return { entries: entries.length, versions, changes: changes.length };
}
