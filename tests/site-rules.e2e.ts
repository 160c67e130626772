/** Rules for sites: what is marked where, by the settings, the popup and a file, in each browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../glossary/model/settings/settings.ts';
import type { SiteRule } from '../glossary/model/settings/site-rules.ts';
import { control, fill, press, turn, unfold, waitForNoText, waitForText } from './controls.ts';
import { cardAt } from './launcher/card-at.ts';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { waitForMark, waitForNoMark } from './launcher/marks.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { savedFile } from './launcher/saved-file.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { ask, changeSettings, choose } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const CHINESE = '网络主权';
const ENGLISH = 'cyber sovereignty';
const OWN = '灯塔协定';
/** Stands in an editor. */
const WRITTEN = '数字鸿沟';
const html = `<!doctype html><meta charset="utf-8"><p>坚持${CHINESE}，签署${OWN}。</p><p>Respect for ${ENGLISH}.</p><div contenteditable>${WRITTEN}</div>`;

const ACCORD = ownEntry('user-accord', OWN, 'Lighthouse Accord');

describe.each(browserNames)('rules for sites in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let host: string;
  /** Two pages of one site, and one of another. */
  let one: Page;
  let two: Page;
  let elsewhere: Page;
  /** The number of the first of them. */
  let tab: number;
  /** A page of ours behind the others. */
  let own: Page;
  let settings: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termlight-rules-'));
    site = await serve({ pages: { '/one.html': html, '/two.html': html } });
    host = new URL(site.origin).host;
    browser = await lend({ browser: name });
    one = await browser.newPage(`${site.origin}/one.html`);
    two = await browser.newPage(`${site.origin}/two.html`);
    elsewhere = await browser.newPage(`${site.otherOrigin}/one.html`);
    tab = await browser.tabIdOf(one);
    own = await browser.openExtensionPage('popup.html?tab=-1');
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });
  // Of what a test stores, others would see its settings alone.
  beforeEach(async () => {
    await changeSettings(own, DEFAULT_SETTINGS);
    settings = await browser.openExtensionPage('settings.html');
    await settings.waitForSelector('fieldset:not(:disabled)');
  });
  afterEach(async () => settings.close());

  async function addRule(pattern: string): Promise<void> {
    await fill(settings, 'textbox', 'Site', pattern);
    await press(settings, 'button', 'Add a rule');
  }

  /** Waits until a term is marked on some pages and not on others; ends at the settings. */
  async function expectMarks(
    on: readonly Page[],
    off: readonly Page[],
    term = CHINESE,
  ): Promise<void> {
    for (const page of on) {
      await page.bringToFront();
      await waitForMark(page, term);
    }
    for (const page of off) {
      await page.bringToFront();
      await waitForNoMark(page, term);
    }
    await settings.bringToFront();
  }

  async function rulesNow(): Promise<readonly SiteRule[]> {
    return (await ask(own, 'getSettings')).siteRules;
  }

  test('one that switches off wins over one that switches on, in either order', async () => {
    await addRule(host);
    await control(settings, 'textbox', `Site: ${host}`);
    await expectMarks([elsewhere], [one, two]);
    await choose(settings, `Marking: ${host}`, 'marked');
    await expectMarks([one, two, elsewhere], []);
    await addRule(`${site.origin}/two.html`);
    await control(settings, 'textbox', `Site: ${host}/two.html`);
    await expectMarks([one, elsewhere], [two]);
    const [first, second] = await rulesNow();
    if (first === undefined || second === undefined) throw new Error('Not two rules');
    await changeSettings(own, { siteRules: [second, first] });
    // A line of the page becomes that of another rule, and so does its button.
    await until('the rules in their new order', async () => {
      const shown = await settings.$$eval('.site-rules input', (fields) =>
        fields.map(({ value }) => value),
      );
      return shown.indexOf(second.pattern) < shown.indexOf(first.pattern);
    });
    await expectMarks([one, elsewhere], [two]);
    await press(settings, 'button', `Remove the rule: ${host}/two.html`);
    await expectMarks([one, two, elsewhere], []);
  });

  test('a pattern is edited where it stands, and one that is none is explained', async () => {
    await changeSettings(own, { siteRules: [{ pattern: `${host}/one.html`, marking: 'off' }] });
    await settings.bringToFront();
    await expectMarks([two], [one]);
    await fill(settings, 'textbox', `Site: ${host}/one.html`, `${site.origin}/two.html`);
    await settings.keyboard.press('Enter');
    await expectMarks([one], [two]);
    await fill(settings, 'textbox', `Site: ${host}/two.html`, 'two words');
    await settings.keyboard.press('Enter');
    await waitForText(settings, 'This is not the address of a site.');
    expect(await rulesNow()).toEqual([{ pattern: `${host}/two.html`, marking: 'off' }]);
    await settings.bringToFront();
    await settings.keyboard.press('Escape');
    await addRule('also none');
    await waitForText(settings, 'This is not the address of a site.');
    expect(await rulesNow()).toHaveLength(1);
  });

  test('one language is marked on a site, both elsewhere', async () => {
    await changeSettings(own, { siteRules: [{ pattern: host }] });
    await settings.bringToFront();
    await control(settings, 'textbox', `Site: ${host}`);
    await choose(settings, `Terms: ${host}`, 'English only');
    await expectMarks([elsewhere], [one, two]);
    await expectMarks([one, two, elsewhere], [], ENGLISH);
    await choose(settings, `Terms: ${host}`, 'Chinese only');
    await expectMarks([one, two, elsewhere], []);
    await expectMarks([elsewhere], [one, two], ENGLISH);
  });

  test('only listed sites are marked, and the popup lists one', async () => {
    await press(settings, 'switch', 'Mark terms only on sites that are switched on here');
    await expectMarks([], [one, two, elsewhere]);
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
    await waitForText(popup, `Not switched on for ${host}`);
    await press(popup, 'switch', `Mark terms on ${host}`);
    await waitForNoText(popup, 'Not switched on');
    await popup.close();
    await expectMarks([one, two], [elsewhere]);
  });

  test('all is paused for an hour, and goes on at a click', async () => {
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
    await press(popup, 'button', 'Pause for an hour');
    await waitForText(popup, 'No terms are marked until');
    await expectMarks([], [one, two, elsewhere]);
    await popup.bringToFront();
    await press(popup, 'switch', 'Pause on all sites');
    await waitForNoText(popup, 'No terms are marked until');
    await popup.close();
    await expectMarks([one, two, elsewhere], []);
  });

  test('one tab is off on every page that it shows, and on again at a click', async () => {
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
    await press(popup, 'button', 'Switch off in this tab');
    await waitForText(popup, 'Off in this tab');
    await expectMarks([two, elsewhere], [one]);
    await one.goto(`${site.origin}/two.html`);
    await expectMarks([two], [one]);
    expect(await rulesNow()).toEqual([]);
    await popup.bringToFront();
    await press(popup, 'button', 'Switch on in this tab');
    await waitForNoText(popup, 'Off in this tab');
    await popup.close();
    await expectMarks([one, two, elsewhere], []);
    await one.goto(`${site.origin}/one.html`);
  });

  test('some glossaries mark on a site, all of them elsewhere', async () => {
    await ask(own, 'saveConceptEntry', ACCORD);
    await expectMarks([one, two, elsewhere], [], OWN);
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
    await waitForText(popup, OWN);
    await unfold(popup, '.glossary-choice');
    await press(popup, 'checkbox', 'My glossary');
    await waitForText(popup, '1 of 2');
    await expectMarks([elsewhere], [one, two], OWN);
    await expectMarks([one, two, elsewhere], []);
    expect(await rulesNow()).toEqual([{ pattern: host, glossaries: ['curated'] }]);
    await popup.bringToFront();
    await press(popup, 'checkbox', 'My glossary');
    await popup.close();
    await expectMarks([one, two, elsewhere], [], OWN);
    expect(await rulesNow()).toEqual([]);
  });

  test('editors are read on a site that is asked to be, and no longer', async () => {
    const title = 'Also mark in editors on this site';
    await expectMarks([one, two, elsewhere], []);
    await expectMarks([], [one, two, elsewhere], WRITTEN);
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
    await press(popup, 'switch', title);
    await expectMarks([one, two], [elsewhere], WRITTEN);
    await press(settings, 'checkbox', `Also mark in editors on ${host}`);
    await expectMarks([], [one, two, elsewhere], WRITTEN);
    await popup.bringToFront();
    await turn(popup, title, true);
    await expectMarks([one, two], [elsewhere], WRITTEN);
    await popup.bringToFront();
    await turn(popup, title, false);
    await popup.close();
    await expectMarks([], [one, two, elsewhere], WRITTEN);
    expect(await rulesNow()).toEqual([]);
  });

  test('the card of a term in an editor leaves writing alone', async () => {
    await changeSettings(own, { siteRules: [{ pattern: host, editors: true }] });
    await one.bringToFront();
    await waitForMark(one, WRITTEN);
    await one.click('[contenteditable]');
    await one.keyboard.press('End');
    await cardAt(browser, one, WRITTEN, ({ text }) => text.includes('digital divide'));
    await one.keyboard.type(' cn');
    const text = await one.$eval('[contenteditable]', (editor) => editor.textContent);
    expect(text.replaceAll(/\s/gu, ' ')).toBe(`${WRITTEN} cn`);
    await one.reload();
  });

  test('rules are saved with the settings as a file, and come back from it', async () => {
    const siteRules: readonly SiteRule[] = [
      { pattern: `${host}/two.html`, marking: 'off' },
      { pattern: 'localhost:*', direction: 'en' },
    ];
    await changeSettings(own, { siteRules, markLine: 'wavy' });
    await settings.bringToFront();
    await control(settings, 'textbox', 'Site: localhost:*');
    const file = await savedFile(settings, 'Export settings');
    expect(file.name).toMatch(/^termlight-settings-.+\.json$/u);
    await changeSettings(own, DEFAULT_SETTINGS);
    await expectMarks([one, two, elsewhere], []);
    await until('the rules to be gone', async () => (await settings.$('.site-rules li')) === null);
    const path = join(folder, file.name);
    await writeFile(path, file.text);
    const input = await settings.$('input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    await waitForText(settings, '2 rules for sites will be added:');
    expect(await rulesNow()).toEqual([]);
    await settings.bringToFront();
    await press(settings, 'button', 'Use these settings');
    await control(settings, 'textbox', 'Site: localhost:*');
    await expectMarks([one], [two, elsewhere]);
    expect(await ask(own, 'getSettings')).toMatchObject({ siteRules, markLine: 'wavy' });
  });
});
