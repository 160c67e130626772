/**
 * Takes pictures of everything that a user sees. Each page of the extension is taken in both
 * browsers, in light, dark and forced colours, in the three languages, at the width of a phone, and
 * at 320 pixels with text twice as large; pages with a list also on a wide screen. Marks and cards
 * are taken on pages of several kinds. `npm run screens -- FOLDER NAME BROWSER` writes the pictures
 * into a folder, by default `tests/output/screens`. With a name only those whose name begins with
 * it are taken, with a browser only its own.
 */
import { mkdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ConceptEntry } from '../glossary/model/entry/concept-entry.ts';
import type { Settings } from '../glossary/model/settings/settings.ts';
import { browserNames, launch } from '../tests/launcher/launch.ts';
import type { RunningBrowser } from '../tests/launcher/launch.ts';
import { marksOf, pointAt, waitForMark } from '../tests/launcher/marks.ts';
import { waitForCard } from '../tests/launcher/card.ts';
import { type Scheme, SCHEMES } from '../tests/launcher/driver.ts';
import { serve } from '../tests/launcher/serve.ts';
import { ask, changeSettings } from '../tests/launcher/settings.ts';
import { until } from '../tests/launcher/until.ts';
import { startHostileServer } from '../tests/subscription/hostile-server.ts';
import { openDialog, openEntry, openPart, type Prepare } from './pictures/prepare.ts';
import { lookAt, openSubscribed, openSubscription, subscribe } from './pictures/subscription.ts';
import { joinTeams, type ShownTeam, startTeams, teamScreens } from './pictures/team.ts';
import { BULK_SCREENS } from './pictures/bulk-states.ts';
import { IMPORT_SCREENS } from './pictures/import-states.ts';
import { sites, term } from './pictures/marked-pages.ts';
import { PRACTICE_SCREENS } from './pictures/practice-states.ts';
import { CHECK_SCREENS } from './pictures/check-states.ts';
import { READER_SCREENS } from './pictures/reader-files.ts';

const [folder = 'tests/output/screens', wanted = '', only] = process.argv.slice(2);
const languages = ['en', 'zh-CN', 'zh-TW'] as const;
const desk = { width: 1100, height: 800 };
const wide = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };
const narrow = { width: 320, height: 740 };

const openDetails: Prepare = (page) =>
  page.$$eval('details', (all) => {
    for (const one of all.slice(0, 2)) one.open = true;
  });
/** A term of the entry that is changed for the pictures. */
const CHANGED = '“十五五”规划';
const HISTORY = '.entry-changes ~ .entry-changes';
const openHistory: Prepare = async (page) => {
  await page.type('.list-tools input', CHANGED);
  await page.waitForFunction(
    (text) => document.querySelector('.open-entry')?.textContent?.includes(text),
    { polling: 50 },
    CHANGED,
  );
  await openEntry(0)(page);
  await openPart(HISTORY)(page);
};
/** Opens the export with a format that has little room, and waits for what it has no place for. */
const openExport: Prepare = async (page) => {
  await openDialog(2)(page);
  await page.select('dialog select', 'omegat');
  await page.waitForSelector('dialog .notice li');
};
/** Opens a part of the glossary page that is closed at first. */
const closedPart = (selector: string): Pick<Screen, 'prepare' | 'part'> => ({
  prepare: openPart(selector),
  part: selector,
});
/** The server of the subscription that the pictures show. */
const source = await startHostileServer();
const nothing: Prepare = async () => undefined;

interface Screen {
  readonly name: string;
  /**
   * The path of a page of the extension. It ends with `tab=` for a page about the tab that is read.
   */
  readonly path: string;
  /** The selector of what the page shows when it is ready. */
  readonly ready: string;
  /** The width for which the page is made. */
  readonly width: number;
  readonly prepare?: Prepare;
  /** What must be in view at every width; without it, the beginning of the page. */
  readonly part?: string;
  readonly settings?: Partial<Settings>;
}

