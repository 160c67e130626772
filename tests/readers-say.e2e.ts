/** What a reader says of terms: that they are not meant here, and what else may be, in each browser. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../glossary/model/settings/settings.ts';
import { CardStage, TERM } from './card-stage.ts';
import { press, unfold, waitForText } from './controls.ts';
import { browserNames } from './launcher/launch.ts';
import { marksOf, waitForMark, waitForNoMark } from './launcher/marks.ts';
import { ask, changeSettings } from './launcher/settings.ts';
import { until } from './launcher/until.ts';

describe.each(browserNames)('a reader of %s', (name) => {
  let stage: CardStage;
  let host: string;

  beforeAll(async () => {
    stage = await CardStage.start(name);
    host = new URL(stage.site.origin).host;
  });
  afterEach(async () => changeSettings(stage.browser, DEFAULT_SETTINGS));
  afterAll(async () => stage.end());

  const untilSaid = (text: string): Promise<unknown> =>
    until(`the card to say ${text}`, async () => (await stage.textOf('.notice'))?.startsWith(text));

  test('says in the card that a term is not meant on this site, and undoes it', async () => {
    await stage.open('/plain.html');
    await stage.cardOf();
    await stage.press('Not meant here');
    await stage.press('Never on this site');
    await untilSaid(`No longer marked on ${host}.`);
    await waitForNoMark(stage.tab, TERM);
    await stage.press('Undo');
    await untilSaid(`Marked on ${host} again.`);
    await waitForMark(stage.tab, TERM);
    await stage.press('Close');
  });

  test('says so by keys alone, and marks the term again in the settings', async () => {
    const { browser, tab } = stage;
    await stage.open('/plain.html');
    await browser.runCommand('open-card');
    const focused = (): Promise<string | undefined> =>
      browser.inCard(tab, (root) => root.activeElement?.textContent ?? '', null);
    await until('the focus to be in the card', async () => (await focused())?.includes(TERM));
    await tab.keyboard.press('n');
    await until(
      'the choices to have the focus',
      async () => (await focused()) === 'Never on this site',
    );
    await tab.keyboard.press('Enter');
    await untilSaid('No longer marked on');
    await waitForNoMark(tab, TERM);
    const settings = await browser.openExtensionPage('settings.html');
    await settings.waitForSelector('.unmarked-concepts');
    await unfold(settings, '.unmarked-concepts');
    await press(settings, 'button', `Mark “${TERM}” again: ${host}`);
    await until('the rule to go', async () => {
      const { siteRules } = await ask(browser, 'getSettings');
      return siteRules.length === 0;
    });
    await settings.close();
    await tab.bringToFront();
    await waitForMark(tab, TERM);
    await tab.keyboard.press('Escape');
  });

  test('says that it is never to be marked unasked, which is saved in its entry', async () => {
    const { browser, tab } = stage;
    await stage.open('/plain.html');
    await stage.cardOf();
    await stage.press('Not meant here');
    const before = await browser.browser.pages();
    await stage.press('Mark only with everyday words…');
    const options = await until('the glossary page', async () =>
      (await browser.browser.pages()).find((one) => !before.includes(one)),
    );
    await waitForText(options, 'will be marked only when everyday words are marked.');
    await press(options, 'button', 'Save');
    await tab.bringToFront();
    await waitForNoMark(tab, TERM);
    await ask(options, 'undoLastChange');
    await waitForMark(tab, TERM);
    await options.close();
  });

  test('finds what is perhaps meant in the list at the side, and goes to it', async () => {
    const { browser, tab } = stage;
    await stage.open('/perhaps.html');
    expect((await marksOf(tab)).flatMap(({ texts }) => texts)).toEqual([TERM]);
    const panel = await browser.openExtensionPage(
      `sidepanel.html?tab=${await browser.tabIdOf(tab)}`,
    );
    await waitForText(panel, 'Possible terms');
    await unfold(panel, '.perhaps-meant');
    await until('the word to stand out', async () => {
      await press(panel, 'button', 'Next occurrence: promote');
      const current = (await marksOf(tab)).find((one) => one.name === 'termlight-current');
      return current?.texts.join() === 'promote';
    });
    await panel.close();
  });
});
