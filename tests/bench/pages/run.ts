/**
 * Measures the built extension on whole pages against its peers, all of them in turns: `npm run
 * bench:pages -- --pages M,D --forms 300 --rounds 3`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { browserNames, launch } from '../../launcher/launch.ts';
import type { BrowserName, RunningBrowser } from '../../launcher/launch.ts';
import { serve } from '../../launcher/serve.ts';
import { closeWelcome } from '../../launcher/welcome.ts';
import { competitorNames, writeExtensions } from './bench-extensions.ts';
import type { Competitor } from './bench-extensions.ts';
import { measurePage } from './measure-page.ts';
import type { Figures } from './measure-page.ts';
import { pageHtml, pageNames } from './page-html.ts';
import type { PageName } from './page-html.ts';
import { medians, printTable, record } from './result-table.ts';
import type { Result } from './result-table.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true },
    pages: { type: 'string', default: 'S,M,L,D,V' },
    forms: { type: 'string', default: '300,10000,220000' },
    against: { type: 'string', default: 'none,regex-mark,regex-highlight' },
    rounds: { type: 'string', default: '3' },
    before: { type: 'string' },
    idle: { type: 'string', default: '0' },
    record: { type: 'boolean', default: false },
  },
});
const chosen = <T extends string>(all: readonly T[], names: string): readonly T[] =>
  names.split(',').map((name) => {
    const one = all.find((known) => known === name);
    if (one === undefined) throw new Error(`${name} is none of ${all.join(', ')}`);
    return one;
  });
const pages = chosen(pageNames, values.pages);
const competitors = [
  ...chosen(competitorNames, values.against),
  ...(values.before === undefined ? [] : (['before'] as const)),
  'termlight' as const,
];
const rounds = Number(values.rounds);

/**
 * The pages are not kept for going back, or what is in their worlds would count as the measured
 * page's.
 */
const BLANK = '<!doctype html><title>blank</title><script>onunload = () => {}</script>';

const folder = await mkdtemp(join(tmpdir(), 'termlight-pages-'));
const server = await serve({
  pages: {
    '/blank.html': BLANK,
    ...Object.fromEntries(pages.map((name) => [`/${name}.html`, pageHtml(name)])),
  },
});
try {
  for (const browser of browserNames) {
    if (!(values.browser?.includes(browser) ?? true)) continue;
    for (const forms of values.forms.split(',')) await measureAll(browser, Number(forms));
  }
} finally {
  await server.close();
  await rm(folder, { recursive: true, force: true });
}

async function measureAll(browser: BrowserName, forms: number): Promise<void> {
  const folders = await writeExtensions(folder, browser, forms, competitors, values.before);
  const running = new Map<Competitor, RunningBrowser>();
  try {
    for (const name of competitors) {
      const one = await launch({ browser, extension: folders.get(name) ?? false });
      running.set(name, one);
      if (name === 'termlight' || name === 'before') await closeWelcome(one);
    }
    const results: Result[] = [];
    for (const page of pages) {
      const figures = await measureInTurns(running, page);
      const version = (await running.get('termlight')?.browser.version()) ?? browser;
      const result = { browser: version, page, forms, rounds, figures };
      printTable(result);
      results.push(result);
    }
    if (values.record) await record(results, browser, forms);
  } finally {
    for (const one of running.values()) await one.close();
  }
}

/** The first round warms the browsers up and does not count. */
async function measureInTurns(
  running: ReadonlyMap<Competitor, RunningBrowser>,
  page: PageName,
): Promise<ReadonlyMap<Competitor, Figures>> {
  const figures = new Map<Competitor, Figures[]>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, one] of running) {
      const figure = await measurePage(one, server.origin, page, Number(values.idle));
      if (round > 0) figures.set(name, [...(figures.get(name) ?? []), figure]);
    }
  }
  return new Map([...figures].map(([name, all]) => [name, medians(all)]));
}
