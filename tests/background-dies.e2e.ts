/** A background that dies at any moment, under pages that open and under pages that are open. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, waitForNoDialog, waitForText } from './controls.ts';
import { countStored } from './launcher/count-stored.ts';
import { waitForCard } from './launcher/card.ts';
import { browserNames, launch } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts, pointAt } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { until } from './launcher/until.ts';
import { closeWelcome } from './launcher/welcome.ts';

const PAGE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">' +
  '<p>会上谈到了网络主权和数字鸿沟。</p>';
const MOMENTS = 20;
/** Entries of an import, and the milliseconds after its beginning at which the background dies. */
const COUNT = 900;
const MOMENTS_OF_IMPORT = Array.from(
  { length: Number(process.env['SEEDS'] ?? 1) },
  (_, round) => 50 + ((round * 137) % 700),
);

let server: PageServer;
beforeAll(async () => {
  server = await serve({ pages: { '/a.html': PAGE } });
});
afterAll(async () => server.close());

describe.each(browserNames)('in %s', (name) => {
  let browser: RunningBrowser;
  beforeAll(async () => {
    browser = await launch({ browser: name, attachesToBackground: false });
    await closeWelcome(browser);
  });
  afterAll(async () => browser.close());

  test('marks and cards come however often the background dies meanwhile', async () => {
    const page = await browser.newPage(`${server.origin}/a.html`);
    for (let moment = 0; moment < MOMENTS; moment += 1) {
      const going = page.goto(`${server.origin}/a.html?${moment}`);
      // Nothing is waited for: each time another moment of the load is the last of the background.
      await wait(10 * moment);
      // It may be dead already, or not be there yet.
      await browser.sleepBackground().catch(() => undefined);
      await going;
      await until(
        'the marks',
        async () => (await markedTexts(page)).toSorted().join() === '数字鸿沟,网络主权',
      );
    }
    await browser.sleepBackground();
    await pointAt(page, '网络主权');
    expect((await waitForCard(browser, page)).text).toContain('sovereignty');
    const tab = await browser.tabIdOf(page);
    for (let moment = 0; moment < 3; moment += 1) {
      const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
      await wait(20 * moment);
      await browser.sleepBackground().catch(() => undefined);
      await waitForText(popup, '数字鸿沟');
      await popup.close();
    }
  });

  test('an import that the background dies in is there wholly or not at all, and says which', async () => {
    const options = await browser.openExtensionPage('options.html');
    let stored = 0;
    for (const [round, moment] of MOMENTS_OF_IMPORT.entries()) {
      await press(options, 'button', 'Import…');
      await options.waitForSelector('.file-drop');
      await options.evaluate(dropTable, `round-${round}.csv`, COUNT);
      const button = `Import ${COUNT} entries`;
      await press(options, 'button', button, 'dialog');
      await wait(moment);
      await browser.sleepBackground().catch(() => undefined);
      const done = `Done: import of round-${round}.csv`;
      const said = await until('the import to be done or to fail', async () => {
        const text = await options.evaluate(() => document.body.innerText);
        return [done, 'The import failed'].find((one) => text.includes(one));
      });
      // What failed may be stored all the same, if only the answer was lost.
      const wanted = said === done ? [stored + COUNT] : [stored, stored + COUNT];
      stored = await options.evaluate(countStored);
      expect(wanted).toContain(stored);
      if (said !== done) await press(options, 'button', 'Cancel', 'dialog');
      await waitForNoDialog(options);
    }
  });
});

/** Runs in the options page: what a browser does when a table is let go over the dialog. */
function dropTable(file: string, count: number): void {
  const rows = Array.from(
    { length: count },
    (_, at) => `${file}第${at}条,entry ${at} of ${file}\n`,
  );
  const transfer = new DataTransfer();
  transfer.items.add(new File([`zh-CN,en\n${rows.join('')}`], file));
  const place = document.querySelector('.file-drop');
  place?.dispatchEvent(
    new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
  );
}
