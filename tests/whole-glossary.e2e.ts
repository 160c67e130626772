/**
 * The whole glossary in a file, out of each browser and into it again. Formats are read and written by
 * the same code in Node: `npm test` takes the one whose packages ask most of a browser.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSpreadsheet } from '../glossary/exchange/table/writing/write-spreadsheet.ts';
import {
  FILE_TYPES,
  WRITTEN_FORMATS,
  type WrittenFormat,
} from '../glossary/exchange/file/written-format.ts';
import type { EntryPage } from '../glossary/messages/protocol.ts';
import { isNumberedEntry } from '../glossary/model/entry/fill-entry.ts';
import type { ConceptEntry } from '../glossary/model/entry/concept-entry.ts';
import { press, waitForText } from './controls.ts';
import { giveFile, saveAs } from './file-dialogs.ts';
import { askFrom } from './launcher/ask.ts';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { lend } from './launcher/shared-browsers.ts';
import { isWholeRun } from './launcher/whole-run.ts';

/** What a format makes of some entries. */
interface Expected {
  /** How many units a file has, counted without any reader of ours, and how many it has to have. */
  readonly count: (file: Uint8Array) => number;
  readonly units: (entries: readonly ConceptEntry[]) => number;
  /** What an import says of the file; none where the format is not read. */
  readonly says?: (entries: readonly ConceptEntry[]) => readonly string[];
}

const nothingNew = ({ length }: readonly ConceptEntry[]): readonly string[] => [
  `${length} already there`,
  'Nothing to import',
];
/** Formats without a status take every term for a preferred one. */
const otherStatus = (): readonly string[] => ['nothing new', 'with conflicting values'];

const LOSSLESS: ReadonlySet<WrittenFormat> = new Set([
  'json',
  'jsonLines',
  'tbx3',
  'tbx2',
  'multiTerm',
  'csv',
  'xlsx',
  'xlsxConcepts',
  'tsv',
]);
const EXPECTED: Readonly<Record<WrittenFormat, Expected>> = {
  json: {
    count: (file) =>
      (JSON.parse(textOf(file)) as { readonly entries: readonly unknown[] }).entries.length,
    units: (entries) => entries.length,
    says: nothingNew,
  },
  jsonLines: {
    count: linesIn,
    units: (entries) => 1 + entries.length,
    says: nothingNew,
  },
  tbx3: {
    count: (file) => textOf(file).match(/<termSec>/g)?.length ?? 0,
    units: (entries) => termsOf(entries).length,
    says: nothingNew,
  },
  tbx2: {
    count: (file) => textOf(file).match(/<tig>/g)?.length ?? 0,
    units: (entries) => termsOf(entries).length,
    says: nothingNew,
  },
  multiTerm: {
    count: (file) => textOf(file).match(/<termGrp>/g)?.length ?? 0,
    units: (entries) => termsOf(entries).length,
    says: nothingNew,
  },
  csv: {
    count: rowsIn,
    units: (entries) => 1 + termsOf(entries).length,
    says: nothingNew,
  },
  xlsx: {
    count: (file) => sheetOf(file).match(/<row\b/g)?.length ?? 0,
    units: (entries) => 1 + termsOf(entries).length,
    says: nothingNew,
  },
  xlsxConcepts: {
    count: (file) => sheetOf(file).match(/<row\b/g)?.length ?? 0,
    units: (entries) => 1 + entries.length,
    says: nothingNew,
  },
  tsv: {
    count: rowsIn,
    units: (entries) => 1 + termsOf(entries).length,
    says: nothingNew,
  },
  omegat: {
    count: linesIn,
    units: (entries) =>
      2 + sum(entries.map((entry) => usable(entry, 'zh-Hans').length * usable(entry, 'en').length)),
    says: otherStatus,
  },
  memoq: {
    count: rowsIn,
    units: (entries) => 1 + entries.length,
    // A term that is superseded is forbidden there, and comes back as deprecated.
    says: otherStatus,
  },
  deepl: {
    count: rowsIn,
    units: (entries) =>
      new Set(
        entries.flatMap((entry) =>
          usable(entry, 'en').length === 0 ? [] : usable(entry, 'zh-Hans'),
        ),
      ).size,
    says: otherStatus,
  },
  google: {
    count: rowsIn,
    units: (entries) => 1 + entries.length,
    // A file without ids cannot tell 文化部 of Beijing from that of Taipei: one of them is left out.
    says: (entries) => {
      const pairs = new Set(
        entries.map((entry) =>
          JSON.stringify([usable(entry, 'zh-Hans')[0], usable(entry, 'en')[0]]),
        ),
      );
      return [
        `${pairs.size} already there`,
        `${entries.length - pairs.size} left out`,
        'Nothing to import',
      ];
    },
  },
  utx: {
    count: linesIn,
    units: (entries) =>
      2 +
      sum(
        entries.map((entry) => {
          const [chinese, english] = [usable(entry, 'zh-Hans'), termsOf([entry], 'en')];
          const both = chinese.length > 0 && english.length > 0;
          return both ? english.length + chinese.length - 1 : 0;
        }),
      ),
    says: otherStatus,
  },
  anki: {
    count: rowsIn,
    units: (entries) =>
      4 +
      entries.filter(
        (entry) => usable(entry, 'zh-Hans').length > 0 && usable(entry, 'en').length > 0,
      ).length,
  },
};

