/**
 * The options page and the background with glossaries of several sizes, in real browsers:
 * `npm run build && npm run build:firefox && npm run bench:editing`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';

import { type BrowserName, launch, type RunningBrowser } from '../launcher/launch.ts';
import { stagedId, stageEntries, type StagedPair } from '../launcher/stage-entries.ts';
import { closeWelcome } from '../launcher/welcome.ts';
import { askAll, readAll, typeTexts, listShown } from './editing-page.ts';
import { loadOf, machineOf } from './machine.ts';
import { median } from './statistics.ts';
import { chineseWords, englishWords } from './vocabulary.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium,firefox' },
    sizes: { type: 'string', default: '1000,30000,120000' },
    record: { type: 'boolean', default: false },
    opening: { type: 'boolean', default: false },
  },
});

/** The count as the background gives it now, not the one that is kept from before. */
const READY = '.found:not([aria-busy=true])';
const FIRST_ROW = 'tbody .open-entry';
const TEXTS = ['d', 'de', 'dev', 'deve', '发', '发展', '發展', 'xyzzyx', 'developmnt', ''];
/** Time for what the page before has left to do, in milliseconds. */
const REST = 500;
/** Entries sent in one message of an import. */
const PART = 500;

type Figures = Readonly<Record<string, number>>;

function pairsOf(size: number): readonly StagedPair[] {
  const english = englishWords();
  return chineseWords()
    .slice(0, size)
    .map(({ word }, place) => ({
      chinese: word,
      english: `${english[place % english.length]} ${english[(place * 7) % english.length]}`,
      subjectField: ['law', 'trade', 'energy'][place % 3] ?? '',
    }));
}

function entryOf(id: string, { chinese, english }: StagedPair): unknown {
  const section = (language: string, term: string): unknown => ({
    language,
    termSections: [{ term, administrativeStatus: 'preferred' }],
  });
  return { id, languageSections: [section('zh-Hans', chinese), section('en', english)] };
}

/**
 * Opens the page again with a background that has just woken, with or without a list that is kept
 * from before.
 */
async function opened(
  running: RunningBrowser,
): Promise<{ page: Page; first: number; all: number }> {
  await running.sleepBackground();
  await wait(REST);
  const page = await running.openExtensionPage('options.html');
  // While the list is prepared, the line says so and has no count.
  await page.waitForFunction(
    (selector) => /\d/u.test(document.querySelector(selector)?.textContent ?? ''),
    { timeout: 120_000, polling: 20 },
    READY,
  );
  const all = await page.evaluate(() => performance.now());
  // Asked afterwards, because waiting for frames in the page delays it.
  return { page, first: await page.evaluate(listShown), all };
}

type Calls = Parameters<typeof askAll>[0];

async function ask(page: Page, calls: Calls): ReturnType<typeof askAll> {
  return page.evaluate(askAll, calls);
}

async function measure(running: RunningBrowser, size: number): Promise<Figures> {
  const pairs = pairsOf(size);
  const setUp = await running.openExtensionPage('options.html');
  await setUp.waitForSelector(FIRST_ROW);
  await stageEntries(setUp, pairs);
  await setUp.close();

  const cold = await opened(running);
  await cold.page.close();
  const warm: { first: number; all: number }[] = [];
  for (let round = 0; round < 5; round += 1) {
    const { page: again, ...times } = await opened(running);
    warm.push(times);
    await again.close();
  }
  const opening = {
    coldFirst: cold.first,
    coldAll: cold.all,
    warmFirst: median(warm.map(({ first }) => first)),
    warmAll: median(warm.map(({ all }) => all)),
  };
  if (values.opening) return opening;
  const { page } = await opened(running);
  const typed = await page.evaluate(typeTexts, TEXTS);

  const saves = [];
  for (let place = 0; place < 5; place += 1) {
    const entry = entryOf(stagedId(place), { chinese: `改${place}`, english: `edited ${place}` });
    const list = { text: '', offset: 0, limit: 100 };
    saves.push(
      await ask(page, [
        ['saveConceptEntry', entry],
        ['searchEntries', list],
      ]),
    );
  }
  const third = { query: { text: '', filter: { subjectFields: ['law'] } }, except: [] };
  const status = { kind: 'status', status: 'admitted', terms: 'chinese' };
  const preview = await ask(page, [['previewChange', third, status, 0, 100]]);
  const bulk = await ask(page, [['changeEntries', third, status, []]]);
  const undo = await ask(page, [['undoLastChange']]);
  const exported = await page.evaluate(readAll);

  const begun = await ask(page, [['beginImport']]);
  const parts: (readonly [string, ...unknown[]])[] = [];
  for (let at = 0; at < size; at += PART) {
    const part = pairs
      .slice(at, at + PART)
      .map((pair, place) => entryOf(`user-import-${at + place}`, pair));
    parts.push(['stageEntries', begun.last, part]);
  }
  const staged = await ask(page, parts);
  const revision = (await ask(page, [['readEntries', null, 1]])).last as {
    readonly revision: number;
  };
  const commit = await ask(page, [
    ['commitImport', begun.last, 'bench', revision.revision, { glossary: 'own' }],
  ]);
  const heap = running.name === 'chromium' ? (await page.metrics()).JSHeapUsedSize : undefined;
  await page.close();
  const timed = { preview, bulk, undo, exported, staged, commit };
  return {
    ...opening,
    keystroke: median(typed.map(({ time }) => time)),
    slowestKeystroke: Math.max(...typed.map(({ time }) => time)),
    editAndList: median(saves.map(({ time }) => time)),
    ...Object.fromEntries(Object.entries(timed).map(([name, { time }]) => [name, time])),
    longestBlock: Math.max(
      ...typed.map(({ longest }) => longest),
      ...Object.values(timed).map(({ longest }) => longest),
    ),
    ...(heap === undefined ? {} : { pageHeapMegabytes: heap / 2 ** 20 }),
  };
}

for (const name of values.browser.split(',') as BrowserName[]) {
  const before = loadOf();
  const figures: Record<string, Figures> = {};
  for (const size of values.sizes.split(',').map(Number)) {
    const running = await launch({ browser: name });
    try {
      await closeWelcome(running);
      figures[size] = await measure(running, size);
      console.log(`${name}, ${size} entries (ms): ${JSON.stringify(figures[size], rounded)}`);
    } finally {
      await running.close();
    }
  }
  if (values.record) {
    const date = new Date().toISOString().slice(0, 10);
    const load = { before, after: loadOf() };
    const record = { date, browser: name, machine: machineOf(), load, figures };
    const folder = join(import.meta.dirname, 'record');
    await mkdir(folder, { recursive: true });
    const text = JSON.stringify(record, rounded, 2);
    await writeFile(join(folder, `${date}-editing-${name}.json`), `${text}\n`);
  }
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10) / 10 : value;
}
