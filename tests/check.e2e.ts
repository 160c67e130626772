/** The translation check in each browser: its thread, typing in a field, keys, answers that stay, and files. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { choose, press, unfold, waitForNoDialog, waitForText } from './controls.ts';
import { row, workbook } from '../glossary/exchange/workbook-fixture.ts';
import { caughtDownload, catchDownloads } from './launcher/download.ts';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { waitForMark, waitForNoMark } from './launcher/marks.ts';
import { lend } from './launcher/shared-browsers.ts';
import { serve, type PageServer } from './launcher/serve.ts';
import { changeSettings } from './launcher/settings.ts';
import { until } from './launcher/until.ts';
import { fileDropped } from './reader/drop-file.ts';

const SOURCE = '我们尊重网络主权。\n人类命运共同体的理念深入人心。';
const OUTDATED = 'A community of common destiny for mankind.';
const TARGET =
  'We respect the sovereignty of networks.\nThe vision of a community of common destiny for mankind has won many hearts.';

const htmlOf = (title: string, body: string): string =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title><body>${body}`;
const around = (main: string, title = ''): string =>
  `<nav><a href="#">首页</a> <a href="#">English</a></nav>${title}<div><div>${main}</div><aside>相关新闻：各国一律平等。</aside></div><footer>版权所有。</footer>`;
const PAIRS = [
  ['我们尊重网络主权。', 'We respect the sovereignty of networks.'],
  ['人类命运共同体的理念深入人心。', 'The vision of a community of common destiny has won hearts.'],
  ['各国一律平等，不分大小。', 'All countries are equal, be they large or small.'],
] as const;

/** Pages whose texts are compared. */
const PAGES = {
  // What is written in, what is hidden and what stands beside the text are not read.
  '/zh.html': htmlOf(
    '讲话',
    around(
      `<p>我们尊重<span lang="en">cyber</span>空间的网络主权，\n这是原则。<textarea>草稿。</textarea></p><p hidden>隐藏的一句话，没有人看见。</p><p>人类命运共同体的理念<b>深入人心</b>。<br>各国一律平等，不分大小，不分强弱。</p>`,
      '<h1>讲话全文</h1>',
    ),
  ),
  '/en.html': htmlOf(
    'Speech',
    '<main><p>We respect the sovereignty of networks as a\nprinciple.</p><p>The vision of a community of common destiny for mankind has won many hearts.</p></main>',
  ),
  '/turns.html': htmlOf(
    'In turn',
    around(
      PAIRS.flat()
        .map((text) => `<p>${text}</p>`)
        .join(''),
    ),
  ),
  '/rows.html': htmlOf(
    'Rows',
    `<table>${PAIRS.map(([zh, en]) => `<tr><td>${zh}<td>${en}`).join('')}<tr><td>改革开放四十年。<td></table>`,
  ),
  '/columns.html': htmlOf(
    'Columns',
    `<div style="display:flex">${[0, 1].map((side) => `<div>${PAIRS.map((pair) => `<p>${pair[side]}</p>`).join('')}</div>`).join('')}</div>`,
  ),
  '/picture.html': htmlOf('Picture', '<img alt="网络主权" width="10" height="10">'),
};

/** Puts a text into a field as a paste does. */
async function paste(page: Page, side: 'source' | 'target', text: string): Promise<void> {
  await page.focus(`#check-${side}`);
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
}

async function pressUndo(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}

/** Chooses a tab of the list by its title. */
async function chooseTab(page: Page, title: string): Promise<void> {
  await until(`the tab “${title}”`, async () =>
    page.$$eval(
      '.check-tabs button',
      (all, wanted) => {
        const found = all.find(
          ({ firstElementChild }) => firstElementChild?.textContent === wanted,
        );
        found?.click();
        return found !== undefined;
      },
      title,
    ),
  );
}

/** The verdicts of the findings that are listed. */
async function findings(page: Page): Promise<readonly string[]> {
  return page.$$eval('.check-results > .check-groups > li .check-kind', (all) =>
    all.map(({ textContent }) => textContent),
  );
}

const waitForFindings = async (page: Page, wanted: readonly string[]): Promise<void> => {
  await until(
    `the findings ${wanted.join()}`,
    async () => JSON.stringify(await findings(page)) === JSON.stringify(wanted),
  );
};

