import * as fc from 'fast-check';
import type { StoredEntry } from '../list/stored-entry.ts';
import { describe, expect, it } from 'vitest';
import type { ConceptEntry, TermSection } from '../entry/concept-entry.ts';
import { nameOf } from '../entry/entry-name.ts';
import type { EntryFilter, EntrySort } from '../list/entry-query.ts';
import { runThrough } from './run-through.ts';
import { facetsOf } from './search-filter.ts';
import { packIndex, unpackIndex } from './packed-index.ts';
import { indexOf, search, type SearchIndex, sorted, withChanges } from './search.ts';

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
  entryOf('trade', '世贸组织', 'Shìmào Zǔzhī', 'WTO'),
];

/** Stands in for the folding of characters: one Traditional character, and the letter é. */
const fold = (text: string): string => text.replaceAll('網', '网').replaceAll('絡', '络');

const listed = (entries: readonly ConceptEntry[]): readonly StoredEntry[] =>
  entries.map((entry) => ({ entry, origin: 'curated', glossary: 'curated' }));

const index = runThrough(indexOf(listed(ENTRIES), fold));

function idsIn(searched: SearchIndex, text: string, filter?: EntryFilter): readonly string[] {
  const { numbers } = search(searched, { text, ...(filter && { filter }) }, fold);
  return Array.from(numbers, (number) => searched.table.ids[number] ?? 'none');
}

const idsOf = (text: string): readonly string[] => idsIn(index, text);

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
    ['a term of one word by two', 'cyber space', ['space', 'sovereignty']],
    ['Chinese with a space in it', '绿色 发展', ['green']],
    ['an acronym with its points', 'W.T.O.', ['trade']],
    ['an acronym without', 'wto', ['trade']],
    ['all words, the shorter term first', 'ment de', ['green', 'strategy']],
    ['pinyin without tones', 'wangluo', ['network', 'sovereignty', 'space']],
    ['pinyin with spaces', 'wang luo zhu quan', ['sovereignty']],
    ['pinyin with tones', 'wǎngluò zhǔquán', ['sovereignty']],
    ['pinyin with v for ü', 'lvse', ['green']],
    ['pinyin with ü', 'lüse', ['green']],
    ['pinyin with u for ü', 'luse', ['green']],
    ['ue for üe', 'zhanlue', ['strategy']],
    ['initials', 'wlzq', ['sovereignty']],
    ['a slip: a letter missing', 'developmnt', ['green', 'strategy']],
    ['a slip: another letter', 'netwark', ['network']],
    ['a slip: two letters exchanged', 'cybersapce', ['space', 'sovereignty']],
    ['a slip in a long word', 'sovreignity', ['sovereignty']],
    ['a slip: another character', '网洛空间', ['space']],
    ['a slip in pinyin', 'wangluozhuqan', ['sovereignty']],
    ['no slip in a short word', 'nit', []],
    ['a term that is not there', 'blockchain', []],
    ['a name that every object has', 'constructor', []],
    ['half of a character', '\uD800', []],
    ['signs of a regular expression', '.*', []],
  ])('finds %s', (_name, text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  it('finds all in the order of their names when it is blank', () => {
    expect(idsOf('  ')).toEqual([
      'cafe',
      'sovereignty',
      'space',
      'strategy',
      'green',
      'network',
      'trade',
    ]);
  });

  it('puts quoted names by their first letter, and those that begin with a digit last', () => {
    const quoted = runThrough(
      indexOf(
        listed([
          entryOf('plan', '“十四五”规划', 'shísìwǔ guīhuà', '14th Five-Year Plan'),
          entryOf('two', '“两个维护”', 'liǎng gè wéihù', '“Two Upholds”'),
          entryOf('three', '三农', 'sānnóng', 'three rural issues'),
          entryOf('upgrade', '升级', 'shēngjí', 'upgrade'),
        ]),
        fold,
      ),
    );
    expect(idsIn(quoted, '')).toEqual(['three', 'two', 'upgrade', 'plan']);
    const added = runThrough(
      withChanges(quoted, new Set(), listed([entryOf('u', '“甲”', 'jiǎ', '“Uplift”')]), fold),
    );
    expect(idsIn(added, '')).toEqual(['three', 'two', 'upgrade', 'u', 'plan']);
  });

  it('finds a numbered name by its words and its pinyin', () => {
    const reading = 'Dì-{n:zh} Jiè Jìnkǒu Bólǎnhuì';
    const expo = entryOf('expo', '第{n:zh}届进口博览会', reading, '{n:ordinal} Import Expo');
    const numbered = runThrough(indexOf(listed([expo]), fold));
    for (const text of ['届进口博览会', 'import expo', 'jinkou', 'djjkblh', '第n届', 'nth Import'])
      expect(idsIn(numbered, text), text).toEqual(['expo']);
  });

  it('says when what it found is only like the text', () => {
    expect(search(index, { text: 'netwark' }, fold).alike).toBe(true);
    expect(search(index, { text: 'network' }, fold).alike).toBe(false);
    expect(search(index, { text: 'blockchain' }, fold).alike).toBe(false);
  });

  it('puts a reading with these tones before one without', () => {
    const tones = runThrough(
      indexOf(
        listed([
          entryOf('buy', '买', 'mǎi', 'buy'),
          entryOf('sell', '卖', 'mài', 'sell'),
          entryOf('bury', '埋', 'mái', 'bury'),
        ]),
        fold,
      ),
    );
    expect(idsIn(tones, 'mài')).toEqual(['sell', 'bury', 'buy']);
    expect(idsIn(tones, 'mai')).toEqual(['bury', 'buy', 'sell']);
  });
});

