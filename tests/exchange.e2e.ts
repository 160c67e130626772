/** Files into the glossary and out of it, in each browser. */
import { mkdtemp, rm, writeFile as writeToDisk } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readFile as readGlossary } from '../glossary/exchange/read.ts';
import { writeSpreadsheet } from '../glossary/exchange/table/write-spreadsheet.ts';
import { writeTbx2 } from '../glossary/exchange/tbx/write-tbx.ts';
import type { FileEntry } from '../glossary/exchange/file/read-result.ts';
import type { ConceptEntry } from '../glossary/model/entry/concept-entry.ts';
import { press, waitForNoDialog, waitForText } from './controls.ts';
import { giveFile, saveAs } from './file-dialogs.ts';
import { askFrom } from './launcher/ask.ts';
import { catchDownloads, caughtDownload } from './launcher/download.ts';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { lend } from './launcher/shared-browsers.ts';
import { waitForMark, waitForNoMark } from './launcher/marks.ts';
import { serve, type PageServer } from './launcher/serve.ts';

const pictures = process.env['EXCHANGE_PICTURES'];

const ACCORD = ownEntry('user-x2', '灯塔协定', 'Lighthouse Accord');
const CHARTER = ownEntry('user-x3', '浮标章程', 'Buoy Charter');
const PROTOCOL = ownEntry('user-x4', '潮汐议定书', 'Tide Protocol');
/** An entry with something of most kinds. */
const COVENANT: ConceptEntry = {
  id: 'user-x1',
  subjectField: 'law of the sea',
  note: '=1+1',
  languageSections: [
    {
      language: 'zh-Hans',
      definition: '关于锚地的规约',
      termSections: [
        {
          term: '锚地规约',
          administrativeStatus: 'preferred',
          partOfSpeech: 'noun',
          reading: 'máodì guīyuē',
          sources: [{ title: 'Harbour Gazette', date: '2026-03-01' }],
        },
      ],
    },
    {
      language: 'en',
      termSections: [
        { term: 'Anchorage Covenant', administrativeStatus: 'preferred' },
        { term: 'Anchorage Pact', administrativeStatus: 'deprecated' },
      ],
    },
  ],
};

describe.each(browserNames)('files in %s', (name) => {
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

  async function picture(what: string): Promise<void> {
    if (pictures === undefined) return;
    await options.screenshot({ path: join(pictures, `${name}-${what}.png`) });
  }

  test('a table is shown before it is written, and cancelling leaves nothing', async () => {
    const table = '灯塔协定,Lighthouse Accord,"<img src=x onerror=alert(1)>"\n';
    await give('table.csv', table);
    await waitForText(options, '1 new');
    await waitForText(options, '<img src=x onerror=alert(1)>');
    expect(await options.$('dialog img')).toBeNull();
    await picture('columns');
    await press(options, 'button', 'Cancel', 'dialog');
    await waitForNoDialog(options);
    await page.bringToFront();
    await waitForNoMark(page, '灯塔协定');
  });

  test('a table is written, and its terms are marked on an open page', async () => {
    await give(
      'terms.csv',
      '\uFEFFzh-CN;English;Notiz\n灯塔协定;Lighthouse Accord;<b>x</b>\n网络主权;cyber sovereignty;\n',
    );
    await waitForText(options, '1 new');
    await picture('difference');
    await press(options, 'button', 'Import 1 entry', 'dialog');
    await waitForText(options, 'Done: import of terms.csv');
    await page.bringToFront();
    await waitForMark(page, '灯塔协定');
  });

  test('a termbase and a workbook are written in the same way, and taken back as one', async () => {
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

  test('a broken file changes nothing, and says where it is broken', async () => {
    await give('broken.tbx', '<martif type="TBX">\n<text><body>\n<termEntry id="c1"></wrong>');
    await waitForText(options, 'Line 3');
    await picture('refused');
    await press(options, 'button', 'Cancel', 'dialog');
    await give('bomb.tbx', '<!DOCTYPE martif [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<martif/>');
    await waitForText(options, 'declares XML entities');
    await press(options, 'button', 'Cancel', 'dialog');
  });

  test('what is exported is what is there', async () => {
    await have(ACCORD, CHARTER, PROTOCOL);
    await askFrom(options, 'deleteConceptEntry', PROTOCOL.id);
    await catchDownloads(options);
    await press(options, 'button', 'Export…');
    await waitForText(options, 'This format carries everything.');
    await picture('export');
    const format = await options.waitForSelector('dialog select');
    await format?.select('deepl');
    await waitForText(options, 'definitions');
    await picture('export-losses');
    await format?.select('json');
    await waitForText(options, 'This format carries everything.');
    await press(options, 'button', 'Save the file', 'dialog');
    const result = await readGlossary({ name: 'a.json', bytes: await caughtDownload(options) });
    if (result.outcome !== 'read') throw new Error(JSON.stringify(result));
    expect(result.issues).toEqual([]);
    const terms = result.entries.map(({ entry }) => entry.languageSections[0].termSections[0].term);
    expect(terms).toEqual(expect.arrayContaining(['灯塔协定', '浮标章程', '网络主权']));
    expect(terms).not.toContain('潮汐议定书');
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

  test('a UTX that is saved has the pairs, their status and ids, and nothing new', async () => {
    await have(ACCORD, COVENANT);
    const there = await own();
    const saved = await saveAs(options, 'utx', 'own', [
      'definitions',
      'notes',
      'sources',
      'subject fields',
    ]);
    const read = byId((await entriesOf('a.utx', saved)).map(({ entry }) => entry));
    expect(read.map(({ id }) => id)).toEqual(there.map(({ id }) => id));
    expect(read.map(termsOf)).toEqual(there.map(termsOf));
    await give('saved.utx', saved);
    await waitForText(options, `${there.length} already there`);
    await waitForText(options, 'Nothing to import');
    await press(options, 'button', 'Cancel', 'dialog');
  });

  test('cards that are saved for Anki have their six fields', async () => {
    await have(ACCORD, COVENANT);
    const says = ['the status of terms', 'notes', 'part of speech'];
    const text = new TextDecoder().decode(await saveAs(options, 'anki', 'own', says));
    const lines = text.trimEnd().split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '#separator:tab',
      '#html:false',
      '#columns:Front\tBack\tReading\tDefinition\tSource\tTags',
      '#tags column:6',
    ]);
    const cards = lines.slice(4).map((line) => line.split('\t'));
    expect(cards).toHaveLength((await own()).length);
    expect(cards).toContainEqual([
      '锚地规约',
      'Anchorage Covenant',
      'máodì guīyuē',
      '关于锚地的规约',
      expect.stringContaining('Harbour Gazette'),
      'law_of_the_sea',
    ]);
  });
});

function byId(entries: readonly ConceptEntry[]): readonly ConceptEntry[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Each term of an entry with its language and status. */
function termsOf({ languageSections }: ConceptEntry): readonly string[] {
  return languageSections.flatMap(({ language, termSections }) =>
    termSections.map(
      ({ term, administrativeStatus }) => `${language} ${term} ${administrativeStatus}`,
    ),
  );
}

async function entriesOf(name: string, bytes: Uint8Array): Promise<readonly FileEntry[]> {
  const result = await readGlossary({ name, bytes });
  if (result.outcome !== 'read') throw new Error(JSON.stringify(result));
  return result.entries;
}
