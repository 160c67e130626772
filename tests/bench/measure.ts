import type { Page } from 'puppeteer-core';

import type { RunningBrowser } from '../launcher/launch.ts';
import type { EngineName } from './page/bench-page.ts';
import { median } from './statistics.ts';

/** How an engine searched one page: medians, in ns per unit of text. */
export interface ScanFigures {
  readonly engine: EngineName;
  readonly page: string;
  readonly warm: number;
  /** To the step limit on the same page in the same run. */
  readonly ratio: number;
  readonly found: number;
}

export interface GlossaryFigures {
  readonly glossary: string;
  readonly forms: number;
  readonly build: number;
  readonly bytes: number;
  readonly load: number;
  /** First pass over page M in a new tab, in ns per unit. */
  readonly cold: Readonly<Partial<Record<EngineName, number>>>;
  readonly scans: readonly ScanFigures[];
}

const ROUNDS = 5;
/** Firefox tells time in whole milliseconds. */
const LEAST = 30;

const call = {
  addPage: async (page: Page, name: string): Promise<number> =>
    page.evaluate(async (one) => (await globalThis.bench?.addPage(one)) ?? 0, name),
  setGlossary: async (page: Page, name: string): Promise<number> =>
    page.evaluate(async (one) => (await globalThis.bench?.setGlossary(one)) ?? 0, name),
  build: async (page: Page): Promise<{ readonly time: number; readonly bytes: number }> =>
    page.evaluate(() => globalThis.bench?.build() ?? { time: 0, bytes: 0 }),
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

async function openBench(running: RunningBrowser, origin: string): Promise<Page> {
  const page = await running.newPage(`${origin}/bench.html`);
  await page.waitForFunction(() => globalThis.bench !== undefined);
  return page;
}

/** Measures one glossary in a running browser, all engines of a page in turns. */
export async function measure(
  running: RunningBrowser,
  origin: string,
  glossary: string,
  pages: readonly string[],
  engines: readonly EngineName[],
): Promise<GlossaryFigures> {
  const cold: Partial<Record<EngineName, number>> = {};
  for (const engine of engines) {
    const tab = await openBench(running, origin);
    const units = await call.addPage(tab, 'M');
    await call.setGlossary(tab, glossary);
    await call.build(tab);
    await call.prepare(tab, engine);
    cold[engine] = (1e6 * (await call.pass(tab, engine, 'M', 0)).time) / units;
    await tab.close();
  }
  const tab = await openBench(running, origin);
  const units = new Map<string, number>();
  for (const name of pages) units.set(name, await call.addPage(tab, name));
  const forms = await call.setGlossary(tab, glossary);
  const builds: { readonly time: number; readonly bytes: number }[] = [];
  for (let round = 0; round < (forms > 50_000 ? 3 : ROUNDS); round += 1)
    builds.push(await call.build(tab));
  const loads: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) loads.push(await call.prepare(tab, 'termlight'));
  for (const engine of engines) if (engine !== 'termlight') await call.prepare(tab, engine);
  const scans: ScanFigures[] = [];
  for (const name of pages) {
    const times = new Map<EngineName, number[]>(engines.map((engine) => [engine, []]));
    const found = new Map<EngineName, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const engine of engines) {
        const pass = await call.pass(tab, engine, name, LEAST);
        times.get(engine)?.push((1e6 * pass.time) / (units.get(name) ?? 1));
        found.set(engine, pass.found);
      }
    }
    const limit = median(times.get('step') ?? []);
    for (const engine of engines) {
      const warm = median(times.get(engine) ?? []);
      const ratio = warm / limit;
      scans.push({ engine, page: name, warm, ratio, found: found.get(engine) ?? 0 });
    }
  }
  await tab.close();
  return {
    glossary,
    forms,
    build: median(builds.map(({ time }) => time)),
    bytes: builds.at(-1)?.bytes ?? 0,
    load: median(loads),
    cold,
    scans,
  };
}