const FORMATS: readonly WrittenFormat[] = isWholeRun ? WRITTEN_FORMATS : ['xlsx'];

describe.each(browserNames)('the whole glossary in %s', (name) => {
  let browser: RunningBrowser;
  let options: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termlight-whole-'));
    browser = await lend({ browser: name, glossary: 'shipped' });
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });
  test('is saved in every format of this run, complete, and read again', async () => {
    await browser.startOver();
    options = await browser.openExtensionPage('options.html');
    const entries = await wholeGlossary(options);
    for (const format of FORMATS) {
      const { count, units, says } = EXPECTED[format];
      const losses = LOSSLESS.has(format) ? [] : ['how terms are marked', 'number of the page'];
      const file = await saveAs(options, format, 'all', losses);
      const written = LOSSLESS.has(format)
        ? entries
        : entries.filter((entry) => !isNumberedEntry(entry));
      expect(count(file), `The units in ${format}`).toBe(units(written));
      if (says === undefined) continue;
      await giveFile(options, join(folder, `whole${FILE_TYPES[format].extension}`), file);
      for (const text of says(written)) await waitForText(options, text);
      await press(options, 'button', 'Cancel', 'dialog');
    }
  });

  test('takes in a workbook of ten thousand rows, and gives one', async () => {
    const entries = Array.from({ length: 5_000 }, (_, at) =>
      ownEntry(`user-many-${at}`, `灯塔第${at}号协定`, `Lighthouse Accord ${at}`),
    );
    await browser.startOver();
    options = await browser.openExtensionPage('options.html');
    const made = new Uint8Array(await writeSpreadsheet(entries));
    // Parts as large as this are what packages would start threads for, if they could.
    expect(sheetOf(made).length).toBeGreaterThan(512 * 1024);
    await giveFile(options, join(folder, 'many.xlsx'), made);
    await press(options, 'button', 'Import 5000 entries', 'dialog');
    await waitForText(options, 'Done: import of many.xlsx');
    const saved = await saveAs(options, 'xlsx', 'own', []);
    expect(EXPECTED.xlsx.count(saved)).toBe(10_001);
    await giveFile(options, join(folder, 'saved.xlsx'), saved);
    for (const text of nothingNew(entries)) await waitForText(options, text);
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

function termsOf(
  entries: readonly ConceptEntry[],
  wanted?: string,
): readonly { readonly term: string; readonly administrativeStatus: string }[] {
  return entries.flatMap(({ languageSections }) =>
    languageSections.flatMap(({ language, termSections }) =>
      language === (wanted ?? language) ? termSections : [],
    ),
  );
}

/** The terms of a language that are not advised against. */
function usable(entry: ConceptEntry, language: string): readonly string[] {
  return termsOf([entry], language).flatMap(({ term, administrativeStatus }) =>
    ['preferred', 'admitted'].includes(administrativeStatus) ? [term] : [],
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function textOf(file: Uint8Array): string {
  return new TextDecoder().decode(file);
}

function linesIn(file: Uint8Array): number {
  return textOf(file).trimEnd().split('\n').length;
}

/** The lines of a table; a cell between quotation marks may have some of its own. */
function rowsIn(file: Uint8Array): number {
  return textOf(file)
    .replaceAll(/"(?:[^"]|"")*"/g, 'cell')
    .trimEnd()
    .split('\n').length;
}

function sheetOf(workbook: Uint8Array): string {
  return strFromU8(unzipSync(workbook)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}
