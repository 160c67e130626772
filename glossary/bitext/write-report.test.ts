import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type XliffFile, xliff2js } from 'xliff';
import { englishReportTexts } from '../curated/build/commands/report-texts.ts';
import { answerTo } from '../model/check/answer.ts';
import type { ReportFormat } from '../model/check/report-format.ts';
import { readFile } from '../exchange/read.ts';
import { firstRows, readQuotedTable } from '../exchange/table/lines/table.ts';
import { readSpreadsheet } from '../exchange/table/formats/read-spreadsheet.ts';
import type { Bitext, BitextPair } from './bitext.ts';
import { readBitext } from './read-bitext.ts';
import { checkOfPairs, savedCheck } from './saved-check-fixture.ts';
import type { SavedCheck } from './saved-check.ts';
import { writeReport } from './write-report.ts';

const texts = englishReportTexts();

const SOURCE =
  '构建网络空间命运共同体。\n我们尊重网络主权。\n这里有一大段文字完全没有译文，一个字也没有，看不懂的人只好去问别人。\n我们坚持改革开放。\n乡村振兴很重要。';
const TARGET =
  'Build a community of common future in cyberspace.\nWe respect the sovereignty of <networks> & more.\nWe uphold reform and opening up.\nThe revival of villages matters.';
const checked = savedCheck(SOURCE, TARGET, (report) =>
  report.groups
    .filter(({ term }) => term.includes('乡村振兴'))
    .map((group) => answerTo('text', group, report)),
);

const write = async (format: ReportFormat, check: SavedCheck = checked) =>
  writeReport(format, check, texts, 'en');
async function writeText(format: ReportFormat, check: SavedCheck = checked): Promise<string> {
  const written = await write(format, check);
  if (typeof written !== 'string') throw new Error('It is no text.');
  return written;
}
async function readBack(name: string, text: string): Promise<Bitext> {
  const reading = await readBitext({ name, bytes: new TextEncoder().encode(text) });
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading));
  return reading.bitext;
}

test('what is reported is what the tests below are about', () => {
  expect(checked.report.groups.map(({ kind, weight }) => `${kind} ${weight}`)).toEqual(
    expect.arrayContaining(['outdated error', 'other warning', 'approved none']),
  );
  expect(checked.report.untranslated).toHaveLength(1);
  expect(checked.answers).toHaveLength(1);
});

describe('the table of findings', () => {
  test('has a row for each place, with its type in MQM and what the user said', async () => {
    const table = readQuotedTable((await writeText('csv')).slice(1), ',');
    const [header, ...rows] = firstRows(table, 50).map(({ cells }) => cells);
    expect(header).toEqual([
      'Finding',
      'Type',
      'Severity',
      'Term',
      'Concept',
      'Official',
      'Found',
      'Source',
      'Translation',
      'Segment',
      'Answer',
    ]);
    expect(rows[0]).toEqual([
      'Outdated',
      'terminology/inconsistent with terminology resource',
      'error',
      '构建网络空间命运共同体',
      'concept-community-with-shared-future-in-cyberspace',
      expect.stringMatching(
        /^community with a shared future in cyberspace \(.+, \d{4}-\d\d-\d\d\)$/u,
      ),
      'community of common future in cyberspace',
      '构建网络空间命运共同体。',
      'Build a community of common future in cyberspace.',
      '1',
      '',
    ]);
    expect(rows.at(-1)?.slice(0, 3)).toEqual(['Not translated', 'accuracy/omission', 'warning']);
    expect(rows.map((cells) => cells[10])).toContain('Correct in this text');
    expect(rows.every((cells) => cells[0] !== 'As in the documents')).toBe(true);
  });

  test('is the same in a workbook', async () => {
    const table = readQuotedTable((await writeText('csv')).slice(1), ',');
    const book = await readSpreadsheet(new Uint8Array((await write('xlsx')) as ArrayBuffer));
    const cells = ([sheet]: typeof book.sheets) =>
      sheet && firstRows(sheet, 50).map((row) => row.cells.join('|').replace(/\|+$/u, ''));
    expect(cells(book.sheets)).toEqual(
      firstRows(table, 50).map((row) => row.cells.join('|').replace(/\|+$/u, '')),
    );
  });

  test('holds no formula', async () => {
    const hostile = savedCheck('=网络主权 改革开放。', '@SUM(A1) sovereignty of the networks.');
    const rows = firstRows(readQuotedTable((await writeText('csv', hostile)).slice(1), ','), 50);
    const cells = rows.flatMap((row) => row.cells);
    expect(cells).toContain("'=网络主权 改革开放。");
    expect(cells.filter((cell) => /^[=+\-@]/u.test(cell))).toEqual([]);
  });
});

