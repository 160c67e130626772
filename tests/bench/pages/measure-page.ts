/** One visit of one page in one browser, from the address to the cost of staying. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

import type { RunningBrowser } from '../../launcher/launch.ts';
import { median } from '../statistics.ts';
import { openMeter } from './cpu.ts';
import type { Meter } from './cpu.ts';
import type { PageName } from './page-html.ts';

/** Milliseconds, megabytes, counts; NaN where the browser reports nothing or nothing was there. */
export type Figures = Readonly<Record<string, number>>;

const CHANGES = 15;
const BATCHES = 100;
/** A page is at rest when a second costs no more than this, in milliseconds. */
const REST = 12;
const LONGEST_WAIT = 60_000;

/** @param idle seconds to watch the page at rest; 0 to leave that out */
export async function measurePage(
  running: RunningBrowser,
  origin: string,
  name: PageName,
  idle: number,
): Promise<Figures> {
  const page = await running.newPage(`${origin}/blank.html`);
  try {
    const meter = await openMeter(running, page);
    const before = await meter.cpu();
    await page.goto(`${origin}/${name}.html`, { waitUntil: 'load', timeout: LONGEST_WAIT });
    await untilRest(meter);
    const loaded = await meter.cpu();
    const times = await page.evaluate(() => globalThis.recorder.times());
    const heap = await meter.heap();
    const frames = await page.evaluate(
      async (count) => globalThis.recorder.changeText(count),
      CHANGES,
    );
    const rested = await meter.cpu();
    await wait(idle * 1_000);
    const watched = await meter.cpu();
    const jump = await page.evaluate(async () => globalThis.recorder.jump());
    const told = (time: number): number => (time < 0 ? Number.NaN : time - times.contentLoaded);
    return {
      firstFrame: told(times.firstFrame),
      firstMark: told(times.firstMark),
      allInView: told(times.allInView),
      behind: told(times.allInView) - told(times.firstFrame),
      inView: times.inView,
      marks: times.marks,
      longest: times.longest,
      cpu: loaded - before - times.ownTime,
      dirtyFrame: median(frames),
      heap,
      ...(idle === 0 ? {} : { idleCpu: watched - rested }),
      jumpFrame: jump.frame,
      jumpMarks: jump.marks,
      ...(name === 'V' ? await measureFeed(page, meter) : {}),
    };
  } finally {
    await page.close();
  }
}

async function measureFeed(page: Page, meter: Meter): Promise<Figures> {
  const before = await meter.cpu();
  const { insertions, end } = await page.evaluate(
    async (batches) => globalThis.recorder.feed(batches),
    BATCHES,
  );
  await untilRest(meter);
  const after = await meter.cpu();
  const last = await page.evaluate(() => globalThis.recorder.lastChange());
  return {
    batchCpu: (after - before) / BATCHES,
    insertion: median(insertions),
    lastShown: last - end,
    heapAfterFeed: await meter.heap(),
  };
}

/** Waits until nothing more is marked and the page costs hardly anything. */
async function untilRest(meter: Meter): Promise<void> {
  const end = performance.now() + LONGEST_WAIT;
  for (let calm = 0, used = Number.NaN; calm < 2 && performance.now() < end;) {
    await wait(600);
    const now = await meter.cpu();
    calm = Number.isNaN(now) || now - used <= REST ? calm + 1 : 0;
    used = now;
  }
}