const popup = { path: 'popup.html?tab=', width: 368 };
const options = { path: 'options.html', ready: '.open-entry', width: 1100 };
const screens: readonly Screen[] = [
  { name: 'popup', ...popup, ready: '.row' },
  {
    name: 'popup-off',
    ...popup,
    ready: '.quiet',
    settings: { siteRules: [{ pattern: '127.0.0.1:*', marking: 'off' }] },
  },
  { name: 'popup-paused', ...popup, ready: '.quiet', settings: { paused: true } },
  { name: 'popup-unreachable', path: 'popup.html?tab=-1', width: 368, ready: '.quiet' },
  { name: 'panel', path: 'sidepanel.html?tab=', ready: '.panel-term details', width: 420 },
  {
    name: 'panel-details',
    path: 'sidepanel.html?tab=',
    ready: '.panel-term details',
    width: 420,
    prepare: openDetails,
  },
  { name: 'settings', path: 'settings.html', ready: 'fieldset:not(:disabled)', width: 1100 },
  {
    name: 'settings-rules',
    path: 'settings.html#new-rule',
    ready: '.site-rules li',
    width: 1100,
    part: '.site-rules',
    settings: {
      siteRules: [
        { pattern: 'example.org', marking: 'off' },
        { pattern: '*.gov.cn/zhengce/*', marking: 'on', direction: 'zh' },
      ],
    },
  },
  { name: 'glossary', ...options },
  { name: 'glossaries', ...options, ...closedPart('.glossaries') },
  { name: 'subscribe-fault', ...options, prepare: lookAt(source, '/login', 'dialog .notice') },
  {
    name: 'subscribe-found',
    ...options,
    prepare: lookAt(source, '/glossary.jsonl', '.found-glossary'),
    part: '.found-glossary',
  },
  { name: 'subscription', ...options, prepare: openSubscription, part: '.subscription' },
  { name: 'subscribed-entry', ...options, prepare: openSubscribed, part: '.fixed-entry' },
  { name: 'duplicates', ...options, ...closedPart('main > .copies') },
  { name: 'trash', ...options, ...closedPart('main > .copies ~ .copies') },
  { name: 'copies', ...options, ...closedPart('main > .copies ~ .copies ~ .copies') },
  { name: 'entry', ...options, prepare: openEntry(0), part: '.entry-form' },
  { name: 'history', ...options, prepare: openHistory, part: HISTORY },
  ...BULK_SCREENS.map((one) => ({ ...options, ...one })),
  ...IMPORT_SCREENS.map((one) => ({ ...options, ...one })),
  { name: 'try', ...options, prepare: openDialog(1) },
  { name: 'export', ...options, prepare: openExport },
  { name: 'look-up', path: 'lookup.html?text=cyberspac', ready: '.row', width: 480 },
  { name: 'add', path: 'lookup.html?text=cyberspace&add', ready: 'form .row', width: 480 },
  { name: 'welcome', path: 'welcome.html', ready: 'article', width: 1100 },
  ...CHECK_SCREENS,
  ...PRACTICE_SCREENS,
  ...READER_SCREENS,
];

await mkdir(folder, { recursive: true });
const site = await serve({ pages: sites });
try {
  for (const name of browserNames.filter((one) => only === undefined || one === only)) {
    // Anew for each browser, since their pictures change what is there.
    const teams = await startTeams();
    const browser = await launch({ browser: name, fonts: 'installed' });
    try {
      await takeAll(browser, teams);
    } finally {
      await browser.close();
      await Promise.all(teams.map(({ close }) => close()));
    }
  }
} finally {
  await site.close();
  await source.close();
}

async function takeAll(browser: RunningBrowser, teams: readonly ShownTeam[]): Promise<void> {
  const all: readonly Screen[] = [
    ...screens,
    ...teamScreens(teams).map((one) => ({ ...options, ...one })),
  ];
  const article = await browser.newPage(`${site.origin}/light.html`);
  await article.setViewport(desk);
  await waitForMark(article, term);
  const tab = await browser.tabIdOf(article);
  await changeEntries(browser);
  await subscribe(browser, source);
  await joinTeams(browser, teams);
  for (const interfaceLanguage of languages) {
    for (const screen of all.filter(({ name }) => name.startsWith(wanted))) {
      await changeSettings(browser, { interfaceLanguage, ...screen.settings });
      await takeScreen(browser, screen, { article, tab, language: interfaceLanguage });
      await changeSettings(browser, { siteRules: [], paused: false });
    }
  }
  await changeSettings(browser, { interfaceLanguage: 'en' });
  for (const look of ['light', 'dark', 'blue'] as const) {
    if (`marks-${look}`.startsWith(wanted)) await takeMarks(browser, look);
  }
  for (const place of [
    'light',
    'dark',
    'hostile',
    'dialog',
    'frame',
    'zoom',
    'vertical',
  ] as const) {
    if (`card-${place}`.startsWith(wanted)) await takeCard(browser, place);
  }
}

/**
 * Changes an entry, hides one and deletes one, so that the lists of changes
 * have something to show.
 */
