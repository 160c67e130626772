/** What spreadsheets show in another way than they store it. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, termsOf } from './read-fixture.ts';
import { row, workbook } from './workbook-fixture.ts';

const STYLES =
  '<numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="20"/><xf numFmtId="14"/></cellXfs>';

describe('a number is read as it is shown', () => {
  it.each([
    [0, '5', '5'],
    [0, '0.10000000000000001', '0.1'],
    [0, '5.0000000000000001E-3', '0.005'],
    [0, '1.2345678901234567E+19', '12345678901234600000'],
    [1, '0.25', '25%'],
    [2, '0.28999999999999998', '29%'],
    [3, '0.4375', '10:30'],
    [4, '45000', '2023-03-15'],
  ])('in style %i, %s', async (style, value, shown) => {
    const cell = `<c r="B2" s="${style}"><v>${value}</v></c>`;
    const sheet = `${row(1, '中文', 'English')}<row r="2"><c r="A2" t="inlineStr"><is><t>港口</t></is></c>${cell}</row>`;
    const book = workbook({ S: sheet }, { styles: STYLES });
    expect(await termsOf('a.xlsx', book)).toEqual([`zh-Hans: 港口; en: ${shown}`]);
  });

  it.each([
    ['line one_x000D_\nline two', 'line one\nline two'],
    ['snake_x005F_x0041_case', 'snake_x0041_case'],
    ['a_x00e9_b', 'aéb'],
    ['_x00_ or _xyz1_', '_x00_ or _xyz1_'],
  ])('with characters that XML has no place for: %j', async (text, shown) => {
    const inline = row(1, '中文', 'English', 'Notes') + row(2, '港口', 'port', text);
    const shared = `${row(1, '中文', 'English', 'Notes')}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>`;
    const strings = ['港口', 'port', text].map((one) => `<si><t>${one}</t></si>`).join('');
    for (const book of [workbook({ S: inline }), workbook({ S: shared }, { strings })]) {
      const { entries } = await read('a.xlsx', book);
      expect(entries[0]?.entry.note).toBe(shown);
    }
  });

  it('of OpenDocument, a percentage', async () => {
    const text = (content: string): string =>
      `<table:table-cell office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;
    const share =
      '<table:table-cell office:value-type="percentage" office:value="0.29"><text:p>29%</text:p></table:table-cell>';
    const content =
      '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:spreadsheet><table:table table:name="S">' +
      `<table:table-row>${text('中文')}${text('English')}</table:table-row>` +
      `<table:table-row>${text('港口')}${share}</table:table-row>` +
      '</table:table></office:spreadsheet></office:document-content>';
    const file = zipSync({ 'content.xml': strToU8(content) });
    expect(await termsOf('a.ods', file)).toEqual(['zh-Hans: 港口; en: 29%']);
  });
});