describe('the page', () => {
  test('has no script and no address, and shows text as text', async () => {
    const hostile = savedCheck(
      '<script>alert(1)</script>我们大家都尊重网络主权。',
      'We all respect the sovereignty of <img src=x onerror=alert(1)> networks\u0007.',
    );
    expect(hostile.report.groups).not.toEqual([]);
    for (const check of [checked, hostile]) {
      const page = await writeText('html', check);
      expect(page.match(/<script\b|<[^>]*\b(?:src|href|on\w+)\s*=/giu)).toBeNull();
    }
    const page = await writeText('html', hostile);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toContain('\u0007');
  });

  test('has heading, names, date, glossaries, counts, findings, remarks and what was answered', async () => {
    const page = await writeText('html');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<p>A &amp; B</p>');
    expect(page).toContain(
      '<dl><dt>Source</dt><dd>一 – https://example.org/a?b&amp;c</dd><dt>Date</dt><dd>2026-11-29</dd><dt>Glossaries</dt><dd>Termlight 0.1.0; &lt;Mine&gt; (3 entries)</dd></dl>',
    );
    expect(page).toMatch(/<tr><th scope="row">Outdated<\/th><td>1<\/td><\/tr>/u);
    expect(page).toContain('<mark>community of common future in cyberspace</mark>');
    expect(page).toMatch(/<p>Replaced by [^<{]+<\/p>/u);
    expect(page).toContain('Answer: Correct in this text');
    expect(page).toContain('<p lang="zh-Hans">这里有一大段文字完全没有译文');
    expect(page.match(/<h2>[^<]*/gu)).toEqual([
      '<h2>Findings',
      '<h2>Not translated',
      '<h2>Answered',
    ]);
  });

  test('says that there is nothing to report', async () => {
    const page = await writeText('html', savedCheck('改革开放。', 'Reform and opening up.'));
    expect(page).toContain('<p>Nothing to report.</p>');
  });
});

describe('XLIFF with ITS', () => {
  let read: XliffFile;
  let written: string;

  beforeAll(async () => {
    written = await writeText('xliff');
    read = await xliff2js(written, { inlineAsString: true });
  });

  test('is read by another program, with its segments', () => {
    expect(read).toMatchObject({
      xliffVersion: '2.1',
      sourceLanguage: 'zh-CN',
      targetLanguage: 'en',
    });
    const units = Object.values(read.resources['f1'] ?? {});
    const plain = (text = ''): string =>
      text
        .replaceAll(/<[se]m [^>]*(?:\/>|><\/[se]m>)/gu, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
    expect(units.map(({ source, target }) => [plain(source), plain(target)])).toEqual(
      checked.pairs.map(({ source, target }) => [source, target]),
    );
  });

  test('has each finding as an issue that a mark around its place refers to', () => {
    const issues = Object.values(read.resources['f1'] ?? {}).flatMap(
      ({ additionalElements = [] }) => additionalElements,
    );
    expect(new Set(issues.map(({ name }) => name))).toEqual(new Set(['its:locQualityIssues']));
    const ids = issues.map(({ attributes }) => attributes?.['xml:id']);
    const referred = [...written.matchAll(/its:locQualityIssuesRef="#its=(?<id>[^"]+)"/gu)];
    expect(new Set(referred.map(({ groups }) => groups?.['id']))).toEqual(new Set(ids));
    expect([referred.length, new Set(ids).size]).toEqual([ids.length, ids.length]);
    const said = issues.flatMap(({ elements = [] }) => elements.map((one) => one.attributes ?? {}));
    const outdated = said.find((one) => one['locQualityIssueComment']?.startsWith('Outdated'));
    expect(outdated).toMatchObject({
      locQualityIssueType: 'terminology',
      locQualityIssueSeverity: '100',
      locQualityIssueEnabled: 'yes',
      locQualityIssueComment: expect.stringMatching(/ Replaced by [^{]+\. \[/u) as string,
    });
    const severities = said.map((one) => one['locQualityIssueSeverity']);
    expect(new Set(severities)).toEqual(new Set(['100', '60']));
    const off = said.filter((one) => one['locQualityIssueEnabled'] === 'no');
    expect(off.map((one) => one['locQualityIssueComment'])).toEqual([
      expect.stringContaining('乡村振兴'),
    ]);
    expect(said.some((one) => one['locQualityIssueType'] === 'omission')).toBe(true);
  });

  test('marks places that overlap', async () => {
    const [group] = checked.report.groups;
    const [place] = group?.places ?? [];
    if (group === undefined || place === undefined) throw new Error('there is no place');
    const at = (before: string, marked: string, after: string) => ({
      ...group,
      key: before,
      places: [{ ...place, pair: 0, target: { before, marked, after } }],
    });
    const overlapping: SavedCheck = {
      ...checkOfPairs([{ source: '一', target: 'one two three' }]),
      report: {
        ...checked.report,
        untranslated: [],
        groups: [
          at('', 'one two', ' three'),
          at('one ', 'two three', ''),
          at('one ', 'two', ' three'),
        ],
      },
    };
    const text = await writeText('xliff', overlapping);
    expect(text.match(/<sm /gu)).toHaveLength(3);
    expect(text.match(/<em /gu)).toHaveLength(3);
    expect((await readBack('a.xlf', text)).pairs).toEqual(overlapping.pairs);
  });
});

/** Texts of all kinds of characters, without white space around them. */
const anyText = (letter: string): fc.Arbitrary<string> =>
  fc
    .string({
      unit: fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        fc.constantFrom(...'<>&"\'=+-@\t\n\r\u0001\uFFFE,;|{}[]', ']]>', '<!--', '&#0;', letter),
      ),
      maxLength: 12,
    })
    .map((text) => `${letter}${text}${letter}`);
const anyPairs: fc.Arbitrary<readonly BitextPair[]> = fc.array(
  fc.record({ source: anyText('中'), target: fc.oneof(anyText('e'), fc.constant('')) }),
  { minLength: 1, maxLength: 4 },
);
const pairsOf = async (format: ReportFormat, name: string, pairs: readonly BitextPair[]) =>
  (await readBack(name, await writeText(format, checkOfPairs(pairs)))).pairs;

const inXml = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

describe('several files that were checked together', () => {
  const end = SOURCE.indexOf('我们坚持');
  const files = [
    { name: 'a.xlf', end },
    { name: 'b & c.xlf', end: SOURCE.length + 1 },
  ];
  const ofFiles: SavedCheck = { ...checked, files };

  test('are named for each place in the table, and no column is there for one file', async () => {
    const table = readQuotedTable((await writeText('csv', ofFiles)).slice(1), ',');
    const [header, ...rows] = firstRows(table, 50).map(({ cells }) => cells);
    expect(header?.slice(0, 2)).toEqual(['File', 'Finding']);
    const fileOf = (text: string): string | undefined =>
      rows.find((cells) => cells.some((cell) => cell.includes(text)))?.[0];
    expect(fileOf('网络空间命运共同体')).toBe('a.xlf');
    expect(fileOf('乡村振兴')).toBe('b & c.xlf');
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['a.xlf', 'Not translated']);
    expect(await writeText('csv')).not.toContain('File');
  });

  test('are named on the page', async () => {
    const page = await writeText('html', ofFiles);
    expect(page).toMatch(/<p>a\.xlf<\/p><p lang="zh-Hans">[^<]*<mark>[^<]*网络空间命运共同体/u);
    expect(page).toMatch(/<p>b &amp; c\.xlf<\/p><p lang="zh-Hans">[^<]*<mark>[^<]*乡村振兴/u);
    expect(await writeText('html')).not.toContain('a.xlf');
  });

  test('are files in XLIFF, with all segments, and properties in TMX', async () => {
    const xliff = await writeText('xliff', ofFiles);
    expect([...xliff.matchAll(/<file [^>]*>/gu)].map(([tag]) => tag)).toEqual([
      '<file id="f1" original="a.xlf">',
      '<file id="f2" original="b &amp; c.xlf">',
    ]);
    const { pairs } = await readBack('a.xlf', xliff);
    expect(pairs).toEqual((await readBack('a.xlf', await writeText('xliff'))).pairs);
    const tmx = await writeText('tmx', ofFiles);
    expect(tmx).toContain('<tu><prop type="x-file">b &amp; c.xlf</prop><tuv');
    expect(await readBack('a.tmx', tmx)).toEqual(await readBack('a.tmx', await writeText('tmx')));
  });

  test('are the same when the saved check is opened again', async () => {
    expect((await readBack('a.json', await writeText('json', ofFiles))).files).toEqual(files);
    expect((await readBack('a.json', await writeText('json'))).files).toBeUndefined();
  });
});

describe('what is written is read back', () => {
  test('as it was, from XLIFF', async () => {
    await fc.assert(
      fc.asyncProperty(anyPairs, async (pairs) => {
        expect(await pairsOf('xliff', 'a.xlf', pairs)).toEqual(pairs);
      }),
    );
  });

  test('but for characters that XML has not, from TMX', async () => {
    await fc.assert(
      fc.asyncProperty(anyPairs, async (pairs) => {
        const whole = [
          { source: '中', target: 'e' },
          ...pairs.filter(({ target }) => target !== ''),
        ];
        expect(await pairsOf('tmx', 'a.tmx', whole)).toEqual(
          whole.map(({ source, target }) => ({ source: inXml(source), target: inXml(target) })),
        );
      }),
    );
  });

  test('but for line breaks and control characters, from TSV', async () => {
    const plain = (text: string): string =>
      inXml(text).replaceAll(/\s*[\n\r\u2028\u2029]\s*/gu, ' ');
    await fc.assert(
      fc.asyncProperty(anyPairs, async (pairs) => {
        expect(await pairsOf('tsv', 'a.tsv', pairs)).toEqual(
          pairs.map(({ source, target }) => ({ source: plain(source), target: plain(target) })),
        );
      }),
    );
  });

  test('as JSON with both texts and the answers that are about them', async () => {
    const elsewhere = answerTo(
      'never',
      { concept: 'concept-of-another-text', rendering: '' },
      checked.report,
    );
    const json = await writeText('json', { ...checked, answers: [...checked.answers, elsewhere] });
    expect(JSON.parse(json)).toEqual({ format: 'termlight-check', version: 1, ...checked });
    expect(await readBack('a.json', json)).toEqual({
      languages: { source: 'zh', target: 'en' },
      leftOut: 0,
      pairs: [],
      whole: { source: SOURCE, target: TARGET },
      titles: checked.titles,
      answers: checked.answers,
    });
    // Earlier versions had no names of the two texts.
    const long = { source: 'https://example.org/?'.padEnd(20_000, 'a'), target: '' };
    const named = await writeText('json', { ...checked, titles: long });
    expect((await readBack('a.json', named)).titles?.source).toMatch(/^https.{9000}/u);
    const { titles: _titles, ...untitled } = checked;
    const earlier = await writeText('json', untitled as SavedCheck);
    expect((await readBack('a.json', earlier)).titles).toBeUndefined();
    const byLine = await readBack('a', await writeText('json', { ...checked, isByLine: true }));
    expect(byLine.pairs).toHaveLength(5);
  });

  test.each([
    ['another JSON', '{"format":"termlight-glossary","version":1}', 'unknownFormat'],
    ['no JSON', '{"format":', 'unknownFormat'],
    ['of a later version', '{"format":"termlight-check","version":2}', 'newerFile'],
    ['cut', '{"format":"termlight-check","version":1,"source":"一"}', 'badJson'],
  ])('unless it is %s', async (_what, text, code) => {
    const reading = await readBitext({ name: 'a.json', bytes: new TextEncoder().encode(text) });
    expect(reading.outcome === 'refused' && reading.issue.code).toBe(code);
  });

  test('by the glossary page, which says that it is none', async () => {
    const bytes = new TextEncoder().encode(await writeText('json'));
    expect(await readFile({ name: 'a.json', bytes })).toMatchObject({
      outcome: 'refused',
      issue: { code: 'unknownFormat' },
    });
  });
});
