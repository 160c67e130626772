import { describe, expect, test } from 'vitest';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { TypedAnswer } from '../../../glossary/model/practice/typed-answer.ts';
import { judgeTyped } from './typed-answer.ts';

const FUTURE: ConceptEntry = {
  id: 'concept-future',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: '人类命运共同体', administrativeStatus: 'preferred' }],
    },
    {
      language: 'en',
      termSections: [
        { term: 'community with a shared future', administrativeStatus: 'preferred' },
        { term: 'community of common destiny', administrativeStatus: 'superseded' },
      ],
    },
  ],
};
const CONGRESS: ConceptEntry = {
  id: 'concept-congress',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: '第{n:zh}次全国代表大会', administrativeStatus: 'preferred' }],
    },
    {
      language: 'en',
      termSections: [{ term: '{n:ordinal} National Congress', administrativeStatus: 'preferred' }],
    },
  ],
};

describe('a typed equivalent', () => {
  test.each<[string, 'fromChinese' | 'toChinese', string, TypedAnswer]>([
    ['as it is listed', 'fromChinese', 'community with a shared future', 'right'],
    [
      'in other case, with space and a full stop',
      'fromChinese',
      '  Community With a Shared Future. ',
      'right',
    ],
    ['inflected', 'fromChinese', 'communities with a shared future', 'right'],
    ['with an article', 'fromChinese', 'the community with a shared future', 'right'],
    ['that was replaced', 'fromChinese', 'community of common destiny', 'outdated'],
    ['that lacks a word', 'fromChinese', 'community', 'other'],
    ['with a word too many', 'fromChinese', 'new community with a shared future', 'other'],
    ['in Traditional characters', 'toChinese', '人類命運共同體', 'right'],
    ['of the side that was shown', 'toChinese', 'community with a shared future', 'other'],
    ['that is empty', 'fromChinese', '  ', 'other'],
  ])('%s', (_name, direction, typed, judged) => {
    expect(judgeTyped(FUTURE, direction, '', typed)).toBe(judged);
  });

  test.each<[string, string, TypedAnswer]>([
    ['of a numbered name with its number', '20th National Congress', 'right'],
    ['of a numbered name with another', '19th National Congress', 'other'],
  ])('%s', (_name, typed, judged) => {
    expect(judgeTyped(CONGRESS, 'fromChinese', '第二十次全国代表大会', typed)).toBe(judged);
  });
});
