/**
 * Measures the reader with a long PDF in real browsers against its limits: `npm run build && npm
 * run build:firefox && npm run bench:reader`.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';

import { type BrowserName, launch, type RunningBrowser } from '../../launcher/launch.ts';
import { until } from '../../launcher/until.ts';
import { closeWelcome } from '../../launcher/welcome.ts';
import { mediansOf, printGoals, recordGoals, rounded } from '../goals.ts';
import { watchTasks } from '../longest-task.ts';
import { loadOf } from '../machine.ts';
import { megabytesOf } from '../pages/cpu.ts';
import { keepFile, turnPages, watchReader } from './in-reader.ts';
import { longPaper } from './long-paper.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium,firefox' },
    pages: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '3' },
    build: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});

const TURNS = 60;

/** The limit for each figure, in milliseconds and megabytes. */
const GOALS = {
  firstMark: 300,
  allCounted: 5_000,
  longestTask: 50,
  /** Processor time of the longest task; other work on the machine does not lengthen it. */
  taskCpu: 50,
  megabytes: 120,
  pageTurn: 50,
} as const;

type Figures = Readonly<Record<keyof typeof GOALS | 'terms', number>>;

/** An entry of a trace of Chromium; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Logs tasks from now on.
 * @returns a function that returns the longest one; NaN in Firefox, which does not report them
 */
async function taskMeter(page: Page, { name }: RunningBrowser): Promise<() => Promise<number>> {
  if (name === 'firefox') return async () => Number.NaN;
  await page.tracing.start({ categories: ['toplevel', '__metadata'] });
  return async () => {
    const trace = await page.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
      readonly traceEvents: readonly TraceEvent[];
    };
    const pages = new Set(
      traceEvents
        .filter(({ name: event, args }) => event === 'thread_name' && args?.name === PAGE_THREAD)
        .map(({ pid, tid }) => `${pid} ${tid}`),
    );
    const tasks = traceEvents.filter(
      ({ name: event, pid, tid }) => event === TASK && pages.has(`${pid} ${tid}`),
    );
    return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1_000;
  };
}

const PAGE_THREAD = 'CrRendererMain';
const TASK = 'ThreadControllerImpl::RunTask';

async function measure(running: RunningBrowser, paper: Uint8Array): Promise<Figures> {
  const page = await running.openExtensionPage('reader.html');
  try {
    await page.bringToFront();
    await page.waitForSelector('.reader-paste');
    const before = await megabytesOf(page, running);
    await page.evaluate(keepFile, Buffer.from(paper).toString('base64'));
    const cpu = await taskMeter(page, running);
    await page.evaluate(watchTasks);
    await page.evaluate(watchReader);
    await until('all terms to be told', async () =>
      page.evaluate(() => globalThis.readerWatch.isCalm()),
    );
    const times = await page.evaluate(() => globalThis.readerWatch.times());
    const taskCpu = await cpu();
    const megabytes = (await megabytesOf(page, running)) - before;
    const turns = (await page.evaluate(turnPages, TURNS)).toSorted((a, b) => a - b);
    return {
      ...times,
      taskCpu,
      megabytes,
      pageTurn: turns[Math.floor(0.95 * turns.length)] ?? Number.NaN,
    };
  } finally {
    await page.close();
  }
}

const paper = longPaper(Number(values.pages));
for (const name of values.browser.split(',') as BrowserName[]) {
  const before = loadOf();
  const running = await launch({ browser: name, extension: values.build ?? true });
  try {
    await closeWelcome(running);
    const rounds: Figures[] = [];
    // The first round warms the browser up and does not count.
    for (let round = 0; round <= Number(values.rounds); round += 1) {
      const figures = await measure(running, paper);
      console.log(JSON.stringify(figures, rounded));
      if (round > 0) rounds.push(figures);
    }
    const names = ['terms', ...Object.keys(GOALS)] as (keyof Figures)[];
    const figures = mediansOf(names, rounds);
    const version = await running.browser.version();
    console.log(`\n${version}, ${values.pages} pages, ${figures.terms} terms, medians`);
    printGoals(GOALS, figures);
    if (values.record) {
      const load = { before, after: loadOf() };
      const { pages, rounds: visits } = values;
      await recordGoals('reader', name, {
        browser: version,
        load,
        pages,
        rounds: visits,
        goals: GOALS,
        figures,
      });
    }
  } finally {
    await running.close();
  }
}
