/* oxlint-disable no-console -- a command */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { browserNames, launch, type BrowserName } from '../launcher/launch.ts';
import { openBenchSite } from './bench-site.ts';
import { measure, type GlossaryFigures } from './measure.ts';
import type { EngineName } from './page/bench-page.ts';

/** Units of text of the pages: an article, a long one, a book. */
const PAGES = { S: 3000, M: 150_000, L: 1_482_000 } as const;
/** From this many forms on the peers take minutes to build or to search. */
const PEERS_LIMIT = 20_000;

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true },
    sizes: { type: 'string', default: 'curated,300,10000,220000' },
    pages: { type: 'string', default: 'S,M,L' },
    peers: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
const browsers = browserNames.filter((name) => values.browser?.includes(name) ?? true);
const glossaries = values.sizes.split(',');
const pages = values.pages.split(',');
const site = await openBenchSite(glossaries, PAGES);
try {
  for (const browser of browsers) await runIn(browser);
} finally {
  await site.close();
}

async function runIn(browser: BrowserName): Promise<void> {
  const running = await launch({ browser, extension: false });
  try {
    const version = await running.browser.version();
    console.log(`\n${version}`);
    const figures: GlossaryFigures[] = [];
    for (const glossary of glossaries) {
      const peers: readonly EngineName[] =
        values.peers || glossary === 'curated' || Number(glossary) <= PEERS_LIMIT
          ? ['regex', 'aho-corasick']
          : [];
      const engines: readonly EngineName[] = ['walk', 'step', 'termlight', ...peers];
      const one = await measure(running, site.origin, glossary, pages, engines);
      figures.push(one);
      print(one);
    }
    if (values.record) await record(browser, version, figures);
  } finally {
    await running.close();
  }
}

function print({ glossary, forms, build, bytes, load, cold, scans }: GlossaryFigures): void {
  console.log(
    `\n${glossary}: ${forms} forms, build ${build.toFixed(1)} ms, ${(bytes / 1e6).toFixed(2)} MB, load ${load.toFixed(1)} ms`,
  );
  for (const { engine, page, warm, ratio, found } of scans) {
    const first = page === 'M' ? `, cold ${(cold[engine] ?? 0).toFixed(0)} ns` : '';
    console.log(
      `  ${page} ${engine.padEnd(13)} ${warm.toFixed(1).padStart(8)} ns/unit  ×${ratio.toFixed(2).padStart(6)}  ${found} found${first}`,
    );
  }
}

async function record(
  browser: BrowserName,
  version: string,
  figures: readonly GlossaryFigures[],
): Promise<void> {
  const folder = join(import.meta.dirname, 'record');
  await mkdir(folder, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`;
  const rounded = JSON.stringify(
    { date, browser: version, machine, system: process.platform, pages: PAGES, figures },
    (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value),
    2,
  );
  await writeFile(join(folder, `${date}-${browser}.json`), `${rounded}\n`);
}