describe('a filter', () => {
  const document = (title: string): TermSection['sources'] => [{ title }];
  const changed: StoredEntry[] = [
    {
      entry: { ...entryAt(0), subjectField: 'cyber' },
      origin: 'changed',
      glossary: 'curated',
      modified: '2026-02-01',
    },
    { entry: { ...entryAt(1), subjectField: 'cyber' }, origin: 'curated', glossary: 'curated' },
    {
      entry: withSource(entryAt(2), 'Report'),
      origin: 'added',
      glossary: 'curated',
      modified: '2026-01-01',
    },
    { entry: { ...entryAt(3), subjectField: 'ecology' }, origin: 'hidden', glossary: 'own' },
  ];
  const filtered = runThrough(indexOf(changed, fold));

  function entryAt(place: number): ConceptEntry {
    const entry = ENTRIES[place];
    if (entry === undefined) throw new Error('No such entry');
    return entry;
  }

  function withSource(entry: ConceptEntry, title: string): ConceptEntry {
    const [first, ...others] = entry.languageSections;
    const [term, ...terms] = first.termSections;
    const sourced = { ...term, sources: document(title) ?? [] };
    return {
      ...entry,
      languageSections: [{ ...first, termSections: [sourced, ...terms] }, ...others],
    };
  }

  it.each<[string, EntryFilter, readonly string[]]>([
    ['what the user did', { origins: ['changed', 'added'] }, ['space', 'network']],
    ['a subject field', { subjectFields: ['ecology'] }, ['green']],
    ['no subject field', { subjectFields: [''] }, ['network']],
    [
      'a status of any term',
      { statuses: ['preferred'] },
      ['sovereignty', 'space', 'green', 'network'],
    ],
    ['a status that none has', { statuses: ['superseded'] }, []],
    ['a document', { sources: ['Report'] }, ['network']],
    ['a glossary', { glossaries: ['own'] }, ['green']],
    ['two things at once', { origins: ['changed'], subjectFields: ['ecology'] }, []],
    ['nothing', { origins: [] }, []],
  ])('lets through by %s', (_name, filter, ids) => {
    expect(idsIn(filtered, '', filter)).toEqual(ids);
  });

  it('works with a search', () => {
    expect(idsIn(filtered, '网络', { subjectFields: ['cyber'] })).toEqual(['sovereignty', 'space']);
  });

  it('can be made of the values that there are', () => {
    expect(facetsOf(filtered.table)).toEqual({
      subjectFields: [
        { value: 'cyber', entries: 2 },
        { value: '', entries: 1 },
        { value: 'ecology', entries: 1 },
      ],
      sources: [
        { value: '', entries: 3 },
        { value: 'Report', entries: 1 },
      ],
      glossaries: [
        { value: 'curated', entries: 3 },
        { value: 'own', entries: 1 },
      ],
    });
  });

  it.each<[EntrySort, readonly string[]]>([
    [{ by: 'modified', descending: true }, ['space', 'network', 'sovereignty', 'green']],
    [{ by: 'modified', descending: false }, ['network', 'space', 'sovereignty', 'green']],
    [{ by: 'pinyin', descending: false }, ['green', 'network', 'space', 'sovereignty']],
    [{ by: 'subjectField', descending: true }, ['green', 'sovereignty', 'space', 'network']],
    [{ by: 'english', descending: true }, ['network', 'green', 'space', 'sovereignty']],
  ])('leaves the order of a column as it is: %o', (sort, ids) => {
    const order = runThrough(sorted(filtered, sort));
    const { numbers } = search(filtered, { text: '' }, fold, order);
    expect(Array.from(numbers, (number) => filtered.table.ids[number])).toEqual(ids);
  });
});

