/** What was deleted, changed or lost, and the ways back to it, in each browser. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fill, press, waitForText } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { violationsOf } from './launcher/axe.ts';
import { browserNames, launch, type RunningBrowser } from './launcher/launch.ts';
import { until } from './launcher/until.ts';

const entryOf = (id: string, chinese: string, english: string) => ({
  id,
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: chinese, administrativeStatus: 'preferred' }],
    },
    { language: 'en', termSections: [{ term: english, administrativeStatus: 'preferred' }] },
  ],
});
const ACCORD = entryOf('user-r1', '灯塔协定', 'Lighthouse Accord');
const CHARTER = entryOf('user-r2', '浮标章程', 'Buoy Charter');

describe.each(browserNames)('the ways back in %s', (name) => {
  let browser: RunningBrowser;
  let options: Page;

  beforeAll(async () => {
    browser = await launch({ browser: name });
    options = await browser.openExtensionPage('options.html');
    await askFrom(options, 'saveConceptEntry', ACCORD);
    await askFrom(options, 'saveConceptEntry', CHARTER);
  });
  afterAll(async () => {
    await browser.close();
  });

  /** What of an entry stands in the store; null where there is none. */
  const stored = async (id: string): Promise<{ readonly note?: string } | null> => {
    const found = (await askFrom(options, 'getStoredEntry', id)) as {
      readonly entry: { readonly note?: string };
    } | null;
    return found?.entry ?? null;
  };
  const open = async (concept: string): Promise<void> => {
    await options.evaluate((id) => {
      location.hash = `#${id}`;
    }, concept);
    await options.waitForSelector('.entry-form');
  };
  const unfold = async (summary: string): Promise<void> => {
    const found = await options.waitForSelector(`summary::-p-text(${summary})`);
    await found?.evaluate((element) => {
      const details = element.closest('details');
      if (details !== null) details.open = true;
    });
  };
  const say = async (sentence: string): Promise<void> => waitForText(options, sentence);
  test('an entry that was deleted lies in the trash, and is taken back from there', async () => {
    await open(ACCORD.id);
    await press(options, 'button', 'Delete', '.entry-form');
    await say('Done: deletion of “Lighthouse Accord”');
    expect(await stored(ACCORD.id)).toBeNull();
    await unfold('Trash');
    await options.waitForSelector('.trash li');
    expect(await violationsOf(options)).toEqual([]);
    await press(options, 'button', 'Take back', '.trash');
    await say('Done: return of “Lighthouse Accord” from the trash');
    expect(await stored(ACCORD.id)).toEqual(ACCORD);
    await say('The trash is empty.');
  });

  test('a trash that is emptied, which is asked first, gives nothing back', async () => {
    await askFrom(options, 'deleteConceptEntry', CHARTER.id);
    await press(options, 'button', 'Empty the trash…');
    await press(options, 'button', 'Cancel', '.copies');
    expect(((await askFrom(options, 'listTrash', 0, 10)) as { total: number }).total).toBe(1);
    await press(options, 'button', 'Empty the trash…');
    await press(options, 'button', 'Delete 1 entry for good');
    await say('The trash is empty.');
    expect(await askFrom(options, 'listTrash', 0, 10)).toMatchObject({ total: 0 });
    await askFrom(options, 'saveConceptEntry', CHARTER);
  });

  test('an entry has its history, with the way back to each version', async () => {
    await open(ACCORD.id);
    await fill(options, 'textbox', 'Note on the entry', 'the first note');
    await press(options, 'button', 'Save');
    await say('Done: change of “Lighthouse Accord”');
    await fill(options, 'textbox', 'Note on the entry', 'the second note');
    await press(options, 'button', 'Save');
    await until(
      'the second note',
      async () => (await stored(ACCORD.id))?.note === 'the second note',
    );
    await unfold('History');
    await say('added by you');
    const texts = await options.$$eval('.entry-history > li', (versions) =>
      versions.map((version) => version.innerText),
    );
    expect(texts[0]).toContain('the first note');
    expect(texts[0]).toContain('the second note');
    expect(texts[1]).toContain('changed by you');
    expect(await violationsOf(options)).toEqual([]);
    const back = await options.waitForSelector('.entry-history > li:nth-child(2) button');
    await back?.click();
    await until('the first note', async () => (await stored(ACCORD.id))?.note === 'the first note');
    await press(options, 'button', 'Close');
  });

  test('a dated copy says what it would bring, and is restored by two presses', async () => {
    await unfold('Copies and backup');
    await say('daily copy');
    // A copy before a step that could do harm, of the two entries as they are.
    await askFrom(options, 'commitImport', 'none', 'x', 0, { glossary: 'own' });
    await askFrom(options, 'deleteConceptEntry', ACCORD.id);
    await askFrom(options, 'saveConceptEntry', { ...CHARTER, note: 'otherwise' });
    await say('before an import');
    await pressIn(options, '.snapshots li', 'before an import');
    await say('1 of them is not there now and comes back.');
    await say('1 is otherwise now and becomes as it was.');
    expect(await violationsOf(options)).toEqual([]);
    await press(options, 'button', 'Restore this copy');
    await until('the entry to be back', async () => (await stored(ACCORD.id)) !== null);
    expect(await stored(CHARTER.id)).toEqual(CHARTER);
    await say('before a restore');
    await press(options, 'button', 'Undo');
    await until('the restore to be taken back', async () => (await stored(ACCORD.id)) === null);
  });
});

/** Presses the first button of the part of a list that says something. */
async function pressIn(page: Page, parts: string, saying: string): Promise<void> {
  await until(`a button at ${saying}`, async () => {
    for (const part of await page.$$(parts)) {
      const text = await part.evaluate((element) => (element as HTMLElement).innerText);
      const button = text.includes(saying) ? await part.$('button') : null;
      if (button === null) continue;
      await button.click();
      return true;
    }
    return false;
  });
}
