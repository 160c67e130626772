import { describe, expect, it } from 'vitest';
import type { ConceptEntry, TermSection } from './concept-entry.ts';
import { createSearchIndex, nameOf } from './search.ts';

function entryOf(id: string, chinese: string, reading: string, ...english: string[]): ConceptEntry {
  const [first = '', ...others] = english.map((term): TermSection => ({
    term,
    administrativeStatus: 'admitted',
  }));
  if (first === '') throw new Error('An entry of this test has an English term.');
  return {
    id,
    languageSections: [
      {
        language: 'zh-Hans',
        termSections: [{ term: chinese, reading, administrativeStatus: 'preferred' }],
      },
      { language: 'en', termSections: [first, ...others] },
    ],
  };
}

const ENTRIES = [
  entryOf('space', '网络空间', 'wǎngluò kōngjiān', 'cyberspace'),
  entryOf(
    'sovereignty',
    '网络主权',
    'wǎngluò zhǔquán',
    'cyber sovereignty',
    'sovereignty in cyberspace',
  ),
  entryOf('network', '网络', 'wǎngluò', 'network'),
  entryOf('green', '绿色发展', 'lǜsè fāzhǎn', 'green development'),
  entryOf('strategy', '发展战略', 'fāzhǎn zhànlüè', 'development strategy'),
  entryOf('cafe', '咖啡馆', 'kāfēiguǎn', 'Café'),
];

/** Stands in for the folding of characters: one Traditional character, and the letter é. */
const fold = (text: string): string => text.replaceAll('網', '网').replaceAll('絡', '络');

const index = createSearchIndex(ENTRIES, fold);

function idsOf(text: string): readonly string[] {
  return index.search(text).map((place) => ENTRIES[place]?.id ?? 'none');
}

describe('a search', () => {
  it.each([
    ['a whole term before terms that begin with it', '网络', ['network', 'sovereignty', 'space']],
    ['Traditional for Simplified', '網絡', ['network', 'sovereignty', 'space']],
    ['a part inside', '主权', ['sovereignty']],
    ['English in any case', 'CYBERSPACE', ['space', 'sovereignty']],
    ['the beginning of a later word', 'develop', ['strategy', 'green']],
    ['full-width letters', 'ｎｅｔｗｏｒｋ', ['network']],
    ['more than one space', '  green   development ', ['green']],
    ['words in any order', 'cyberspace sovereignty', ['sovereignty']],
    ['pinyin without tones', 'wangluo', ['network', 'sovereignty', 'space']],
    ['pinyin with spaces', 'wang luo zhu quan', ['sovereignty']],
    ['pinyin with tones', 'wǎngluò zhǔquán', ['sovereignty']],
    ['pinyin with v for ü', 'lvse', ['green']],
    ['pinyin with ü', 'lüse', ['green']],
    ['pinyin with u for ü', 'luse', ['green']],
    ['ue for üe', 'zhanlue', ['strategy']],
    ['initials', 'wlzq', ['sovereignty']],
    ['a term that is not there', 'blockchain', []],
    ['a name that every object has', 'constructor', []],
    ['half of a character', '\uD800', []],
    ['signs of a regular expression', '.*', []],
  ])('finds %s', (_name, text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  it('finds all in the order of their names when it is blank', () => {
    expect(idsOf('  ')).toEqual(['cafe', 'sovereignty', 'space', 'strategy', 'green', 'network']);
  });
});

describe('the name of an entry', () => {
  it('is its preferred English term, else its first', () => {
    const [space] = ENTRIES;
    expect(space && nameOf(space)).toBe('cyberspace');
  });

  it('is its first term when it has no English', () => {
    const entry: ConceptEntry = {
      id: 'x',
      languageSections: [
        {
          language: 'zh-Hans',
          termSections: [{ term: '空间', administrativeStatus: 'preferred' }],
        },
      ],
    };
    expect(nameOf(entry)).toBe('空间');
  });
});
