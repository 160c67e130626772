import { describe, expect, it } from 'vitest';

import { accountForCandidates, readCandidates } from './candidates.ts';
import { compileCurated } from '../compile-curated.ts';

const HEADING = 'zh_hans\tzh_hant_tw\ten\tnote';
const entries = compileCurated(
  new Map([
    [
      'cyberspace',
      {
        'concept-space': {
          'zh-Hans': '网络空间',
          pinyin: 'wǎngluò kōngjiān',
          'zh-Hant': '網絡空間',
          'zh-Hant-TW': '網路空間',
          en: { cyberspace: { seen: ['paper'] }, 'digital realm': { seen: ['paper'] } },
          note: 'Older texts have “digital space”.',
        },
      },
    ],
  ]),
  { paper: { title: 'White paper' } },
);
const leftOut = [
  { term: '网络空间', en: 'web space', reason: 'no document' },
  { term: '数据', en: 'data', reason: 'an everyday word' },
];

const missing = (row: string): readonly (readonly string[])[] => {
  const candidates = readCandidates(`${HEADING}\n${row}\n`);
  if (typeof candidates === 'string') throw new Error(candidates);
  return accountForCandidates(candidates, entries, leftOut).map((account) => account.missing);
};

describe('a row of candidates', () => {
  it.each([
    ['is had with every form', '网络空间\t網路空間\tcyberspace', []],
    ['is had in an inflected form', '网络空间\t\tthe digital realms', []],
    ['lacks an English form', '网络空间\t\tcyberspace | online space', ['online space']],
    ['lacks a Chinese form', '网络空间\t網絡世界\tcyberspace', ['網絡世界']],
    ['has a form that was left out', '网络空间\t\tcyberspace | web space', []],
    ['was left out as a whole', '数据\t資料\tdata | figures', []],
    ['is not known at all', '算力\t\tcomputing power', ['算力']],
    ['has an older form in the note', "网络空间\t\tcyberspace\tolder 'digital space'", []],
    [
      'mentions a form',
      "网络空间\t\tcyberspace\tHK 網上空間, '2001 space'",
      ['2001 space', '網上空間'],
    ],
  ])('%s', (_, row, expected) => {
    expect(missing(row)).toEqual([expected]);
  });

  it('needs a heading', () => {
    expect(readCandidates('网络空间\tcyberspace')).toBe('no column zh_hans');
    expect(readCandidates('zh_hans\n网络空间')).toBe('no column en');
  });
});