describe.each(browserNames)('the translation check in %s', (name) => {
  let browser: RunningBrowser;
  let folder: string;
  let site: PageServer;
  const opened: Page[] = [];

  beforeAll(async () => {
    browser = await lend({ browser: name });
    site = await serve({ pages: PAGES });
    folder = await mkdtemp(join(tmpdir(), 'termlight-check-'));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(async (page) => page.close()));
    await browser.startOver();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true });
  });

  const open = async (): Promise<Page> => {
    const page = await browser.openExtensionPage('check.html');
    opened.push(page);
    await page.waitForSelector('#check-target');
    return page;
  };
  const openChecked = async (): Promise<Page> => {
    const page = await open();
    await paste(page, 'source', SOURCE);
    await paste(page, 'target', TARGET);
    return page;
  };

  test('two pasted texts have findings, of which one goes as it is mended by typing', async () => {
    const page = await openChecked();
    await waitForFindings(page, ['Outdated', 'Another rendering']);
    await page.$eval('#check-target', (field) => {
      const area = field as HTMLTextAreaElement;
      const at = area.value.indexOf('common destiny for mankind');
      area.focus();
      area.setSelectionRange(at, at + 'common destiny for mankind'.length);
    });
    await page.keyboard.type('shared future for humanity');
    await until('the outdated term to be gone', async () =>
      (await findings(page)).every((kind) => kind !== 'Outdated'),
    );
  });

  test('Enter puts the official term there, and Ctrl+Z takes it back as it does what is typed', async () => {
    const page = await openChecked();
    await waitForFindings(page, ['Outdated', 'Another rendering']);
    await page.focus('#check-results');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.check-place:focus');
    await page.keyboard.press('Enter');
    await waitForFindings(page, ['Another rendering']);
    const translation = async (): Promise<string> =>
      page.$eval('#check-target', (field) => (field as HTMLTextAreaElement).value);
    expect(await translation()).toBe(
      TARGET.replace(
        'community of common destiny for mankind',
        'community with a shared future for mankind',
      ),
    );
    await pressUndo(page);
    await waitForFindings(page, ['Outdated', 'Another rendering']);
    expect(await translation()).toBe(TARGET);
    await page.click('.check-group.warning .row');
    await press(page, 'button', 'cyber sovereignty', '.check-group.warning');
    await waitForFindings(page, ['Outdated']);
    await page.focus('#check-target');
    await pressUndo(page);
    await until('the field to have taken it back', async () => (await translation()) === TARGET);
  });

  test('an answer is there when the page is opened again, and the texts are not', async () => {
    const page = await openChecked();
    await waitForFindings(page, ['Outdated', 'Another rendering']);
    await page.click('.check-group.warning .row');
    await press(page, 'button', 'Correct in this text');
    await until(
      'the answer to be kept',
      async () => !(await findings(page)).includes('Another rendering'),
    );
    const again = await open();
    expect(
      await again.$eval('#check-source', (field) => (field as HTMLTextAreaElement).value),
    ).toBe('');
    await paste(again, 'source', SOURCE);
    await paste(again, 'target', TARGET);
    await waitForFindings(again, ['Outdated']);
  });

  test('pairs are joined by a key, which Ctrl+Z takes back, and the focus stays on them', async () => {
    const page = await openChecked();
    await waitForFindings(page, ['Outdated', 'Another rendering']);
    await unfold(page, '.check-work > details');
    await page.waitForSelector('.pair-number');
    await page.focus('.pair-number');
    const focused = async (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('ArrowDown');
    await until('the second pair', async () => (await focused()) === 'Pair 2');
    await page.keyboard.press('ArrowUp');
    await until('the first pair', async () => (await focused()) === 'Pair 1');
    await page.keyboard.press('+');
    await until('one pair', async () => (await focused()) === 'Pair 1 set by you');
    expect(await page.$$eval('.pair-row', ({ length }) => length)).toBe(1);
    await pressUndo(page);
    await until('two pairs', async () => (await focused()) === 'Pair 1');
    expect(await page.$$eval('.pair-row', ({ length }) => length)).toBe(2);
  });

  test('keys go from place to place, and show it in the translation', async () => {
    const page = await openChecked();
    await waitForFindings(page, ['Outdated', 'Another rendering']);
    await page.focus('#check-results');
    const marked = async (): Promise<string> =>
      page.evaluate(() => document.activeElement?.querySelector('mark')?.textContent ?? '');
    await page.keyboard.press('ArrowRight');
    await until('the first place', async () => (await marked()) === '人类命运共同体');
    await page.keyboard.press('j');
    await until('the next place', async () => (await marked()).endsWith('网络主权'));
    await page.keyboard.press('ArrowLeft');
    await until('the place before', async () => (await marked()) === '人类命运共同体');
    await press(page, 'button', 'Show in the translation', '.check-place[aria-current=true]');
    const selected = await page.$eval('#check-target', (field) => {
      const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(selected).toBe('community of common destiny for mankind');
  });

  const openTab = async (path: string): Promise<Page> => {
    const tab = await browser.newPage(site.origin + path);
    opened.push(tab);
    return tab;
  };
  const openFrom = async (tab: Page): Promise<Page> => {
    const page = await browser.openExtensionPage(`check.html?tab=${await browser.tabIdOf(tab)}`);
    opened.push(page);
    return page;
  };
  const textOf = async (page: Page, side: 'source' | 'target'): Promise<string> =>
    page.$eval(`#check-${side}`, (field) => (field as HTMLTextAreaElement).value);

  test('two tabs are compared: what each page is about, and nothing that is written in it', async () => {
    const english = await openTab('/en.html');
    await openTab('/zh.html');
    const page = await openFrom(english);
    await press(page, 'button', 'Use as the translation');
    await waitForText(page, 'Take the text of a tab: Source');
    await chooseTab(page, '讲话');
    await waitForNoDialog(page);
    await waitForFindings(page, ['Outdated', 'Another rendering']);
    expect(await textOf(page, 'source')).toBe(
      '讲话全文\n我们尊重cyber空间的网络主权，这是原则。\n人类命运共同体的理念深入人心。\n各国一律平等，不分大小，不分强弱。',
    );
    expect(await textOf(page, 'target')).toBe(
      'We respect the sovereignty of networks as a principle.\nThe vision of a community of common destiny for mankind has won many hearts.',
    );
  });

  test('a document in the reader is taken as a page is, also while nothing is marked', async () => {
    const reader = await browser.openExtensionPage('reader.html');
    opened.push(reader);
    await waitForText(reader, 'Read a file with its terms marked');
    await fileDropped(reader, 'speech.txt', new TextEncoder().encode(SOURCE));
    await waitForMark(reader, '人类命运共同体');
    await changeSettings(browser, { paused: true });
    await reader.bringToFront();
    await waitForNoMark(reader, '人类命运共同体');
    const page = await openFrom(reader);
    await press(page, 'button', 'Use as the source');
    await until('the text', async () => (await textOf(page, 'source')) === SOURCE);
  });

  test('a tab without text, or of the browser’s own, is refused in words', async () => {
    await openTab('/picture.html');
    const page = await open();
    await press(page, 'button', 'Text of a tab…', '[data-side=source]');
    await chooseTab(page, 'Picture');
    await waitForText(page, 'There is no text in this page that can be read.');
    // The welcome page, or the blank one that the browser began with.
    await waitForText(page, 'Termlight may not read.');
    await page.keyboard.press('Escape');
    await waitForNoDialog(page);
    expect(await textOf(page, 'source')).toBe('');
  });

  test.each([
    ['/turns.html', 'In turn', 3],
    ['/rows.html', 'Rows', 4],
    ['/columns.html', 'Columns', 0],
  ] as const)('a page with both languages fills both sides: %s', async (path, title, pairs) => {
    const page = await openFrom(await openTab(path));
    await press(page, 'button', 'Use as the translation');
    await waitForText(page, `“${title}” has both languages`);
    await waitForFindings(page, ['Outdated', 'Another rendering']);
    const [source, target] = [await textOf(page, 'source'), await textOf(page, 'target')];
    const lines = PAIRS.map(([chinese]) => chinese);
    expect(
      source.split('\n').filter((line) => (lines as readonly string[]).includes(line)),
    ).toEqual(lines);
    expect(target).toContain(PAIRS.map(([, english]) => english).join('\n'));
    if (pairs > 0) await waitForText(page, `${pairs} pairs`);
  });

  test('columns are chosen where they are not clear, and answers of others are asked about', async () => {
    const page = await open();
    const input = await page.waitForSelector('.check-texts input[type=file]');
    const upload = async (file: string, content: string): Promise<void> => {
      await writeFile(join(folder, file), content);
      await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, file));
    };
    await upload(
      'job.tsv',
      '1\t我们尊重网络主权。\tWe respect cyber sovereignty.\tWe respect the sovereignty of networks.\n',
    );
    await waitForText(page, 'Columns of job.tsv');
    await choose(page, 'Translation', '3');
    await press(page, 'button', 'Compare these columns');
    await waitForNoDialog(page);
    await waitForFindings(page, ['Another rendering']);
    await catchDownloads(page);
    await press(page, 'button', 'Report');
    await press(page, 'button', 'Everything, to open here again (JSON)');
    const saved = JSON.parse(new TextDecoder().decode(await caughtDownload(page))) as {
      readonly report: { readonly groups: readonly { readonly concept: string }[] };
    };
    const [group] = saved.report.groups;
    const answers = [{ kind: 'never', concept: group?.concept, rendering: '', scope: '' }];
    await upload('theirs.json', JSON.stringify({ ...saved, answers }));
    await waitForText(page, 'One of them says never to check a term');
    await press(page, 'button', 'Open without them');
    await waitForNoDialog(page);
    expect(await findings(page)).toEqual(['Another rendering']);
    await upload('theirs.json', JSON.stringify({ ...saved, answers }));
    await press(page, 'button', 'Add 1 answer');
    await waitForFindings(page, []);
  });

  test('several files are chosen together, and each place says which it is in', async () => {
    const page = await open();
    const file = async (fileName: string, english: string): Promise<string> => {
      const path = join(folder, fileName);
      await writeFile(
        path,
        `<xliff version="1.2"><file source-language="zh-CN" target-language="en-US"><body><trans-unit id="1"><source>构建人类命运共同体。</source><target>${english}</target></trans-unit></body></file></xliff>`,
      );
      return path;
    };
    const input = await page.waitForSelector('.check-texts input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(
      await file('one.xlf', 'Build a community with a shared future for humanity.'),
      await file('two.xlf', `Build ${OUTDATED}`),
    );
    await waitForText(page, '2 segments of 2 files.');
    await waitForFindings(page, ['Outdated']);
    await page.click('.check-group .row');
    expect(await page.$eval('.check-place', ({ textContent }) => textContent)).toMatch(
      /^two\.xlf/u,
    );
  });

  test('a saved check opens with the pairs that were set in it', async () => {
    const page = await openChecked();
    await waitForFindings(page, ['Outdated', 'Another rendering']);
    await unfold(page, '.check-work > details');
    await page.waitForSelector('.pair-number');
    await page.focus('.pair-number');
    await page.keyboard.press('+');
    await page.waitForFunction(() => document.querySelectorAll('.pair-row').length === 1);
    await catchDownloads(page);
    await press(page, 'button', 'Report');
    await press(page, 'button', 'Everything, to open here again (JSON)');
    const path = join(folder, 'set.json');
    await writeFile(path, await caughtDownload(page));
    const again = await open();
    const input = await again.waitForSelector('.check-texts input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    await waitForText(again, '1 pair of sentences is as it was set by hand.');
    await unfold(again, '.check-work > details');
    await again.waitForSelector('.pair-number');
    expect(
      await again.$$eval('.pair-number', (rows) => rows.map(({ textContent }) => textContent)),
    ).toEqual(['Pair 1 set by you']);
  });

  test('a report is printed without what is there for the screen', async () => {
    const page = await openChecked();
    await page.waitForSelector('.check-group .row');
    await press(page, 'button', 'Report');
    await press(page, 'button', 'Print…');
    await page.waitForSelector('.check-report');
    const visible = async (selector: string): Promise<number> =>
      page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);
    expect(await visible('button')).toBeGreaterThan(0);
    await browser.showPrinted(page);
    await page.waitForFunction(() => matchMedia('print').matches);
    expect(await visible('button')).toBe(0);
    expect(await visible('.report-group')).toBeGreaterThan(0);
  });

  test('a file of a CAT tool is opened in the thread, and reports are written there', async () => {
    const page = await open();
    const unit = (source: string, target: string): string =>
      `<trans-unit id="1"><source>${source}</source><target>${target}</target></trans-unit>`;
    const path = join(folder, 'job.mqxliff');
    await writeFile(
      path,
      `<xliff version="1.2"><file source-language="zh-CN" target-language="en-US"><body>${unit(
        '我们尊重<ph id="1"/>网络主权。',
        'We respect the sovereignty of networks.',
      )}${unit('构建人类命运共同体。', '')}</body></file></xliff>`,
    );
    const input = await page.waitForSelector('.check-texts input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    await waitForFindings(page, ['Another rendering']);
    await catchDownloads(page);
    const save = async (format: string): Promise<Uint8Array> => {
      await press(page, 'button', 'Report');
      await press(page, 'button', format);
      return caughtDownload(page);
    };
    // A workbook is packed with what a page may not do.
    const book = await save('Table of findings (XLSX)');
    expect(Object.keys(unzipSync(book))).toContain('xl/workbook.xml');
    const json = await save('Everything, to open here again (JSON)');
    const saved = JSON.parse(new TextDecoder().decode(json)) as { readonly source: string };
    expect(saved.source).toBe('我们尊重网络主权。\n构建人类命运共同体。');
    const rows = row(1, '网络主权。', 'Cyber sovereignty.') + row(2, '人类命运共同体。', OUTDATED);
    await writeFile(join(folder, 'book.xlsx'), workbook({ pairs: rows }));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, 'book.xlsx'));
    await waitForFindings(page, ['Outdated']);
  });
});
