/** An edit of the glossary while pages are open, in each browser. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askFrom } from './launcher/ask.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts, waitForMark } from './launcher/marks.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const curated = '网络主权';
const own = '网络主权协定';
const texts = `<p id="kept" lang="zh">坚持${curated}。</p><p lang="zh">灯塔${own}。</p>`;
const pages = {
  '/open.html': `<!doctype html><title>Open</title>${texts}<iframe src="/inner.html"></iframe>`,
  '/inner.html': `<!doctype html>${texts}`,
};

describe.each(browserNames)('an edit while a page is open in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;

  beforeAll(async () => {
    site = await serve({ pages });
    browser = await lend({ browser: name });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('marks the new term, gives its place back, and leaves the other marks alone', async () => {
    const options = await browser.openExtensionPage('options.html');
    const page = await browser.newPage(`${site.origin}/open.html`);
    const frames = page.frames();
    expect(frames).toHaveLength(2);
    for (const frame of frames) await untilMarked(frame, [curated, curated]);
    await page.evaluate(watchKept);

    await askFrom(options, 'saveConceptEntry', ownEntry('user-1', own, 'net accord'));
    for (const frame of frames) await waitForMark(frame, own);
    for (const frame of frames) await untilMarked(frame, [curated, own]);

    await askFrom(options, 'deleteConceptEntry', 'user-1');
    for (const frame of frames) await untilMarked(frame, [curated, curated]);
    expect(await page.evaluate(() => document.title)).toBe('1');
    await closeAll(page, options);
  });
});

async function untilMarked(place: Frame, wanted: readonly string[]): Promise<void> {
  await until(`${wanted.join()} to be marked`, async () => {
    const marked = await markedTexts(place);
    return marked.toSorted().join() === wanted.join();
  });
}

const closeAll = async (...opened: readonly Page[]): Promise<unknown> =>
  Promise.all(opened.map(async (page) => page.close()));

/** Runs in the page: its title is the fewest marks that its first paragraph has had. */
function watchKept(): void {
  const kept = document.querySelector('#kept');
  let fewest = Infinity;
  setInterval(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const here = ranges.filter(({ startContainer }) => kept?.contains(startContainer) === true);
    fewest = Math.min(fewest, here.length);
    document.title = String(fewest);
  }, 1);
}
