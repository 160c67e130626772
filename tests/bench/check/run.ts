/**
 * Measures the translation check in real browsers against its limits: `npm run build && npm run build:firefox && npm
 * run bench:check`.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { press } from '../../controls.ts';
import { type BrowserName, launch, type RunningBrowser } from '../../launcher/launch.ts';
import { until } from '../../launcher/until.ts';
import { closeWelcome } from '../../launcher/welcome.ts';
import { mediansOf, printGoals, recordGoals, rounded } from '../goals.ts';
import { watchTasks } from '../longest-task.ts';
import { loadOf } from '../machine.ts';
import { megabytesOf } from '../pages/cpu.ts';
import { median } from '../statistics.ts';
import { dropTexts, type Waited, watchCheck, writeOver } from './in-check.ts';
import { type LongPair, longPair } from './long-pair.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium,firefox' },
    rounds: { type: 'string', default: '3' },
    record: { type: 'boolean', default: false },
  },
});

/** The limit for each figure, in milliseconds and megabytes. */
const GOALS = {
  /** From the drop of both texts, of 200,000 characters together, to their findings on the screen. */
  long: 800,
  longTask: 50,
  /** The same for a million. */
  longest: 3_000,
  longestTask: 50,
  /** The page and its thread with a million characters, above the page with a short pair. */
  megabytes: 60,
  /** From a key in a translation of 5,000 characters to other findings on the screen. */
  key: 50,
  keyTask: 50,
} as const;

type Figure = keyof typeof GOALS;

const LONG = longPair(200_000);
const LONGEST = longPair(1_000_000);
/** Its translation has 5,000 characters. */
const TYPED = longPair(6_600);
/** A key within a term, and the one that takes it back. */
const TERM = 'community with a shared future in cyberspace';
const SPOILT = 'community with a shared xfuture in cyberspace';
const KEYS = 10;

async function waited(page: Page, what: string): Promise<Waited> {
  return until(what, async () => page.evaluate(() => globalThis.checkWatch.waited()));
}

async function measure(running: RunningBrowser): Promise<Readonly<Record<Figure, number>>> {
  const page = await running.openExtensionPage('check.html');
  try {
    await page.bringToFront();
    await page.waitForSelector('#check-target');
    await page.evaluate(watchTasks);
    await page.evaluate(watchCheck);
    const drop = async ({ source, target }: LongPair): Promise<Waited> => {
      await page.evaluate(dropTexts, source, target);
      return waited(page, 'findings');
    };
    // The glossaries are read when the first pair is checked.
    await drop(TYPED);
    const before = await megabytesOf(page, running);
    const keys: Waited[] = [];
    for (let key = 0; key < KEYS; key += 1) {
      await page.evaluate(
        writeOver,
        ...(key % 2 === 0 ? ([TERM, SPOILT] as const) : ([SPOILT, TERM] as const)),
      );
      keys.push(await waited(page, 'the findings after a key'));
    }
    await press(page, 'button', 'Clear both');
    const long = await drop(LONG);
    await press(page, 'button', 'Clear both');
    const longest = await drop(LONGEST);
    return {
      long: long.found,
      longTask: long.longestTask,
      longest: longest.found,
      longestTask: longest.longestTask,
      megabytes: (await megabytesOf(page, running)) - before,
      key: median(keys.map(({ found }) => found)),
      keyTask: median(keys.map(({ longestTask }) => longestTask)),
    };
  } finally {
    await page.close();
  }
}

for (const name of values.browser.split(',') as BrowserName[]) {
  const before = loadOf();
  const running = await launch({ browser: name, extension: true });
  try {
    await closeWelcome(running);
    const rounds: Readonly<Record<Figure, number>>[] = [];
    // The first round warms the browser up and does not count.
    for (let round = 0; round <= Number(values.rounds); round += 1) {
      const figures = await measure(running);
      console.log(JSON.stringify(figures, rounded));
      if (round > 0) rounds.push(figures);
    }
    const figures = mediansOf(Object.keys(GOALS) as Figure[], rounds);
    const version = await running.browser.version();
    console.log(`\n${version}, medians`);
    printGoals(GOALS, figures);
    if (values.record) {
      const load = { before, after: loadOf() };
      await recordGoals('check', name, {
        browser: version,
        load,
        rounds: values.rounds,
        goals: GOALS,
        figures,
      });
    }
  } finally {
    await running.close();
  }
}
