/* oxlint-disable no-console -- a command */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { browserNames, launch, type BrowserName } from '../launcher/launch.ts';
import { openBenchSite } from './bench-site.ts';
import { goalTable, ratioTable } from './bench-tables.ts';
import { loadOf, machineOf } from './machine.ts';
import { measure, type GlossaryFigures } from './measure.ts';

/** Units of text of the pages: 4 kB, 200 kB, 2 MB and 10 MB. */
const PAGES: Readonly<Record<string, number>> = {
  S: 3000,
  M: 150_000,
  L: 1_482_000,
  XL: 7_404_000,
};

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true },
    forms: { type: 'string', default: 'curated,300,10000,220000,1000000' },
    pages: { type: 'string', default: 'S,M,L,XL' },
    rounds: { type: 'string', default: '5' },
    record: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const chosen = values.pages.split(',');
const unknown = [
  ...(values.browser ?? []).filter((name) => !browserNames.some((known) => known === name)),
  ...chosen.filter((name) => PAGES[name] === undefined),
  ...(rounds >= 1 ? [] : [values.rounds]),
];
if (unknown.length > 0) throw new RangeError(`not known: ${unknown.join(', ')}`);
const browsers = browserNames.filter((name) => values.browser?.includes(name) ?? true);
const pages = Object.fromEntries(chosen.map((name) => [name, PAGES[name] ?? 0]));
const glossaries = values.forms.split(',');

const started = new Date();
const site = await openBenchSite(glossaries, { M: PAGES['M'] ?? 0, ...pages });
try {
  for (const browser of browsers) await runIn(browser);
} finally {
  await site.close();
}
console.log(`\n${Math.round((Date.now() - started.getTime()) / 1000)} s in all`);

async function runIn(name: BrowserName): Promise<void> {
  const loadBefore = loadOf();
  const running = await launch({ browser: name, extension: false });
  const figures: GlossaryFigures[] = [];
  let browser: string;
  try {
    browser = await running.browser.version();
    console.log(`\n${browser}, load ${loadBefore.join(', ')}`);
    for (const glossary of glossaries) {
      const one = await measure(running, glossary, { origin: site.origin, pages, rounds });
      figures.push(one);
      print(one);
    }
  } finally {
    await running.close();
  }
  const load = { before: loadBefore, after: loadOf() };
  console.log(`\n${browser}, load before and after ${JSON.stringify(load)}\n`);
  console.log(`${goalTable(figures)}\n\n${ratioTable(figures)}`);
  if (!values.record) return;
  const date = started.toISOString().slice(0, 10);
  const record = { date, browser, machine: machineOf(), load, rounds, pages, figures };
  const folder = join(import.meta.dirname, 'record');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${date}-${name}.json`), `${JSON.stringify(record, rounded, 2)}\n`);
}

/** Three digits are more than the figures are worth, except for counts. */
function rounded(key: string, value: unknown): unknown {
  const isFigure = typeof value === 'number' && !Number.isInteger(value);
  return isFigure && key !== 'found' ? Number(value.toPrecision(3)) : value;
}

function print({
  glossary,
  forms,
  build,
  bytes,
  load,
  cold,
  scans,
  leftOut,
}: GlossaryFigures): void {
  console.log(
    `\n${glossary}: ${forms} forms, build ${build.median.toFixed(1)} ms, ${(bytes / 1e6).toFixed(2)} MB, load ${load.median.toFixed(1)} ms`,
  );
  for (const { engine, page, warm, ratio, found } of scans) {
    const first = page === 'M' ? `, cold ${(cold[engine] ?? 0).toFixed(0)} ns` : '';
    console.log(
      `  ${page.padEnd(2)} ${engine.padEnd(22)} ${warm.toFixed(1).padStart(8)} ns/unit  ×${ratio.toFixed(2).padStart(6)}  ${found} found${first}`,
    );
  }
  for (const sentence of leftOut) console.log(`  left out: ${sentence}`);
}
