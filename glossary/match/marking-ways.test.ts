import { describe, expect, it } from 'vitest';

import type { ConceptEntry, MarkingWay } from '../model/entry/concept-entry.ts';
import { compileLayer } from './compile/compile.ts';
import { EMPTY_LEXICON } from './boundary/lexicon.ts';
import type { Matcher } from './match.ts';
import { createMatcher } from './scan/matcher.ts';
import { createNaiveMatcher } from './naive/naive-matcher.ts';

type Term = readonly [language: string, term: string, marking?: Exclude<MarkingWay, 'always'>];

/** One concept for each list of terms. */
function entriesOf(concepts: readonly (readonly [Term, ...Term[]])[]): readonly ConceptEntry[] {
  const sectionOf = ([language, term, marking]: Term) => ({
    language,
    termSections: [
      {
        term,
        administrativeStatus: 'preferred',
        ...(marking === undefined ? {} : { matching: { marking } }),
      },
    ] as const,
  });
  return concepts.map(([first, ...others], i) => ({
    id: `c${i}`,
    languageSections: [sectionOf(first), ...others.map(sectionOf)],
  }));
}

/** All ways in which entries are matched: in one layer, in one each, and naively. */
function matchersOf(entries: readonly ConceptEntry[]): readonly Matcher[] {
  const layer = (part: readonly ConceptEntry[]) => ({
    blob: compileLayer(part, EMPTY_LEXICON),
    suppressed: [],
  });
  return [
    createMatcher({ revision: 1, layers: [layer(entries)] }),
    createMatcher({ revision: 1, layers: entries.map((entry) => layer([entry])) }),
    createNaiveMatcher(entries, EMPTY_LEXICON),
  ];
}

describe('when a page marks what is found', () => {
  it.each<readonly [string, readonly (readonly [Term, ...Term[]])[], string, readonly string[]]>([
    ['always, where nothing is said', [[['en', 'five-year plan']]], 'a five-year plan', ['always']],
    [
      'as its term says, in all its forms',
      [[['en', 'exchange', 'onRequest']]],
      'an exchange of many exchanges',
      ['onRequest', 'onRequest'],
    ],
    [
      'the longest form has its place, and what is in it is not marked in its stead',
      [[['en', 'national vision', 'onRequest']], [['en', 'vision']]],
      'a national vision',
      ['onRequest'],
    ],
    [
      'the term that is marked most freely counts, of one concept or of several',
      [
        [['en', 'NPC', 'onRequest']],
        [
          ['en', 'PLA', 'inContext'],
          ['en', 'PLA'],
        ],
        [['en', 'NPC', 'inContext']],
      ],
      'NPC and PLA',
      ['inContext', 'always'],
    ],
    [
      'what is said of a Chinese term counts in both scripts',
      [
        [
          ['zh-Hans', '网络', 'inContext'],
          ['zh-Hant', '網絡'],
        ],
      ],
      '网络；網絡',
      ['inContext', 'inContext'],
    ],
    [
      'of two things said of the same characters, the one that is marked less counts',
      [
        [
          ['zh-Hans', '网络', 'inContext'],
          ['zh-Hant', '網絡', 'onRequest'],
        ],
      ],
      '网络',
      ['onRequest'],
    ],
  ])('%s', (_name, concepts, text, ways) => {
    const entries = entriesOf(concepts);
    for (const matcher of matchersOf(entries))
      expect(matcher.find(text).map((match) => matcher.markingOf(match))).toEqual(ways);
  });
});

describe('the sides of a match', () => {
  const entryOf = (
    id: string,
    jurisdiction: string,
    marking?: Exclude<MarkingWay, 'always'>,
  ): ConceptEntry => ({
    id,
    jurisdiction,
    languageSections: [
      {
        language: 'zh-Hans',
        termSections: [
          {
            term: '民法',
            administrativeStatus: 'preferred',
            ...(marking && { matching: { marking } }),
          },
        ],
      },
    ],
  });

  it.each<readonly [string, readonly ConceptEntry[], readonly string[]]>([
    ['is that of its concept', [entryOf('a', 'TW')], ['TW']],
    ['is none where the concept is of no side', [entryOf('a', 'UN')], ['undefined']],
    ['are those of all its concepts', [entryOf('a', 'TW'), entryOf('b', 'CN')], ['CN', 'TW']],
    [
      'are those of the terms for which it is marked as it is',
      [entryOf('a', 'TW', 'inContext'), entryOf('b', 'CN', 'onRequest')],
      ['TW'],
    ],
  ])('%s', (_name, entries, sides) => {
    for (const matcher of matchersOf(entries)) {
      const [match] = matcher.find('民法');
      expect(match && matcher.sidesOf(match).map(String).toSorted()).toEqual(sides);
    }
  });
});
