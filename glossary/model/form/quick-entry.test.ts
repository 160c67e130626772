import { expect, test } from 'vitest';
import { entryOfDraft, languageOfSelection } from './quick-entry.ts';

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
            note: 'They signed it.',
            sources: [{ title: 'News', date: '2026-11-25', url: 'https://example.org/' }],
          },
        ],
      },
    ],
  });
});

test('what is blank, and an address that is not on the web, is left out', () => {
  const draft = { ...DRAFT, equivalent: ' ', sentence: '', sourceUrl: 'file:///home/a' };
  expect(entryOfDraft(draft, 'user-1', '2026-11-25').languageSections).toEqual([
    {
      language: 'en',
      termSections: [
        {
          term: 'Lighthouse Accord',
          administrativeStatus: 'preferred',
          sources: [{ title: 'News', date: '2026-11-25' }],
        },
      ],
    },
  ]);
});
