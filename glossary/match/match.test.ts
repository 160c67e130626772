import { describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../model/concept-entry.ts';
import { EMPTY_LEXICON } from './lexicon.ts';
import { createNaiveMatcher } from './naive-matcher.ts';

const entry = (id: string, language: string, term: string): ConceptEntry => ({
  id,
  languageSections: [{ language, termSections: [{ term, administrativeStatus: 'preferred' }] }],
});
describe('naive', () => {
  it('finds', () => {
    const m = createNaiveMatcher(
      [
        entry('a', 'zh-Hans', '网络空间'),
        entry('b', 'en', 'the digital divide'),
        entry('c', 'zh-Hans', '共建“一带一路”'),
      ],
      EMPTY_LEXICON,
    );
    const t = '在網絡空間里 Digital-Divides ok; 共建「一帶一路」。共建一带一路';
    expect(m.find(t).map(({ span }) => t.slice(span.start, span.end))).toEqual([
      '網絡空間',
      'Digital-Divides',
      '共建「一帶一路」',
      '共建一带一路',
    ]);
  });
});
