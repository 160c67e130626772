import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { firstRows, readQuotedTable } from './table/lines/table.ts';
import { read, termsOf } from './read-fixture.ts';

/** A text is split piece by piece, each of some 65,000 characters; this is several of them. */
const LONG = 200_000;

/** Rows of two terms with their number, until they are long enough. */
function rows(lineEnd: string, from = 1): string {
  let text = '';
  for (let number = from; text.length < LONG; number += 1) {
    text += `${number},网络${number},net ${number}${lineEnd}`;
  }
  return text;
}

describe('a long table', () => {
  it.each([
    ['line feeds', '\n'],
    ['both', '\r\n'],
    ['carriage returns', '\r'],
  ])('has the lines of its rows, with %s', async (_name, lineEnd) => {
    const { entries, issues } = await read('a.csv', `id,zh-CN,en${lineEnd}${rows(lineEnd)}`);
    expect(issues).toEqual([]);
    expect(entries.length).toBeGreaterThan(9_000);
    expect(entries.every(({ entry, line }) => entry.id === String(line - 1))).toBe(true);
  });

  it('has each entry once, whose rows are far from each other', async () => {
    const text = `id,zh-CN,en\nfirst,甲,a\n${rows('\n')}first,,b\nlast,乙,c\nfirst,,d\n`;
    const all = await termsOf('a.csv', text);
    expect([all[0], all.at(-1)]).toEqual([
      'zh-Hans: 甲; en: a, b (admitted), d (admitted)',
      'zh-Hans: 乙; en: c',
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('may have a cell that is longer than all that is split at once', async () => {
    const cell = `"${'long, ""and"" more\n'.repeat(LONG / 10)}"`;
    const text = `id,zh-CN,en,note\n1,甲,a,${cell}\n2,乙,b,\n`;
    const { entries, issues } = await read('a.csv', text);
    // A note as long as this is no note.
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['badEntry', 2]]);
    expect(entries.map(({ entry, line }) => [entry.id, line])).toEqual([['2', 3 + LONG / 10]]);
  });

  it('is not looked through for the end of each cell that is spoilt, as lines of JSON are', async () => {
    let looked = 0;
    const { Parser } = Papa;
    vi.spyOn(Papa, 'Parser').mockImplementation(function (config) {
      const parser = new Parser(config);
      const parse = parser.parse.bind(parser);
      parser.parse = (input: string, ...more) => {
        looked += input.length;
        return parse(input, ...more);
      };
      return parser;
    });
    const line = '{"id":"a","zh":["网络"],"en":["net"],"note":"an open one}\n';
    const text = `x${line.repeat((20 * LONG) / line.length)}`;
    const table = readQuotedTable(text, ',');
    expect(firstRows(table, 200)).toHaveLength(200);
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThan(text.length);
  });

  it('has an unclosed quotation mark affect its own line, wherever it stands', async () => {
    const before = rows('\n');
    const count = before.split('\n').length - 1;
    const text = `id,zh-CN,en\n${before}a,甲,"open\nb,"乙"x\n",c\n${rows('\n', count + 1)}`;
    const { entries, issues } = await read('a.csv', text);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['badQuotes', count + 2],
      ['badQuotes', count + 3],
      ['badQuotes', count + 4],
    ]);
    const last = entries.at(-1);
    expect(last?.line).toBe(Number(last?.entry.id) + 4);
  });
});
