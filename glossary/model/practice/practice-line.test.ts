import { describe, expect, test } from 'vitest';
import type { ConceptEntry } from '../entry/concept-entry.ts';
import { cardsOf, directionOf, facesOf, practiceLines } from './practice-line.ts';
import { MOST_PRACTICE_TERMS, readPracticeSet, writePracticeSet } from './practice-set.ts';

const FUTURE: ConceptEntry = {
  id: 'concept-future',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [
        {
          term: '人类命运共同体',
          administrativeStatus: 'preferred',
          reading: 'rénlèi mìngyùn gòngtóngtǐ',
        },
      ],
    },
    {
      language: 'zh-Hant',
      termSections: [{ term: '人類命運共同體', administrativeStatus: 'preferred' }],
    },
    {
      language: 'en',
      termSections: [
        { term: 'community of common destiny', administrativeStatus: 'superseded' },
        { term: 'shared future for humanity', administrativeStatus: 'admitted' },
        { term: 'community with a shared future', administrativeStatus: 'preferred' },
      ],
    },
  ],
};
const ALONE: ConceptEntry = {
  id: 'concept-alone',
  languageSections: [
    { language: 'zh-Hans', termSections: [{ term: '单独', administrativeStatus: 'preferred' }] },
  ],
};

/** What a card of the entry asks and wants, for a text of the page. */
function faces(text: string, direction: 'fromChinese' | 'toChinese', user = 'en'): unknown {
  const [line] = practiceLines([{ concept: FUTURE.id, text }], [FUTURE], user);
  const found = line && facesOf(line, direction);
  return found && [found.front.term, ...found.back.map(({ term }) => term)];
}

describe('a card', () => {
  const english = ['community with a shared future', 'shared future for humanity'];

  test.each<[string, string, 'fromChinese' | 'toChinese', readonly string[]]>([
    [
      'asks the best Chinese term and wants what may be used',
      '',
      'fromChinese',
      ['人类命运共同体', ...english],
    ],
    [
      'asks the best English term',
      '',
      'toChinese',
      [english[0] ?? '', '人类命运共同体', '人類命運共同體'],
    ],
    ['asks as the page writes it', '人類命運共同體', 'fromChinese', ['人類命運共同體', ...english]],
    [
      'asks an outdated term of the page, and never wants it',
      'community of common destiny',
      'toChinese',
      ['community of common destiny', '人类命运共同体', '人類命運共同體'],
    ],
    [
      'in the other direction the text of the page is no equivalent',
      'communities of common destiny',
      'fromChinese',
      ['人类命运共同体', ...english],
    ],
  ])('%s', (_name, text, direction, expected) => {
    expect(faces(text, direction)).toEqual(expected);
  });

  test('has the form of Chinese that the user reads', () => {
    expect(faces('', 'fromChinese', 'zh-TW')).toEqual(['人類命運共同體', ...english]);
  });

  test('is not made of an entry without a second language, nor of one that is gone', () => {
    const terms = [ALONE.id, 'concept-gone', FUTURE.id].map((concept) => ({ concept, text: '' }));
    const lines = practiceLines(terms, [ALONE, FUTURE], 'en');
    expect(lines.map(({ concept }) => concept)).toEqual([ALONE.id, FUTURE.id]);
    expect(cardsOf(lines, 'toChinese')).toEqual([{ concept: FUTURE.id, direction: 'toChinese' }]);
  });
});

test.each<[string, readonly string[], string]>([
  ['a Chinese page', ['网络', '主权', 'net'], 'fromChinese'],
  ['an English page', ['net', 'web', '主权'], 'toChinese'],
  ['a list of no page', ['', ''], 'fromChinese'],
  ['nothing', [], 'fromChinese'],
])('%s is practised first from its own language', (_name, texts, direction) => {
  expect(directionOf(texts.map((text) => ({ concept: 'a', text })))).toBe(direction);
});

describe('the terms that one page gives another', () => {
  const set = { title: 'A speech', terms: [{ concept: 'a', text: '网络' }] };

  test('are read as they were written', () => {
    expect(readPracticeSet(writePracticeSet(set))).toEqual(set);
  });

  test('are no more than the most, and no longer', () => {
    const terms = Array.from({ length: MOST_PRACTICE_TERMS + 5 }, () => ({
      concept: 'a',
      text: 'x'.repeat(10_000),
    }));
    const read = readPracticeSet(writePracticeSet({ title: 't'.repeat(10_000), terms }));
    expect(read?.terms).toHaveLength(MOST_PRACTICE_TERMS);
    expect(read?.all).toBe(MOST_PRACTICE_TERMS + 5);
    // A count that is of another search says nothing of a set that is whole.
    const whole = readPracticeSet(writePracticeSet({ ...set, all: MOST_PRACTICE_TERMS + 5 }));
    expect(whole).not.toHaveProperty('all');
  });

  test.each([
    '',
    '{}',
    '[]',
    'null',
    '{"title":1,"terms":[]}',
    '{"title":"","terms":[{"concept":""}]}',
  ])('are none where the text is %s', (text) => {
    expect(readPracticeSet(text)).toBeUndefined();
  });
});