describe('an index that followed changes', () => {
  const text = fc.constantFrom('网', '络', '空间', 'net', 'network', 'a b', 'b', 'ab', 'ba c');
  const entry = fc
    .record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), chinese: text, english: text })
    .map(({ id, chinese, english }) => entryOf(id, chinese, 'wang luo', english));
  const entries = fc.uniqueArray(entry, { selector: ({ id }) => id });

  it('finds the same as one made from nothing', () => {
    fc.assert(
      fc.property(entries, entries, text, (before, now, query) => {
        const touched = new Set([...now.map(({ id }) => id), 'a']);
        const rest = before.filter(({ id }) => !touched.has(id));
        const followed = runThrough(
          withChanges(runThrough(indexOf(listed(before), fold)), touched, listed(now), fold),
        );
        const made = runThrough(indexOf(listed([...rest, ...now]), fold));
        for (const asked of [query, '']) expect(idsIn(followed, asked)).toEqual(idsIn(made, asked));
      }),
    );
  });
});

describe('an index that was packed', () => {
  it('is the same when it is unpacked', () => {
    for (const made of [index, runThrough(indexOf([], fold))]) {
      expect(unpackIndex(packIndex(made))).toEqual(made);
    }
  });
});

describe('a search over many keys at once', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '网'), maxLength: 8 });
  const terms = fc.array(fc.array(letters, { minLength: 1, maxLength: 3 }), { maxLength: 8 });

  it('finds what a search entry by entry finds', () => {
    fc.assert(
      fc.property(terms, letters, (lists, query) => {
        const all = lists.map((own, place) =>
          entryOf(String(place), `${place}。`, 'x', ...own.map((term) => `x${term}`)),
        );
        const searched = runThrough(indexOf(listed(all), fold));
        const { numbers, alike } = search(searched, { text: query }, fold);
        const found = alike ? [] : Array.from(numbers, (number) => searched.table.ids[number]);
        expect(new Set(found)).toEqual(new Set(naiveSearch(all, query)));
      }),
    );
  });
});

/** The ids of the entries that have a query in a term or all its words in their terms. */
function naiveSearch(entries: readonly ConceptEntry[], query: string): readonly string[] {
  const plain = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ');
  const asked = plain(query);
  return entries
    .filter((entry) => {
      const keys = entry.languageSections.flatMap(({ termSections }) =>
        termSections.map(({ term }) => plain(term)),
      );
      const readings = /^[a-z ]+$/u.test(asked) && 'x'.includes(asked.replaceAll(' ', ''));
      return (
        keys.some((key) => key.includes(asked)) ||
        keys.some((key) => key.includes(asked.replaceAll(' ', ''))) ||
        asked.split(' ').every((word) => keys.some((key) => key.includes(word))) ||
        readings
      );
    })
    .map(({ id }) => id);
}

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
