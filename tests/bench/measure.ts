import type { Page } from 'puppeteer-core';

import type { RunningBrowser } from '../launcher/launch.ts';
import { call, inTab } from './bench-calls.ts';
import { engineNames, whyLeftOut, type EngineName } from './engine-names.ts';
import { median } from './statistics.ts';

/** How an engine searched one page: medians, in ns per unit of text. */
export interface ScanFigures {
  readonly engine: EngineName;
  readonly page: string;
  readonly warm: number;
  /** Least and most of the rounds. */
  readonly range: readonly [number, number];
  /** The median of the ratios to the step limit on the same page, round by round. */
  readonly ratio: number;
  readonly found: number;
}

/**
 * What one glossary costs: to build, to load, and to search with each engine. `bytes` is the size
 * of the compiled blob.
 */
export interface GlossaryFigures {
  readonly glossary: string;
  readonly forms: number;
  /** Compiling, in ms: the first time in a new tab, and the median of all rounds. */
  readonly build: { readonly first: number; readonly median: number; readonly rounds: number };
  readonly bytes: number;
  /** Opening the blob, in ms: in a new tab, and the median of later times. */
  readonly load: { readonly first: number; readonly median: number };
  /** The time to prepare each engine in a new tab, in ms. */
  readonly prepare: Readonly<Partial<Record<EngineName, number>>>;
  /** The first pass over page M in a new tab, in ns per unit. */
  readonly cold: Readonly<Partial<Record<EngineName, number>>>;
  readonly scans: readonly ScanFigures[];
  readonly leftOut: readonly string[];
}

/** Where the bench page is served, what is searched, and how many times. */
export interface MeasureOptions {
  readonly origin: string;
  /** The length of each page, in units of text. */
  readonly pages: Readonly<Record<string, number>>;
  readonly rounds: number;
}

/** Firefox measures time in whole milliseconds. */
const LEAST = 30;
const LOADS = 5;
/** The page that is searched cold. */
const COLD = 'M';

/** Measures one glossary in a running browser. On each page all engines take turns. */
export async function measure(
  running: RunningBrowser,
  glossary: string,
  { origin, pages, rounds }: MeasureOptions,
): Promise<GlossaryFigures> {
  const buildRounds = Number(glossary) > 500_000 ? 1 : rounds;
  const { times, bytes } = await inTab(running, origin, async (tab) =>
    call.build(tab, glossary, buildRounds),
  );
  const prepare: Partial<Record<EngineName, number>> = {};
  const cold: Partial<Record<EngineName, number>> = {};
  return inTab(running, origin, async (tab) => {
    const forms = await call.setGlossary(tab, glossary);
    const isLeftOut = (engine: EngineName, page: string): boolean =>
      whyLeftOut(engine, forms, pages[page] ?? 0) !== undefined;
    const engines = engineNames.filter((engine) =>
      Object.keys(pages).some((page) => !isLeftOut(engine, page)),
    );
    for (const engine of engines) {
      await inTab(running, origin, async (fresh) => {
        const units = await call.addPage(fresh, COLD);
        await call.setGlossary(fresh, glossary);
        prepare[engine] = await call.prepare(fresh, engine);
        cold[engine] = (1e6 * (await call.pass(fresh, engine, COLD, 0)).time) / units;
      });
    }
    await tab.bringToFront();
    const loads: number[] = [];
    for (let i = 0; i < LOADS; i += 1) loads.push(await call.prepare(tab, 'termlight'));
    for (const engine of engines) if (engine !== 'termlight') await call.prepare(tab, engine);
    const scans: ScanFigures[] = [];
    for (const page of Object.keys(pages)) {
      await call.addPage(tab, page);
      const present = engines.filter((engine) => !isLeftOut(engine, page));
      scans.push(...(await inTurns(tab, page, pages[page] ?? 1, present, rounds)));
    }
    return {
      glossary,
      forms,
      build: { first: times[0] ?? 0, median: median(times), rounds: buildRounds },
      bytes,
      load: { first: prepare.termlight ?? 0, median: median(loads) },
      prepare,
      cold,
      scans,
      leftOut: leftOutOf(forms, pages),
    };
  });
}

/** Rounds in which each engine searches the page once; the first one does not count. */
async function inTurns(
  tab: Page,
  page: string,
  units: number,
  engines: readonly EngineName[],
  rounds: number,
): Promise<readonly ScanFigures[]> {
  const passes = new Map<EngineName, number[]>(engines.map((engine) => [engine, []]));
  const found = new Map<EngineName, number>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const engine of engines) {
      // mark.js takes seconds, and gains nothing from a warm-up.
      if (round === 0 && engine === 'mark.js') continue;
      const pass = await call.pass(tab, engine, page, LEAST);
      if (round > 0) passes.get(engine)?.push((1e6 * pass.time) / units);
      found.set(engine, pass.found);
    }
  }
  const limits = passes.get('step') ?? [];
  return engines.map((engine) => {
    const times = passes.get(engine) ?? [];
    return {
      engine,
      page,
      warm: median(times),
      range: [Math.min(...times), Math.max(...times)],
      ratio: median(times.map((time, i) => time / (limits[i] ?? Number.NaN))),
      found: found.get(engine) ?? 0,
    };
  });
}

/** One sentence for each engine that is not measured on some pages. */
function leftOutOf(forms: number, pages: Readonly<Record<string, number>>): readonly string[] {
  return engineNames.flatMap((engine) => {
    const out = Object.entries(pages).flatMap(([page, units]) => {
      const why = whyLeftOut(engine, forms, units);
      return why === undefined ? [] : { page, why };
    });
    const reasons = [...new Set(out.map(({ why }) => why))].join('; ');
    return out.length === 0
      ? []
      : `${engine} on ${out.map(({ page }) => page).join(', ')}: ${reasons}`;
  });
}
