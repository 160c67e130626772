/**
 * Switches a page off and on, then lets another one change a thousand times a second, and checks
 * whether the extension keeps what is gone: `npm run soak -- --minutes 10`. Fails when the heap
 * grew, or when a removed mark or node is still held.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'puppeteer-core';

import { launch } from '../launcher/launch.ts';
import { markedTexts } from '../launcher/marks.ts';
import { serve } from '../launcher/serve.ts';
import { ask } from '../launcher/settings.ts';
import { until } from '../launcher/until.ts';
import { closeWelcome } from '../launcher/welcome.ts';
import { curatedEntries } from './corpus.ts';
import { churn, countMarks, markHeldCount, watchMarks } from './soak-page.ts';

/** The most by which the heap may grow, in megabytes after forced collections. */
const MOST_GROWTH = 5;
/** The first minute fills what fills only once: code, feedback, caches. */
const WARM_UP = 60;
/** How often it prints that all is well, in seconds. */
const STEP = 60;
/** How often a page is switched off and on; less often in a run of less than ten minutes. */
const MOST_SWITCHES = 50;

/** Megabytes and counts after a forced collection. */
interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const seconds = Number(values.minutes) * 60;
const terms = curatedEntries()
  .flatMap(({ languageSections }) => languageSections)
  .map(({ termSections }) => termSections[0].term)
  .slice(0, 200);
const HEAD =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>soak</title>';
const server = await serve({
  pages: {
    '/still.html':
      HEAD +
      terms
        .map((term) => `<p>${term}</p>`)
        .join('')
        .repeat(10),
    '/soak.html': `${HEAD}
<style>.off{display:none}</style><body><div id="rows"></div>
<script>(${String(churn)})(${JSON.stringify(terms)})</script>`,
  },
});
const running = await launch({ browser: 'chromium' });
try {
  await closeWelcome(running);
  await switchOften();
  const page = await running.newPage(`${server.origin}/soak.html`);
  const session = await page.createCDPSession();
  await until('the first marks', async () => (await markedTexts(page)).length > 0);
  await wait(Math.min(WARM_UP, seconds / 2) * 1_000);
  const before = await heldBy(session);
  const startedAt = await page.evaluate(() => globalThis.changes);
  console.log(`warm: ${JSON.stringify(before)}`);
  let after = before;
  for (let passed = 0; passed < seconds;) {
    const step = Math.min(STEP, seconds - passed);
    await wait(step * 1_000);
    passed += step;
    after = await heldBy(session);
    console.log(`${passed} s: ${JSON.stringify(after)}`);
  }
  const done = (await page.evaluate(() => globalThis.changes)) - startedAt;
  await page.evaluate(() => globalThis.stopChurn());
  await wait(2_000);
  await heldBy(session);
  const alive = await removedButHeld(page);
  const held = `${alive.held} of ${alive.watched} removed elements held`;
  report(`${done} changes in ${seconds} s`, before, after, held);
  if (alive.held > 0) process.exitCode = 1;
} finally {
  await running.close();
  await server.close();
}

/** Switches the site of a page that does not change off and on, as the popup does. */
async function switchOften(): Promise<void> {
  const times = Math.min(MOST_SWITCHES, Math.ceil((MOST_SWITCHES / 10) * Number(values.minutes)));
  const pattern = new URL(server.origin).host;
  const own = await running.openExtensionPage('popup.html?tab=-1');
  const page = await running.newPage(`${server.origin}/still.html`);
  const session = await page.createCDPSession();
  const offAndOn = async (): Promise<void> => {
    for (const marked of [false, true]) {
      await ask(own, 'changeSiteRule', { kind: 'mark', pattern, marked });
      await until(
        'marks to come or go',
        async () => (await page.evaluate(countMarks)) > 0 === marked,
      );
    }
  };
  await until('marks', async () => (await page.evaluate(countMarks)) > 0);
  // The first times fill what fills only once.
  for (let time = 0; time < 3; time += 1) await offAndOn();
  await page.evaluate(watchMarks);
  const before = await heldBy(session);
  for (let time = 0; time < times; time += 1) await offAndOn();
  const after = await heldBy(session);
  const { held, watched } = await page.evaluate(markHeldCount);
  report(`switched off and on ${times} times`, before, after, `${held} of ${watched} marks held`);
  if (held > 0) process.exitCode = 1;
  await page.close();
}

/** Prints how much more is held, and fails the run if it is too much. */
function report(what: string, before: Held, after: Held, more: string): void {
  const growth = after.heap - before.heap;
  console.log(
    `${what}; heap ${growth.toFixed(2)} MB more, nodes ${after.nodes - before.nodes} more, ` +
      `listeners ${after.listeners - before.listeners} more, ${more}`,
  );
  if (growth > MOST_GROWTH) process.exitCode = 1;
}

async function heldBy(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const usage: Readonly<Record<string, number>> = {
    ...(await session.send('Runtime.getHeapUsage')),
  };
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const parts = ['usedSize', 'embedderHeapUsedSize', 'backingStorageSize'];
  const bytes = parts.reduce((sum, part) => sum + (usage[part] ?? 0), 0);
  return { heap: Number((bytes / 1e6).toFixed(2)), nodes, listeners: jsEventListeners };
}

/**
 * Weak references to what nobody holds are cleared; a node that a content script holds keeps its
 * own.
 */
async function removedButHeld(
  page: Page,
): Promise<{ readonly held: number; readonly watched: number }> {
  const held = await page.evaluate(
    () => globalThis.removed.filter((one) => one.deref() !== undefined).length,
  );
  return { held, watched: await page.evaluate(() => globalThis.removed.length) };
}
