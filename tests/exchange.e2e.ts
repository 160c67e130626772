/**
 * Files into the glossary and out of it, in each browser. What the dialogs say and the other formats hold
 * is tested in `entrypoints/options/exchange/`.
 */
import { mkdtemp, rm, writeFile as writeToDisk } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readFile as readGlossary } from '../glossary/exchange/read.ts';
import { writeSpreadsheet } from '../glossary/exchange/table/writing/write-spreadsheet.ts';
import { writeTbx2 } from '../glossary/exchange/tbx/write-tbx.ts';
import type { FileEntry } from '../glossary/exchange/file/read-result.ts';
import type { ConceptEntry } from '../glossary/model/entry/concept-entry.ts';
import { press, waitForText } from './controls.ts';
import { giveFile, saveAs } from './file-dialogs.ts';
import { askFrom } from './launcher/ask.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { COVENANT, ownEntry } from './launcher/own-entry.ts';
import { lend } from './launcher/shared-browsers.ts';
import { waitForMark, waitForNoMark } from './launcher/marks.ts';
import { serve, type PageServer } from './launcher/serve.ts';
import { ownPagesIn } from './launcher/whole-run.ts';

const ACCORD = ownEntry('user-x2', '灯塔协定', 'Lighthouse Accord');
const CHARTER = ownEntry('user-x3', '浮标章程', 'Buoy Charter');
const PROTOCOL = ownEntry('user-x4', '潮汐议定书', 'Tide Protocol');

describe.each(ownPagesIn('firefox'))('files in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let page: Page;
  let options: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termlight-exchange-'));
    await writeToDisk(
      join(folder, 'page.html'),
      '<!doctype html><meta charset="utf-8"><p>海港论坛通过了灯塔协定、浮标章程和潮汐议定书。</p>',
    );
    site = await serve({ folder });
    browser = await lend({ browser: name });
  });
  beforeEach(async () => {
    await browser.startOver();
    page = await browser.newPage(`${site.origin}/page.html`);
    options = await browser.openExtensionPage('options.html');
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function give(file: string, content: string | Uint8Array): Promise<void> {
    await giveFile(options, join(folder, file), content);
  }

  async function have(...entries: readonly ConceptEntry[]): Promise<void> {
    for (const entry of entries) await askFrom(options, 'saveConceptEntry', entry);
  }

  test('a table, a termbase and a workbook are written, marked, and taken back as one', async () => {
    await give(
      'terms.csv',
      '\uFEFFzh-CN;English;Notiz\n灯塔协定;Lighthouse <b>Accord</b>;<b>x</b>\n网络主权;cyber sovereignty;\n',
    );
    await waitForText(options, '1 new');
    await waitForText(options, 'Lighthouse <b>Accord</b>');
    expect(await options.$('dialog b')).toBeNull();
    await press(options, 'button', 'Import 1 entry', 'dialog');
    await waitForText(options, 'Done: import of terms.csv');
    await page.bringToFront();
    await waitForMark(page, '灯塔协定');
    await options.bringToFront();
    await give('terms.tbx', writeTbx2([CHARTER]));
    await waitForText(options, '1 new');
    await press(options, 'button', 'Import 1 entry', 'dialog');
    await waitForText(options, 'Done: import of terms.tbx');
    const workbook = await writeSpreadsheet([PROTOCOL]);
    await give('terms.xlsx', new Uint8Array(workbook));
    await waitForText(options, '1 new');
    await press(options, 'button', 'Import 1 entry', 'dialog');
    await waitForText(options, 'Done: import of terms.xlsx');
    await page.bringToFront();
    await waitForMark(page, '浮标章程');
    await waitForMark(page, '潮汐议定书');
    await options.bringToFront();
    await press(options, 'button', 'Undo');
    await page.bringToFront();
    await waitForNoMark(page, '潮汐议定书');
    await waitForMark(page, '浮标章程');
  });

  async function own(): Promise<readonly ConceptEntry[]> {
    const { rows } = (await askFrom(options, 'searchEntries', {
      text: '',
      offset: 0,
      limit: 100,
      filter: { origins: ['added', 'changed'] },
    })) as { readonly rows: readonly { readonly entry: ConceptEntry }[] };
    return byId(rows.map(({ entry }) => entry));
  }

  test('a workbook that is saved has all that is there, and nothing new for whoever has it', async () => {
    await have(ACCORD, COVENANT);
    const there = await own();
    expect(there).toContainEqual(COVENANT);
    const saved = await saveAs(options, 'xlsx', 'own', []);
    expect(byId((await entriesOf('a.xlsx', saved)).map(({ entry }) => entry))).toEqual(there);
    await give('saved.xlsx', saved);
    await waitForText(options, `${there.length} already there`);
    await waitForText(options, 'Nothing to import');
    await press(options, 'button', 'Cancel', 'dialog');
  });
});

function byId(entries: readonly ConceptEntry[]): readonly ConceptEntry[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

async function entriesOf(name: string, bytes: Uint8Array): Promise<readonly FileEntry[]> {
  const result = await readGlossary({ name, bytes });
  if (result.outcome !== 'read') throw new Error(JSON.stringify(result));
  return result.entries;
}
