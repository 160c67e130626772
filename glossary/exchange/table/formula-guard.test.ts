import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { randomEntries } from '../random-entries-fixture.ts';
import { guardFormula, unguardFormula } from './formula-guard.ts';
import { writeDelimited } from './writing/write-rows.ts';
import { writeSpreadsheet } from './writing/write-spreadsheet.ts';

/** The start of a cell that a spreadsheet would execute. */
const RUNS = /^[=+\-@\t\r＝＋－＠]/u;

test.each(['=1+1', '+86', '-ism', '@here', '\t=1', '\r=1', '＝SUM(A1)', '－1', '=', "'=x"])(
  '%j is made a text, and comes back',
  (text) => {
    const guarded = guardFormula(text);
    expect(guarded).toBe(`'${text}`);
    expect(unguardFormula(guarded)).toBe(text);
  },
);

test.each(['网络', '1=1', "'quoted'", '', ' =1'])('%j is left as it is', (text) => {
  expect(guardFormula(text)).toBe(text);
  expect(unguardFormula(text)).toBe(text);
});

test.each([',', '\t'] as const)(
  'no cell of a table parted by %j begins as a formula does',
  (by) => {
    fc.assert(
      fc.property(randomEntries, (entries) => {
        const { data } = Papa.parse<readonly string[]>(writeDelimited(entries, by), {
          delimiter: by,
        });
        expect(data.length).toBeGreaterThan(entries.length);
        expect(data.flat().filter((cell) => RUNS.test(cell))).toEqual([]);
      }),
    );
  },
);

test('a text behind a semicolon is a cell of its own to who takes that for a border', () => {
  const term = 'a;=1+1';
  const table = writeDelimited(
    [
      {
        id: 'user-1',
        languageSections: [
          { language: 'en', termSections: [{ term, administrativeStatus: 'preferred' }] },
        ],
      },
    ],
    ',',
  );
  const { data: meant } = Papa.parse<readonly string[]>(table, { delimiter: ',' });
  expect(meant.flat()).toContain(term);
  const { data: taken } = Papa.parse<readonly string[]>(table, { delimiter: ';' });
  expect(taken.flat().some((cell) => cell.startsWith('=1+1'))).toBe(true);
});

test('a workbook has no formula, whatever its entries say', async () => {
  const workbook = await writeSpreadsheet([
    {
      id: 'user-1',
      note: '=1+1',
      languageSections: [
        {
          language: 'en',
          termSections: [{ term: '=HYPERLINK("x")', administrativeStatus: 'preferred' }],
        },
      ],
    },
  ]);
  const parts = unzipSync(new Uint8Array(workbook));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<c ');
  expect(sheet).not.toMatch(/<f[ >]/u);
});
