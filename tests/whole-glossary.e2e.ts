/** The whole glossary in a file, out of each browser and into it again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EntryPage } from '../glossary/messages/protocol.ts';
import type { ConceptEntry } from '../glossary/model/concept-entry.ts';
import { waitForNoDialog, waitForText } from './controls.ts';
import { giveFile, saveAs } from './file-dialogs.ts';
import { askFrom } from './launcher/ask.ts';
import { browserNames, launch, type RunningBrowser } from './launcher/launch.ts';

describe.each(browserNames)('the whole glossary in %s', (name) => {
  let browser: RunningBrowser;
  let options: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termlight-whole-'));
    browser = await launch({ browser: name });
    options = await browser.openExtensionPage('options.html');
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });
  // A test that failed may have left its dialog.
  beforeEach(async () => {
    if ((await options.$('dialog')) !== null) await options.keyboard.press('Escape');
    await waitForNoDialog(options);
  });

  test('is saved as a workbook, and read again', async () => {
    const entries = await wholeGlossary(options);
    const workbook = await saveAs(options, 'xlsx', 'all', []);
    const parts = unzipSync(workbook);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet.match(/<row\b/g)).toHaveLength(1 + termsOf(entries).length);
    // Of parts as large as this the packages would start threads, if they could.
    expect(Math.max(...Object.values(parts).map(({ length }) => length))).toBeGreaterThan(
      512 * 1024,
    );
    await giveFile(options, join(folder, 'whole.xlsx'), workbook);
    await waitForText(options, `${entries.length} already there`);
    await waitForText(options, 'Nothing to import');
  });
});

/** All that is there, as the background tells it. */
async function wholeGlossary(options: Page): Promise<readonly ConceptEntry[]> {
  const entries: ConceptEntry[] = [];
  let after: string | null | undefined = null;
  while (after !== undefined) {
    const page = (await askFrom(options, 'readEntries', after, 1_000)) as EntryPage;
    entries.push(...page.entries.map(({ entry }) => entry));
    after = page.next;
  }
  return entries;
}

function termsOf(entries: readonly ConceptEntry[]): readonly string[] {
  return entries.flatMap(({ languageSections }) =>
    languageSections.flatMap(({ termSections }) => termSections.map(({ term }) => term)),
  );
}
