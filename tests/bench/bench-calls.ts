import type { Page } from 'puppeteer-core';

import type { RunningBrowser } from '../launcher/launch.ts';
import type { EngineName } from './engine-names.ts';

/** The functions of `BenchPage`, called in a tab that has them. */
export const call = {
  addPage: async (page: Page, name: string): Promise<number> =>
    page.evaluate(async (one) => (await globalThis.bench?.addPage(one)) ?? 0, name),
  setGlossary: async (page: Page, name: string): Promise<number> =>
    page.evaluate(async (one) => (await globalThis.bench?.setGlossary(one)) ?? 0, name),
  build: async (
    page: Page,
    name: string,
    rounds: number,
  ): Promise<{ readonly times: readonly number[]; readonly bytes: number }> =>
    page.evaluate(
      async (one, two) => (await globalThis.bench?.build(one, two)) ?? { times: [], bytes: 0 },
      name,
      rounds,
    ),
  prepare: async (page: Page, engine: EngineName): Promise<number> =>
    page.evaluate((one) => globalThis.bench?.prepare(one) ?? 0, engine),
  pass: async (
    page: Page,
    engine: EngineName,
    name: string,
    least: number,
  ): Promise<{ readonly time: number; readonly found: number }> =>
    page.evaluate(
      (one, two, three) => globalThis.bench?.pass(one, two, three) ?? { time: 0, found: 0 },
      engine,
      name,
      least,
    ),
};

/** Runs `work` in a new tab of the measuring page. */
export async function inTab<T>(
  running: RunningBrowser,
  origin: string,
  work: (tab: Page) => Promise<T>,
): Promise<T> {
  const tab = await running.newPage(`${origin}/bench.html`);
  try {
    await tab.waitForFunction(() => globalThis.bench !== undefined);
    return await work(tab);
  } finally {
    await tab.close();
  }
}
