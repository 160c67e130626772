import { describe, expect, it } from 'vitest';

import { orderFaults, readHand, readNames, readSample } from './family-tables.ts';

const LIST = 'zh\town\tkind\tof\tjurisdiction\tfacts\tfrom';
const HAND = 'zh\ten\talso\thant\tevidence\tdocument\twhere\tnote';
const seen =
  '外交部\tMinistry of Foreign Affairs\tMFA | Foreign Ministry\t\tseen\tChart\thttps://a.example/b\t';

describe('a list of names', () => {
  it('is read', () => {
    const { rows, faults } = readNames(`${LIST}\n律政司\t律政司\tbody\t\thong-kong\t\tchart\n`);
    expect(faults).toEqual([]);
    expect(rows).toEqual([{ zh: '律政司', own: '律政司', kind: 'body', of: '' }]);
  });

  it.each([
    ['other columns', 'zh\tkind\n', 'line 1: the columns are not zh, own, kind, of,'],
    ['the columns of a hand', `${HAND}\n`, 'line 1: the columns are not zh, own'],
    ['a row too short', `${LIST}\n外交部\t\tbody\n`, 'line 2: 3 columns, not 7'],
    [
      'an unknown kind',
      `${LIST}\n外交部\t\torgan\t\tmainland\t\t\n`,
      'line 2: unknown kind “organ”',
    ],
    [
      'an unknown place',
      `${LIST}\n外交部\t\tbody\t\tCN\t\t\n`,
      'line 2: unknown jurisdiction “CN”',
    ],
    ['no name', `${LIST}\n\t\tbody\t\tmainland\t\t\n`, 'line 2: no name'],
    ['a space', `${LIST}\n外交部 \t\tbody\t\tmainland\t\t\n`, 'line 2: spaces around a cell'],
    ['a line break of Windows', `${LIST}\n外交部\t\tbody\t\tmainland\t\t\r\n`, 'line 2: spaces'],
    ['a quotation mark', `${LIST}\n外交部\t\tbody\t\tmainland\t"\t\n`, 'line 2: a straight quo'],
    ['an empty line', `${LIST}\n\n`, 'line 2: 1 columns, not 7'],
    ['no last newline', `${LIST}\n外交部\t\tbody\t\tmainland\t\t`, 'line 2: no newline at the end'],
    [
      'a name twice',
      `${LIST}\n外交部\t\tbody\t\tmainland\t\t\n外交部\t\tbody\t\tmainland\t\t\n`,
      'line 3: 外交部 stands in line 2 too',
    ],
  ])('with %s is told', (_, text, fault) => {
    const { faults } = readNames(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });
});

describe('the table of a hand', () => {
  it('is read', () => {
    const { rows, faults } = readHand(
      `${HAND}\n${seen}\n外事办\t\t\t\tunsure\t\t\tseveral forms\n`,
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        zh: '外交部',
        en: 'Ministry of Foreign Affairs',
        also: ['MFA', 'Foreign Ministry'],
        evidence: 'seen',
        where: 'https://a.example/b',
      },
      { zh: '外事办', en: '', also: [], evidence: 'unsure', where: '' },
    ]);
  });

  it.each([
    ['unknown evidence', seen.replace('seen', 'heard'), 'unknown evidence “heard”'],
    ['no address', seen.replace('https://a.example/b', 'a book'), '“a book” is no address'],
    ['two addresses', seen.replace('/b', '/b https://c.example'), 'is no address'],
    ['a file as address', seen.replace('https', 'file'), 'is no address'],
    ['an address that does not parse', seen.replace('a.example', '['), 'is no address'],
    ['nothing read', seen.replace('https://a.example/b', ''), 'seen, but not where'],
    [
      'an address of what is only known',
      seen.replace('seen', 'known'),
      'known, yet with an address',
    ],
    [
      'evidence of nothing',
      seen.replace('Ministry of Foreign Affairs', ''),
      'seen, yet without a rendering',
    ],
  ])('with %s is told', (_, line, fault) => {
    const { rows, faults } = readHand(`${HAND}\n${line}\n`);
    expect(rows).toEqual([]);
    expect(faults).toEqual([expect.stringContaining(fault)]);
  });
});

describe('a sample', () => {
  const sample = (row: string) => readSample(`zh\tverdict\twhere\n${row}\n`);
  it('is read', () => {
    const { rows, faults } = sample('外交部\tother\thttps://a.example/b');
    expect(faults).toEqual([]);
    expect(rows).toEqual([{ zh: '外交部', verdict: 'other', where: 'https://a.example/b' }]);
  });

  it.each([
    ['an unknown verdict', '外交部\tgood\t', 'line 2: unknown verdict “good”'],
    ['a place of nothing', '外交部\tnone\tpaper', 'line 2: not found, yet with a place'],
  ])('with %s is told', (_, row, fault) => {
    expect(sample(row)).toEqual({ rows: [], faults: [fault] });
  });
});

describe('the rows of a table', () => {
  const rows = (names: string) => [...names].map((zh) => ({ zh }));
  it.each([
    ['are the wanted ones', '甲乙', '甲乙', []],
    ['are in another order', '甲乙丙', '甲丙乙', ['line 3: 丙 in the place of 乙']],
    ['are fewer', '甲乙', '甲', ['line 3: nothing in the place of 乙']],
    ['are more', '甲', '甲乙', ['line 3: 乙 in the place of nothing']],
  ])('%s', (_, listed, hand, faults) => {
    expect(orderFaults(rows(listed), rows(hand))).toEqual(faults);
  });
});
