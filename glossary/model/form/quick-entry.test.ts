import { expect, test } from 'vitest';
import type { Example } from '../entry/concept-entry.ts';
import {
  blankEntryWith,
  entryOfDraft,
  exampleOfDraft,
  languageOfSelection,
  withExample,
} from './quick-entry.ts';

test.each([
  ['网络空间', '', 'zh-Hans'],
  ['网络空间', 'en', 'zh-Hans'],
  ['網路空間', 'zh-TW', 'zh-Hant-TW'],
  ['網絡空間', 'zh-Hant-HK', 'zh-Hant-HK'],
  ['網絡空間', 'zh-Hant', 'zh-Hant'],
  ['cyberspace', 'zh-CN', 'en'],
])('%s on a page in "%s" is taken for %s', (text, page, language) => {
  expect(languageOfSelection(text, page)).toBe(language);
});

const DRAFT = {
  term: 'Lighthouse Accord',
  language: 'en',
  equivalent: '灯塔协定',
  sentence: 'They signed it.',
  sourceTitle: 'News',
  sourceUrl: 'https://example.org/',
};

test('an entry keeps sentence, page and date with the term that was selected', () => {
  expect(entryOfDraft(DRAFT, 'user-1', '2026-11-25')).toEqual({
    id: 'user-1',
    languageSections: [
      {
        language: 'zh-Hans',
        termSections: [{ term: '灯塔协定', administrativeStatus: 'preferred' }],
      },
      {
        language: 'en',
        termSections: [
          {
            term: 'Lighthouse Accord',
            administrativeStatus: 'preferred',
            examples: [
              {
                sentence: 'They signed it.',
                title: 'News',
                date: '2026-11-25',
                url: 'https://example.org/',
              },
            ],
          },
        ],
      },
    ],
  });
});

test('a page without a sentence has the term, and an address that is not on the web is left out', () => {
  const draft = { ...DRAFT, equivalent: ' ', sentence: '', sourceUrl: 'file:///home/a' };
  expect(entryOfDraft(draft, 'user-1', '2026-11-25').languageSections).toEqual([
    {
      language: 'en',
      termSections: [
        {
          term: 'Lighthouse Accord',
          administrativeStatus: 'preferred',
          examples: [{ sentence: 'Lighthouse Accord', title: 'News', date: '2026-11-25' }],
        },
      ],
    },
  ]);
});

test('a draft with neither sentence nor page has no example', () => {
  const draft = { ...DRAFT, sentence: ' ', sourceTitle: '' };
  expect(exampleOfDraft(draft, '2026-11-25')).toBeUndefined();
});

test('an entry takes a further sentence with its term, and none twice from one page', () => {
  const entry = entryOfDraft(DRAFT, 'user-1', '2026-11-25');
  const sentencesIn = (changed: typeof entry): readonly (string | undefined)[] =>
    changed.languageSections.flatMap(({ termSections }) =>
      termSections.flatMap(({ examples = [] }) => examples.map(({ sentence }) => sentence)),
    );
  const again: Example = {
    sentence: 'They signed it.',
    title: 'News',
    url: 'https://example.org/',
    date: '2026-12-01',
  };
  const kept = withExample(entry, 'lighthouse accord', { ...again, sentence: 'It holds.' });
  expect(sentencesIn(kept)).toEqual(['They signed it.', 'It holds.']);
  expect(withExample(entry, 'Lighthouse Accord', again)).toEqual(entry);
  const elsewhere = { ...again, title: 'Gazette' };
  expect(sentencesIn(withExample(entry, 'Lighthouse Accord', elsewhere))).toHaveLength(2);
});

test.each([
  ['网络空间', 'zh-CN', ['网络空间', '', '']],
  ['網路空間', 'zh-TW', ['', '網路空間', '']],
  ['cyberspace', 'zh-TW', ['', '', 'cyberspace']],
])('a new entry has %s, typed in an interface in %s, in its language', (text, language, terms) => {
  const { id, languages } = blankEntryWith('user-1', text, language);
  expect(id).toBe('user-1');
  expect(languages.map((section) => section.terms.map(({ term }) => term))).toEqual(
    terms.map((term) => [term]),
  );
});
