import { describe, expect, it } from 'vitest';
import { read, termsOf } from '../../read-fixture.ts';
import { row, workbook } from '../../workbook-fixture.ts';

function merged(rows: string, ...ranges: readonly string[]): Uint8Array {
  const cells = ranges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return workbook({ T: `${rows}</sheetData><mergeCells>${cells}</mergeCells><sheetData>` });
}

const HEADER = row(1, '领域', '中文', '英文', '备注');

describe('merged cells', () => {
  it('of a field count for each row', async () => {
    const rows = HEADER + row(2, '法律', '条例', 'rules') + row(3, '', '章程', 'charter');
    const { entries, issues } = await read('a.xlsx', merged(rows, 'A2:A3'));
    expect(entries.map(({ entry, line }) => [line, entry.subjectField])).toEqual([
      [2, '法律'],
      [3, '法律'],
    ]);
    expect(issues).toEqual([]);
  });

  it('of a term make one entry of their rows', async () => {
    const rows =
      HEADER +
      row(2, '', '网络', 'network') +
      row(3, '', '', 'net') +
      row(4, '', '', 'web') +
      row(5, '', '条例', 'rules');
    const file = merged(rows, 'B2:B4', 'D2:D4');
    expect(await termsOf('a.xlsx', file)).toEqual([
      'zh-Hans: 网络; en: network, net (admitted), web (admitted)',
      'zh-Hans: 条例; en: rules',
    ]);
    expect((await read('a.xlsx', file)).issues).toEqual([]);
  });

  it('on both sides, one after the other, make one entry too', async () => {
    const rows = HEADER + row(2, '', '网络', 'net') + row(3, '', '', '') + row(4, '', '網絡', '');
    const filled = rows.replace(
      '<row r="3">',
      '<row r="3"><c r="D3" t="inlineStr"><is><t>n</t></is></c>',
    );
    expect(await termsOf('a.xlsx', merged(filled, 'B2:B3', 'C2:C4'))).toEqual([
      'zh-Hans: 网络, 網絡 (admitted); en: net',
    ]);
  });

  it('of a header over two rows leave the names in the second', async () => {
    const rows =
      row(1, '领域', '术语') + row(2, '', '中文', '英文') + row(3, '法律', '条例', 'rules');
    const { entries } = await read('a.xlsx', merged(rows, 'A1:A2', 'B1:C1'), { header: 2 });
    expect(entries[0]?.entry).toMatchObject({ subjectField: '法律' });
  });

  it.each(['A1:XFD1048576', 'B2:B1048576', 'B9:B2', '', 'x', 'A0:A9', 'ZZZZ1:ZZZZ9'])(
    'the range %j harms nothing',
    async (range) => {
      const rows = HEADER + row(2, '', '网络', 'network') + row(4, '', '条例', 'rules');
      const ranges = Array.from({ length: 200 }, () => range);
      const { entries } = await read('a.xlsx', merged(rows, ...ranges));
      expect(entries.length).toBeGreaterThan(0);
    },
  );
});