async function changeEntries(browser: RunningBrowser): Promise<void> {
  const find = async (text: string): Promise<ConceptEntry> => {
    const [row] = (await ask(browser, 'searchEntries', { text, offset: 0, limit: 1 })).rows;
    if (row === undefined) throw new Error(`No entry for ${text}`);
    return row.entry;
  };
  const changed = await find(CHANGED);
  await ask(browser, 'saveConceptEntry', { ...changed, note: '2026–2030' });
  await ask(browser, 'deleteConceptEntry', (await find('绝对贫困')).id);
  const own = { ...changed, id: 'user-of-the-pictures', note: 'My own' };
  await ask(browser, 'saveConceptEntry', own);
  await ask(browser, 'deleteConceptEntry', own.id);
}

async function takeScreen(
  browser: RunningBrowser,
  { name, path, ready, width, prepare = nothing, part }: Screen,
  { article, tab, language }: { article: Page; tab: number; language: string },
): Promise<void> {
  const page = await browser.openExtensionPage(path.endsWith('tab=') ? path + tab : path);
  // The article is read again after a change of settings, but only while it is in front.
  if (path.endsWith('tab=')) await article.bringToFront();
  await page.waitForSelector(ready);
  await page.bringToFront();
  const show = async (size: typeof desk): Promise<void> => {
    await page.setViewport(size);
    if (part !== undefined) await page.$eval(part, (one) => one.scrollIntoView());
  };
  await page.setViewport({ width, height: desk.height });
  await prepare(page);
  await show({ width, height: desk.height });
  for (const scheme of language === 'en' ? SCHEMES : (['light'] as const)) {
    await browser.showIn(page, scheme);
    await take(page, browser, `${name}-${language}-${scheme}`);
  }
  await browser.showIn(page, 'light');
  if (width === desk.width) {
    await show(wide);
    await take(page, browser, `${name}-${language}-wide`);
  }
  await show(phone);
  await take(page, browser, `${name}-${language}-phone`);
  if (language === 'en') {
    await page.$eval(':root', (root) =>
      (root as HTMLElement).style.setProperty('font-size', '200%'),
    );
    await show(narrow);
    await take(page, browser, `${name}-${language}-large`);
  }
  await page.close();
}

/** The marks in each line and colour. */
async function takeMarks(browser: RunningBrowser, look: string): Promise<void> {
  const page = await browser.newPage(`${site.origin}/${look}.html`);
  await page.setViewport(desk);
  const looks: readonly Partial<Settings>[] = [
    { markLine: 'wavy', markColour: 'purple', markTint: false },
    { markLine: 'solid', markColour: 'blue', markTint: false },
    { markLine: 'dotted', markColour: 'amber', markTint: true },
  ];
  for (const change of looks) {
    await changeSettings(browser, change);
    await page.bringToFront();
    const mark = `termlight-${change.markLine}-${change.markColour}`;
    await until(`the marks to be ${mark}`, async () =>
      (await marksOf(page)).some(({ name, texts }) => name.startsWith(mark) && texts.length > 0),
    );
    await take(page, browser, `marks-${look}-${change.markLine}-${change.markColour}`);
  }
  await page.close();
}

/** The card on a kind of page; on a plain page in each colour scheme. */
async function takeCard(browser: RunningBrowser, place: string): Promise<void> {
  const page = await browser.newPage(`${site.origin}/${place}.html`);
  await page.setViewport(desk);
  const schemes: readonly Scheme[] = place === 'light' ? SCHEMES : ['light'];
  for (const scheme of schemes) {
    await browser.showIn(page, scheme);
    const frame = place === 'frame' ? page.frames()[1] : page.mainFrame();
    if (frame === undefined) throw new Error('No inner frame');
    await page.mouse.move(1, 1);
    // The pause is long enough to be noticed: a closed card stays closed while the pointer rests on
    // the term.
    await wait(200);
    await pointAt(page, term, frame);
    await waitForCard(browser, page);
    await take(page, browser, `card-${place}-${scheme}`);
    await page.keyboard.press('Escape');
  }
  await browser.showIn(page, 'light');
  await page.close();
}

async function take(page: Page, { name }: RunningBrowser, picture: string): Promise<void> {
  // The pictures must not show a switch halfway, or colours that have not changed yet.
  await page.waitForFunction(
    (isDark) => matchMedia('(prefers-color-scheme: dark)').matches === isDark,
    {},
    picture.endsWith('-dark'),
  );
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await page.screenshot({ path: `${folder}/${name}-${picture}.png` });
}
