import { describe, expect, it } from 'vitest';

import type { ConceptEntry, TermMatching } from '../../model/entry/concept-entry.ts';
import { patternIssues } from './pattern-issues.ts';

const entry = (term: string, language = 'en', matching?: TermMatching): ConceptEntry => ({
  id: 'c',
  languageSections: [
    {
      language,
      termSections: [
        {
          term,
          administrativeStatus: 'preferred',
          ...(matching === undefined ? {} : { matching }),
        },
      ],
    },
  ],
});
const found = (term: string, language?: string): readonly string[] =>
  patternIssues(entry(term, language)).map(({ severity, message }) => `${severity}: ${message}`);

describe('a term that could never be found is refused', () => {
  it.each([
    ['empty', '', /empty/],
    ['blank', ' \u3000\t ', /empty/],
    ['signs only', '.*', /neither a letter nor a digit/],
    ['an emoji', '🚀', /neither a letter nor a digit/],
    ['invisible characters', '\u200b\u2060', /neither a letter nor a digit/],
    ['punctuation', '《》', /neither a letter nor a digit/],
    ['half of a surrogate pair', 'a\ud800', /half of a character/],
    ['the other half', '\udc00网络', /half of a character/],
    ['10,000 characters', 'a'.repeat(10_000), /longer than 400/],
    ['401 Han characters', '网'.repeat(401), /longer than 400/],
  ])('%s', (_, term, message) => {
    expect(found(term)).toEqual([expect.stringMatching(message)]);
    expect(found(term)[0]).toMatch(/^error/);
  });
});

describe('a term that surprises is flagged', () => {
  it.each([
    ['one Han character', '网', 'zh-Hans', /almost everywhere/],
    ['one letter', 'x', 'en', /almost everywhere/],
    ['a number', '12', 'en', /almost everywhere/],
    ['a common word', 'the', 'en', /commonest words/],
    ['a common word in capitals', 'And', 'en', /commonest words/],
    ['a line break', 'digital\ndivide', 'en', /line break/],
    ['a wildcard', 'cyber*', 'en', /no search pattern/],
    ['an alternative', 'cyber|net', 'en', /no search pattern/],
    ['an optional letter', 'colou?r', 'en', /no search pattern/],
    ['a class', '[a-z]x', 'en', /no search pattern/],
    ['an escape', String.raw`\bcyber`, 'en', /no search pattern/],
    ['an anchor', '^cyber', 'en', /no search pattern/],
    ['any run', 'a.+b', 'en', /no search pattern/],
    ['HTML', '<b>cyber</b>', 'en', /HTML/],
    ['an HTML entity', 'R&amp;D', 'en', /HTML/],
    ['an address', 'https://example.com', 'en', /address/],
    ['an e-mail address', 'me@example.com', 'en', /address/],
    ['a lost character', 'caf\ufffd', 'en', /wrong encoding/],
    ['a control character', 'cyber\u0007', 'en', /control character/],
  ])('%s', (_, term, language, message) => {
    expect(found(term, language)).toEqual([expect.stringMatching(message)]);
    expect(found(term, language)[0]).toMatch(/^warning/);
  });
});

it.each([
  '互联网+',
  'C++',
  'AI+',
  'Internet Plus',
  'R&D',
  '$1 billion',
  'HIV/AIDS',
  'What is to be done?',
  '“一带一路”倡议',
  '个人资料（私隐）条例',
  '2030 Agenda',
  'G20',
  '5G',
  'Web 3.0',
  'x'.repeat(400),
])('takes an ordinary term without a word: %s', (term) => {
  expect(found(term, /\p{sc=Han}/u.test(term) ? 'zh-Hans' : 'en')).toEqual([]);
});

it('judges extra forms and phrases too, and says where they stand', () => {
  const issues = patternIssues(
    entry('网络', 'zh-Hans', { extraForms: [''], notInside: ['神经网络', '空间'] }),
  );
  expect(issues.map(({ severity, place }) => [severity, place])).toEqual([
    ['error', 'languageSections.0.termSections.0.matching.extraForms.0'],
    ['warning', 'languageSections.0.termSections.0.matching.notInside.1'],
  ]);
});
