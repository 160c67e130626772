/**
 * `npm run pictures`: takes the pictures of the README, of the stores and of a team at work with the built
 * extension in Chromium, those of the team in Firefox too, and writes them into `docs/`. They are committed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitForCard, waitForNoCard } from '../tests/launcher/card.ts';
import { launch } from '../tests/launcher/launch.ts';
import { pointAt, waitForMark } from '../tests/launcher/marks.ts';
import { changeSettings } from '../tests/launcher/settings.ts';
import { animatedPng } from './pictures/animated-png.ts';
import { articlePage } from './pictures/article.ts';
import { drawPointer, layPopup } from './pictures/stage.ts';
import { takeTeamWalk } from './pictures/team-walk.ts';

const docs = join(import.meta.dirname, '../docs');
/** The size that the stores of Chrome and Edge accept. */
const store = { width: 1280, height: 800 };
const tile = { width: 440, height: 280 };
const readme = { width: 1000, height: 560 };
const readmeGlossary = { width: 1200, height: 720 };

/**
 * What the pictures for each language of the stores show: the page, the term that is pointed at,
 * what is searched for in the glossary, and which entry is open there. Definitions and some titles
 * of documents exist in Simplified Chinese only, so the entries in the pictures for Taiwan have
 * none.
 */
const scenes = [
  {
    language: 'en',
    columns: ['en', 'zh-Hans'],
    term: 'cyber sovereignty',
    search: 'wangluo',
    entry: 'concept-cyber-sovereignty',
  },
  {
    language: 'zh-CN',
    columns: ['zh-Hans', 'en'],
    term: '网络主权',
    search: '网络',
    entry: 'concept-cyber-sovereignty',
  },
  {
    language: 'zh-TW',
    columns: ['zh-Hant-TW', 'en'],
    term: '數位基礎設施',
    search: '人工智慧',
    entry: 'concept-artificial-intelligence',
  },
] as const;
type Scene = (typeof scenes)[number];

const browser = await launch({ browser: 'chromium', fonts: 'installed' });
try {
  await mkdir(join(docs, 'store'), { recursive: true });
  await takeMoving();
  for (const scene of scenes) await takeScene(scene);
  await takeTile();
  await takeTeamWalk(join(docs, 'team-walk'), browser);
} finally {
  await browser.close();
}

/** A page at work: two cards, and the list in the toolbar. */
async function takeMoving(): Promise<void> {
  const page = await openArticle(['en', 'zh-Hans'], 'cyber sovereignty', readme);
  const popup = await pictureOfPopup(page, readme.height - 12);
  await writeFile(join(docs, 'popup.png'), await pictureOfPopup(page, 600));
  await writeFile(join(docs, 'options.png'), await pictureOfGlossary(scenes[0], readmeGlossary));
  const frames = [
    { png: await withCard(page, '构建网络空间命运共同体'), duration: 3_000 },
    { png: await withCard(page, 'cyber sovereignty'), duration: 3_000 },
    { png: await withPopup(page, popup), duration: 3_000 },
    { png: await picture(page), duration: 1_500 },
  ];
  await writeFile(join(docs, 'at-work.png'), animatedPng(frames));
  await page.close();
}

async function takeScene(scene: Scene): Promise<void> {
  const { language, columns, term } = scene;
  await changeSettings(browser, { interfaceLanguage: language });
  const page = await openArticle(columns, term, store);
  const write = async (name: string, png: Uint8Array): Promise<void> =>
    writeFile(join(docs, 'store', `${language}-${name}.png`), png);
  await write('1-card', await withCard(page, term));
  await write('2-list', await withPopup(page, await pictureOfPopup(page, store.height - 40)));
  await page.close();
  await write('3-glossary', await pictureOfGlossary(scene, store));
}

/** The options page with a search and an open entry beside it. */
async function pictureOfGlossary(
  { search, entry }: Scene,
  viewport: typeof store,
): Promise<Uint8Array> {
  const options = await browser.openExtensionPage(`options.html#${entry}`);
  await options.setViewport(viewport);
  await options.waitForSelector('.entry-form');
  const table = await options.waitForSelector('[aria-rowcount]');
  const rows = await table?.evaluate(({ ariaRowCount }) => ariaRowCount);
  await options.$eval('input[type=search]', (field) => {
    field.focus();
    // It blinks.
    field.style.caretColor = 'transparent';
  });
  // All at once: each typed letter would be a search.
  await options.keyboard.sendCharacter(search);
  // Waits until less than the whole glossary is listed, and all rows in view are there.
  await options.waitForFunction(
    (all) => document.querySelector('[aria-rowcount]')?.ariaRowCount !== all,
    {},
    rows,
  );
  await options.waitForSelector('.entry-row:not(.waiting)');
  const taken = await picture(options);
  await options.close();
  return taken;
}

/** The small picture that Chrome's store shows beside the name. */
async function takeTile(): Promise<void> {
  const icon = await readFile(join(import.meta.dirname, 'icon/icon.svg'), 'utf8');
  const page = await browser.newPage();
  await page.setViewport(tile);
  await page.setContent(`<style>
    body { margin: 0; height: 100vh; display: grid; place-content: center; justify-items: center; gap: 14px;
      background: #fffdf8; color: #222; font: 17px/1.5 sans-serif; }
    svg { width: 92px; height: 92px; } b { font-size: 34px; }
    span { background: rgb(236 178 46 / 22%); text-decoration: underline dotted 1.5px #b87600; }
    </style>${icon}<b>Termlight</b><div><span>网络主权</span> — <span>cyber sovereignty</span></div>`);
  await writeFile(join(docs, 'store/tile.png'), await picture(page));
  await page.close();
}

/** Opens the page at an address that does not exist; its request is answered here. */
async function openArticle(
  columns: readonly [string, string],
  term: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void request.respond({ contentType: 'text/html', body: articlePage(columns) });
  });
  await page.goto('https://harbour-review.example/');
  await waitForMark(page, term);
  return page;
}

async function withCard(page: Page, term: string): Promise<Uint8Array> {
  // A tab behind another is not painted, and a picture of it never comes.
  await page.bringToFront();
  const box = await pointAt(page, term);
  await drawPointer(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  await waitForCard(browser, page);
  const taken = await picture(page);
  await page.keyboard.press('Escape');
  await waitForNoCard(browser, page);
  await drawPointer(page);
  await page.mouse.move(2, 2);
  return taken;
}

async function withPopup(page: Page, popup: Uint8Array): Promise<Uint8Array> {
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, 0));
  await layPopup(page, popup);
  const taken = await picture(page);
  await layPopup(page);
  return taken;
}

async function pictureOfPopup(page: Page, height: number): Promise<Uint8Array> {
  const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
  await popup.setViewport({ width: 384, height: Math.min(height, 600) });
  // The equivalents come after the terms.
  await popup.waitForSelector('.row .equivalent');
  const taken = await picture(popup);
  await popup.close();
  await page.bringToFront();
  return taken;
}

async function picture(page: Page): Promise<Uint8Array> {
  return page.screenshot({ type: 'png' });
}
