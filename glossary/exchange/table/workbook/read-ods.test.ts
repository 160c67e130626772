import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, termsOf } from '../../read-fixture.ts';
import { readFile } from '../../read.ts';

const NAMES = ['office', 'table', 'text', 'calcext', 'dc']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ');

function ods(
  sheets: Readonly<Record<string, string>>,
  manifest = '<manifest:manifest xmlns:manifest="m"/>',
): Uint8Array {
  const tables = Object.entries(sheets).map(
    ([name, rows]) => `<table:table table:name="${name}">${rows}</table:table>`,
  );
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content ${NAMES}><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(manifest),
  });
}

const cell = (content: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}>${content}</table:table-cell>`;
const text = (content: string): string => cell(`<text:p>${content}</text:p>`);
const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.join('')}</table:table-row>`;
const HEADER = row(text('zh-CN'), text('en'), text('note'));

describe('an OpenDocument spreadsheet', () => {
  it('is read, with the lines of its rows', async () => {
    const blank =
      '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>';
    const file = ods({ T: HEADER + blank + row(text('网络'), text('network')) });
    const { entries, format, encoding, table, issues } = await read('a.ods', file);
    expect([format, encoding, table?.sheets?.names, issues]).toEqual(['ods', undefined, ['T'], []]);
    expect(
      entries.map(({ line, entry }) => [line, entry.languageSections[1]?.termSections]),
    ).toEqual([[5, [{ term: 'network', administrativeStatus: 'preferred' }]]]);
  });

  it.each([
    ['spaces', text('a<text:s text:c="2"/>b<text:s/>c'), 'a  b c'],
    ['spans', text('a <text:span>bold</text:span> word'), 'a bold word'],
    ['line ends of the source', text('a\n   b'), 'a b'],
    ['paragraphs', cell('<text:p>a</text:p><text:p>b</text:p>'), 'a\nb'],
    [
      'a remark',
      cell(
        '<office:annotation><dc:date>d</dc:date><text:p>no</text:p></office:annotation><text:p>a</text:p>',
      ),
      'a',
    ],
    [
      'a number',
      cell('<text:p>1,5</text:p>', '').replace('"string"', '"float" office:value="1.5"'),
      '1.5',
    ],
    [
      'a date',
      cell('<text:p>3/4/20</text:p>').replace(
        '"string"',
        '"date" office:date-value="2020-04-03T00:00:00"',
      ),
      '2020-04-03',
    ],
    [
      'a truth',
      cell('<text:p>WAHR</text:p>').replace('"string"', '"boolean" office:boolean-value="true"'),
      'true',
    ],
  ])('has %s as they are meant', async (_name, third, note) => {
    const file = ods({ T: HEADER + row(text('网络'), text('network'), third) });
    expect((await read('a.ods', file)).entries[0]?.entry.note).toBe(note);
  });

  it('has cells that are repeated as often as they stand', async () => {
    const three =
      '<table:table-cell office:value-type="string" table:number-columns-repeated="3"><text:p>x</text:p></table:table-cell>';
    const file = ods({
      T:
        row(text('zh-CN'), text('en'), text('fr')) +
        `<table:table-row table:number-rows-repeated="2">${three}</table:table-row>`,
    });
    const { entries } = await read('a.ods', file);
    expect(entries.map(({ line, entry }) => [line, entry.languageSections.length])).toEqual([
      [2, 3],
      [3, 3],
    ]);
  });

  it('makes one entry of rows that share the merged cell of a term', async () => {
    const file = ods({
      T:
        HEADER +
        row(cell('<text:p>网络</text:p>', 'table:number-rows-spanned="2"'), text('network')) +
        row('<table:covered-table-cell/>', text('net')),
    });
    expect(await termsOf('a.ods', file)).toEqual(['zh-Hans: 网络; en: network, net (admitted)']);
  });

  it('has its sheets to choose from, the first with a header at first', async () => {
    const file = ods({
      About: row(text('of us')),
      Terms: HEADER + row(text('网络'), text('network')),
      More: HEADER + row(text('条例'), text('rules')),
    });
    expect(await termsOf('a.ods', file)).toEqual(['zh-Hans: 网络; en: network']);
    expect(await termsOf('a.ods', file, { sheets: ['More'] })).toEqual([
      'zh-Hans: 条例; en: rules',
    ]);
  });

  it('has hidden rows and columns, which are read and said', async () => {
    const hidden = (how: string, ...cells: readonly string[]): string =>
      row(...cells).replace('<table:table-row', `<table:table-row table:visibility="${how}"`);
    const file = ods({
      T: [
        '<table:table-column table:number-columns-repeated="2"/>',
        '<table:table-column table:visibility="collapse"/>',
        HEADER,
        hidden('filter', text('网络'), text('network')),
        hidden('collapse', text('条例'), text('rules'), text('x')),
        row(text('章程'), text('charter')),
      ].join(''),
    });
    const { entries, issues } = await read('a.ods', file);
    expect(entries).toHaveLength(3);
    expect(issues.map(({ code, found }) => [code, found])).toEqual([
      ['hiddenRows', '2–3'],
      ['hiddenColumns', 'C'],
    ]);
  });

  /** The same spreadsheet with a style. */
  function withStyle(file: Uint8Array, name: string, properties: string): Uint8Array {
    const content = strFromU8(unzipSync(file)['content.xml'] ?? new Uint8Array());
    const style = `<style:style style:name="${name}"><style:${properties}/></style:style>`;
    const styled = content
      .replace('<office:body>', `${style}<office:body>`)
      .replace(NAMES, `${NAMES} xmlns:style="urn:style"`);
    return zipSync({ 'content.xml': strToU8(styled) });
  }

  it('has a hidden sheet before that with the terms, which is not taken', async () => {
    const file = ods({
      'Old" table:style-name="ta2': HEADER + row(text('网络'), text('net')),
      Terms: HEADER + row(text('网络'), text('network')),
    });
    const hidden = withStyle(file, 'ta2', 'table-properties table:display="false"');
    expect(await termsOf('a.ods', hidden)).toEqual(['zh-Hans: 网络; en: network']);
  });

  it('has text that is struck through, which is read and said', async () => {
    const file = ods({
      T: [
        HEADER,
        row(text('网络'), cell('<text:p>network</text:p>', 'table:style-name="ce1"')),
        row(text('条例'), text('rules')),
        row(text('章程'), text('<text:span text:style-name="ce1">old</text:span> charter')),
      ].join(''),
    });
    const style = 'text-properties style:text-line-through-style="solid"';
    const { entries, issues } = await read('a.ods', withStyle(file, 'ce1', style));
    expect(entries).toHaveLength(3);
    expect(issues.map(({ code, found }) => [code, found])).toEqual([['struckRows', '2, 4']]);
  });

  it.each([
    [
      'errorCell',
      cell('<text:p>#N/A</text:p>', 'table:formula="of:=NA()" calcext:value-type="error"'),
    ],
    ['errorCell', cell('<text:p>Err:504</text:p>', 'table:formula="of:=A("')],
    ['formulaCell', '<table:table-cell table:formula="of:=A1"/>'],
  ])('names a cell with %s', async (code, third) => {
    const file = ods({ T: HEADER + row(text('网络'), text('network'), third) });
    const { issues, entries } = await read('a.ods', file);
    expect(issues.map((issue) => [issue.code, issue.line, issue.column])).toEqual([[code, 2, 3]]);
    expect(entries[0]?.entry.note).toBeUndefined();
  });

  it.each([
    ['far out', '<table:table-cell table:number-columns-repeated="16000"/>' + text('x'), 'farCell'],
    [
      'in ten million columns',
      cell('<text:p>x</text:p>', 'table:number-columns-repeated="10000000"'),
      'farCell',
    ],
  ])('with a cell %s is read, and says so', async (_name, third, code) => {
    const file = ods({ T: HEADER + row(text('网络'), text('network'), third) });
    const { issues, entries } = await read('a.ods', file);
    expect(entries).toHaveLength(1);
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it('with a row that stands ten million times is refused', async () => {
    const many = `<table:table-row table:number-rows-repeated="10000000">${text('x')}</table:table-row>`;
    const result = await readFile({ name: 'a.ods', bytes: ods({ T: HEADER + many }) });
    expect(result).toMatchObject({ outcome: 'refused', issue: { code: 'tooManyEntries' } });
  });

  it.each([
    [
      'with a password',
      ods({ T: HEADER }, '<!DOCTYPE a><m><encryption-data/></m>'),
      'protectedExcel',
    ],
    [
      'that is cut',
      zipSync({ 'content.xml': strToU8('<office:document-content') }),
      'badSpreadsheet',
    ],
    [
      'that declares a type',
      zipSync({ 'content.xml': strToU8('<!DOCTYPE a []><a/>') }),
      'badSpreadsheet',
    ],
  ])('%s is refused', async (_name, bytes, code) => {
    const result = await readFile({ name: 'a.ods', bytes });
    expect(result).toMatchObject({ outcome: 'refused', issue: { code } });
  });
});
