/** The pictures of `docs/team-walk.md`: two people of a team and one who reads, each in a browser of their own. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { sourceEntry } from '../../glossary/subscription/source-fixture.ts';
import { cardAt } from '../../tests/launcher/card-at.ts';
import { launch, type RunningBrowser } from '../../tests/launcher/launch.ts';
import { serve } from '../../tests/launcher/serve.ts';
import { FakeTeamServer } from '../../tests/team/fake-server.ts';
import { type Member, openMember } from '../../tests/team/member.ts';
import { writtenByOthers } from '../../tests/team/written-by-others.ts';
import { drawPointer } from './stage.ts';

const PLACES = [
  ['灯塔', 'Lighthouse'],
  ['浮标', 'Buoy'],
  ['锚地', 'Anchorage'],
  ['航道', 'Fairway'],
  ['港湾', 'Harbour'],
  ['潮汐', 'Tide'],
  ['堤岸', 'Embankment'],
  ['船坞', 'Shipyard'],
] as const;
const KINDS = [
  ['协定', 'Accord'],
  ['章程', 'Charter'],
  ['规约', 'Covenant'],
  ['公约', 'Convention'],
  ['条例', 'Ordinance'],
] as const;

/** The glossary of the team; its first entry is the one that is changed. */
const ENTRIES: readonly ConceptEntry[] = PLACES.flatMap(([place, inEnglish], row) =>
  KINDS.map(([kind, name], column) =>
    sourceEntry(`c${row}-${column}`, place + kind, `${inEnglish} ${name}`),
  ),
);

const PAGE = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>港口日报</title><style>
  body { margin: 0; padding: 26px 40px; background: #fffdf8; color: #222; font: 19px/1.9 serif; }
  h1 { font-size: 1.4em; margin: 0 0 10px; } p { margin: 0; }</style>
  <h1>两国港口合作再进一步</h1>
  <p>两国代表昨日签署灯塔合作协定，并商定明年修订浮标章程和锚地规约。</p>`;

/** The part of the page with the card, in CSS pixels. */
const CARD = { x: 0, y: 0, width: 720, height: 430 };
const WINDOW = { width: 1000, height: 800 };

/** Takes them with one person in Chromium and one in Firefox, and writes them into a folder. */
export async function takeTeamWalk(folder: string, chromium: RunningBrowser): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = new FakeTeamServer();
  for (const entry of ENTRIES) writtenByOthers(server, entry);
  const listening = await server.listen();
  const site = await serve({ pages: { '/a.html': PAGE } });
  const firefox = await launch({ browser: 'firefox', fonts: 'installed' });
  const open = async (browser: RunningBrowser): Promise<Member> => {
    await browser.startOver();
    const member = await openMember(browser, `${site.origin}/a.html`);
    await member.options.setViewport(WINDOW);
    await member.page.setViewport(WINDOW);
    return member;
  };
  const { address } = listening;
  const write = async (name: string, png: Uint8Array): Promise<void> =>
    writeFile(join(folder, `${name}.png`), png);
  const writeTeam = async ({ options }: Member, name: string): Promise<void> => {
    await options.mouse.move(0, 0);
    // It has no edge of its own.
    await options.$eval('.team', (part) => {
      (part as HTMLElement).style.padding = '12px';
    });
    await write(name, await pictureOf(options, '.team'));
  };
  try {
    const ada = await open(chromium);
    const bo = await open(firefox);
    await ada.lookInDialog(address, { name: 'ada', password: 'a' });
    await write('1-found', await pictureOf(ada.options, 'dialog'));
    await ada.joinInDialog();
    await ada.showTeam();
    await bo.join(address, { name: 'bo', password: 'b' });

    await ada.rename('灯塔协定', '灯塔合作协定');
    await write('2-marked', await pictureOfCard(firefox, bo.page, '灯塔合作协定'));

    server.fate = () => 'lostRequest';
    await ada.rename('浮标章程', '浮标规章');
    await bo.rename('浮标章程', '浮标章则');
    server.fate = () => undefined;
    await ada.checkNow('Up to date');
    await bo.checkNow('1 entry has several versions.');
    await bo.openVersions();
    await writeTeam(bo, '3-versions');
    await bo.chooseVersion('浮标规章');
    await bo.pressInTeam('Save as chosen');
    await ada.checkNow('Up to date');

    for (const { id } of ENTRIES.slice(5)) writtenByOthers(server, id);
    await ada.checkNow('Others deleted');
    await writeTeam(ada, '4-kept-back');

    const reader = await open(firefox);
    await reader.join(address, { name: 'desk', password: 'd' });
    await reader.rename('灯塔章程', '灯塔规章');
    await reader.checkNow('1 change was refused.');
    await writeTeam(reader, '5-refused');
  } finally {
    await firefox.close();
    await site.close();
    await listening.close();
  }
}

async function pictureOf(page: Page, selector: string): Promise<Uint8Array> {
  const part = await page.waitForSelector(selector);
  if (part === null) throw new Error(`There is no ${selector}.`);
  return part.screenshot({ type: 'png' });
}

async function pictureOfCard(
  browser: RunningBrowser,
  page: Page,
  term: string,
): Promise<Uint8Array> {
  await page.bringToFront();
  const { mark } = await cardAt(browser, page, term, ({ text }) => text.includes('Desk'));
  await drawPointer(page, { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 });
  return page.screenshot({ type: 'png', clip: CARD });
}
