/** The list of the terms of a page at its side, in each browser. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fill, press, waitForText } from './controls.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { marksOf, waitForMark } from './launcher/marks.ts';
import { type SavedFile, savedFile } from './launcher/saved-file.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { choose } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';
import { ownPagesIn } from './launcher/whole-run.ts';

const chinese = '网络主权';
const english = 'cyber sovereignty';
const paragraph = `<p lang="zh">坚持${chinese}，维护${chinese}。</p><p>Respect for ${english}.</p>`;
const pages = {
  '/frames.html': `<!doctype html><title>Two frames</title>${paragraph}<iframe src="/b.html"></iframe>`,
  '/b.html': `<!doctype html><h1>Other</h1>${paragraph}`,
};

describe.each(ownPagesIn('chromium'))('the list at the side in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  const opened: Page[] = [];

  beforeAll(async () => {
    site = await serve({ pages });
    browser = await lend({ browser: name });
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(async (page) => page.close()));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage(site.origin + path);
    opened.push(page);
    return page;
  };

  /** A page that comes to lie behind another tab is read no more: first all its frames are. */
  const panelBeside = async (read: Page): Promise<Page> => {
    for (const frame of read.frames()) {
      await waitForMark(frame, chinese);
      await waitForMark(frame, english);
    }
    const tab = await browser.tabIdOf(read);
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tab}`);
    opened.push(panel);
    return panel;
  };

  test('reads the list at the side: all frames, an order, a filter, and each occurrence', async () => {
    const framed = await open('/frames.html');
    const panel = await panelBeside(framed);
    await waitForText(panel, '1 term on this page');
    await waitForText(panel, '6 occurrences');
    const goTo = async (way: 'Next' | 'Previous', place: number): Promise<void> => {
      await press(panel, 'button', `${way} occurrence: ${chinese}`);
      await waitForText(panel, `Occurrence ${place} of 6`);
    };
    await goTo('Next', 1);
    await goTo('Next', 2);
    const [outer, inner] = framed.frames();
    if (outer === undefined || inner === undefined) throw new Error('No inner frame');
    const current = async (frame: Frame): Promise<string | undefined> =>
      (await marksOf(frame)).find(({ name: one }) => one === 'termlight-current')?.texts.join();
    // It stands out for a moment only.
    await until('the third to stand out', async () => {
      await goTo('Next', 3);
      if ((await current(outer)) === english) return true;
      await goTo('Previous', 2);
      return false;
    });
    await until('the first in the inner frame to stand out', async () => {
      await goTo('Next', 4);
      const isThere = (await current(inner)) === chinese;
      await goTo('Previous', 3);
      return isThere;
    });
    await choose(panel, 'Order', 'by subject field');
    await waitForText(panel, 'Cyberspace');
    await fill(panel, 'searchbox', 'Filter these terms', 'nothing like it');
    await waitForText(panel, '0 terms');
  });

  test('has the list follow the page, and takes it along as a file', async () => {
    const live = await open('/b.html');
    const panel = await panelBeside(live);
    await waitForText(panel, '1 term on this page');
    await live.bringToFront();
    // What is hidden is not listed before it is shown, without a change of the text.
    await live.evaluate(() => {
      const added = Object.assign(document.createElement('p'), { textContent: '绿色发展' });
      added.style.display = 'none';
      document.body.append(added, '营商环境');
    });
    await waitForMark(live, '营商环境');
    await panel.bringToFront();
    await waitForText(panel, '2 terms on this page');
    await live.bringToFront();
    await live.evaluate(() => {
      document.body.lastElementChild?.removeAttribute('style');
      document.body.lastChild?.remove();
    });
    await waitForMark(live, '绿色发展');
    await panel.bringToFront();
    await waitForText(panel, 'green development');
    await waitForText(panel, '2 terms on this page');
    const csv = await savedList(panel, 'CSV');
    expect(csv.name).toMatch(/^termlight-.+\.csv$/u);
    expect(csv.text.trim().split('\r\n')).toHaveLength(3);
    expect(csv.text).toContain('green development');
    const tbx = await savedList(panel, 'TBX');
    expect(tbx.text).toContain('type="TBX-Basic"');
    expect(tbx.text.match(/<conceptEntry/gu)).toHaveLength(2);
    const tsv = await savedList(panel, 'TSV');
    expect(tsv.name).toMatch(/^termlight-.+\.tsv$/u);
    const rows = tsv.text.trimEnd().split('\n');
    const cells = rows.map((row) => row.split('\t'));
    expect(cells.map((row) => row.length)).toEqual([5, 5, 5]);
    expect(cells[0]).toEqual(['Term', 'Equivalents', 'Occurrences', 'Subject field', 'Sources']);
    expect(cells[1]?.slice(0, 4)).toEqual([
      chinese,
      'cyber sovereignty; sovereignty in cyberspace; internet sovereignty',
      '3',
      'Cyberspace',
    ]);
    expect(cells[2]?.slice(0, 3)).toEqual(['绿色发展', 'green development', '1']);
    const markdown = await savedList(panel, 'Markdown');
    expect(markdown.name).toMatch(/^termlight-.+\.md$/u);
    const lines = markdown.text.trimEnd().split('\n');
    expect(lines[0]).toContain(`](<${site.origin}/b.html>)`);
    expect(lines[2]).toBe('| Term | Equivalents | Occurrences | Subject field | Sources |');
    expect(lines[3]).toBe('| --- | --- | --- | --- | --- |');
    expect(lines.slice(4).map((line) => line.split(' | ').slice(0, 3))).toEqual(
      cells.slice(1).map(([term, ...others]) => [`| ${term}`, ...others.slice(0, 2)]),
    );
  });

  test('prints the list without its controls, the whole of it on paper colours', async () => {
    const read = await open('/b.html');
    const panel = await panelBeside(read);
    await waitForText(panel, '1 term on this page');
    await panel.evaluate(() => {
      globalThis.print = () => document.body.setAttribute('data-printed', '');
    });
    await press(panel, 'button', 'Print');
    await panel.waitForSelector('[data-printed]');
    await browser.showPrinted(panel);
    await panel.waitForFunction(() => matchMedia('print').matches);
    const seen = await panel.evaluate(() => {
      const isSeen = (one: Element): boolean => one.getClientRects().length > 0;
      return {
        controls: [...document.querySelectorAll('button, input, select, summary')].filter(isSeen)
          .length,
        terms: [...document.querySelectorAll('.panel-term')].filter(isSeen).length,
        text: document.body.innerText,
        scheme: getComputedStyle(document.documentElement).colorScheme,
      };
    });
    expect(seen).toMatchObject({ controls: 0, terms: 1, scheme: 'light' });
    for (const wanted of ['Terms on this page', chinese, 'cyber sovereignty', '3']) {
      expect(seen.text).toContain(wanted);
    }
    const paper = await panel.pdf();
    expect(Buffer.from(paper.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});

/** What the panel gives the browser to save, in a format. */
async function savedList(panel: Page, format: string): Promise<SavedFile> {
  await choose(panel, 'File format', format);
  return savedFile(panel, 'Save the list');
}
