/** Newer editions of the curated glossary, in each browser, for a build that names their address. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConceptEntry } from '../glossary/model/entry/concept-entry.ts';
import { EDITION_FILE, ENTRIES_FILE } from '../glossary/storage/packaged-files.ts';
import { sourceEntry } from '../glossary/subscription/source-fixture.ts';
import { press, unfold, waitForNoText, waitForText } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { violationsOf } from './launcher/axe.ts';
import { cardAt } from './launcher/card-at.ts';
import { smallExtension } from './launcher/extension.ts';
import { browserNames, launch, type RunningBrowser } from './launcher/launch.ts';
import { markedTexts, waitForMark, waitForNoMark } from './launcher/marks.ts';
import { type PageServer, serve } from './launcher/serve.ts';
import { type HostileServer, startHostileServer } from './subscription/hostile-server.ts';

const PACKAGED = 20261130;
const PAGE =
  '<!doctype html><meta charset="utf-8"><title>A</title><p>数字鸿沟与灯塔协定，网络主权。</p>';
const NEW = sourceEntry('concept-lighthouse-accord', '灯塔协定', 'Lighthouse Accord');

describe.each(browserNames)('newer editions in %s', (name) => {
  let browser: RunningBrowser;
  let server: HostileServer;
  let site: PageServer;
  let folder: string;
  let packaged: readonly ConceptEntry[];

  beforeAll(async () => {
    site = await serve({ pages: { '/a.html': PAGE } });
    server = await startHostileServer();
    folder = await mkdtemp(join(tmpdir(), 'termlight-editions-'));
    await cp(smallExtension(name), folder, { recursive: true });
    const said = { edition: PACKAGED, address: `${server.origin}/glossary.jsonl` };
    await writeFile(join(folder, 'curated', EDITION_FILE), JSON.stringify(said));
    packaged = entriesIn(await readFile(join(folder, 'curated', ENTRIES_FILE), 'utf8'));
    browser = await launch({ browser: name, extension: folder });
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
    await server.close();
    await site.close();
  });

  test('are asked for by a press, stand in the place of packaged entries, and are left again', async () => {
    const without = packaged.filter((entry) => !isOf(entry, '数字鸿沟'));
    server.publish([...without.map(withNote), NEW], { name: 'Termlight', edition: PACKAGED + 1 });
    const options = await browser.openExtensionPage('options.html');
    await askFrom(options, 'updateSettings', { localSources: true });
    const page = await browser.newPage(`${site.origin}/a.html`);
    await waitForMark(page, '数字鸿沟');
    expect(server.requests).toEqual([]);

    await options.bringToFront();
    await unfold(options, '.glossaries');
    const host = new URL(server.origin).host;
    await press(options, 'button', `Get newer editions from ${host}`);
    await waitForText(options, 'Found at this address');
    await waitForText(options, String(PACKAGED + 1));
    expect(await violationsOf(options)).toEqual([]);
    await press(options, 'button', 'Subscribe');
    await waitForText(options, 'The Termlight glossary gets its newer editions from now on.');
    await press(options, 'button', 'Close');
    await waitForText(options, 'Checked just now');

    await page.bringToFront();
    await waitForMark(page, '灯塔协定');
    await waitForNoMark(page, '数字鸿沟');
    expect((await markedTexts(page)).filter((text) => text === '网络主权')).toHaveLength(1);
    await cardAt(browser, page, '网络主权', ({ text }) => text.includes('as published anew'));

    await options.bringToFront();
    await press(options, 'button', 'Open “Termlight glossary”');
    await waitForText(options, `${server.origin}/glossary.jsonl`);
    expect(await violationsOf(options)).toEqual([]);
    await press(options, 'button', 'Back to the edition that came with Termlight');
    await waitForNoText(options, 'Checked just now');
    await page.bringToFront();
    await waitForMark(page, '数字鸿沟');
    await waitForNoMark(page, '灯塔协定');
  });
});

function entriesIn(lines: string): readonly ConceptEntry[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line.slice(line.indexOf('\t') + 1)) as ConceptEntry);
}

function isOf({ languageSections }: ConceptEntry, term: string): boolean {
  return languageSections.some(({ termSections }) => termSections.some((one) => one.term === term));
}

/** The entry of one concept with another note, which its card shows; any other as it is. */
function withNote(entry: ConceptEntry): ConceptEntry {
  return isOf(entry, '网络主权') ? { ...entry, note: 'as published anew' } : entry;
}
