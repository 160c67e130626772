import { describe, expect, it } from 'vitest';
import type { SubjectFile, TermDetails } from './curated-schema.ts';
import { compileCurated } from './compile-curated.ts';

const waysOf = (jurisdiction: string, english: string, details: TermDetails = {}) => {
  const concept = {
    'zh-Hans': { 公务人员: details },
    pinyin: 'gōngwù rényuán',
    'zh-Hant': '公務人員',
    en: english,
    jurisdiction,
  };
  const file: SubjectFile = { 'concept-one': concept };
  return compileCurated(new Map([['law', file]]), {}).flatMap(({ languageSections }) =>
    languageSections.map(({ termSections: [{ matching }] }) => matching?.marking),
  );
};

describe('Chinese terms of a side', () => {
  it.each(['TW', 'HK', 'MO'])('are marked in context if they are words of %s', (side) => {
    expect(waysOf(side, 'civil servant')).toEqual(['inContext', 'inContext', undefined]);
  });

  it.each([
    ['words of the mainland', 'CN', 'civil servant'],
    ['words of another country', 'US', 'civil servant'],
    ['names', 'TW', 'Civil Service Act'],
  ])('are marked always if they are %s', (_, side, english) => {
    expect(waysOf(side, english)).toEqual([undefined, undefined, undefined]);
  });

  it('are marked as was decided', () => {
    const always = waysOf('TW', 'civil servant', { marking: 'always' });
    expect(always).toEqual([undefined, undefined, undefined]);
    const [simplified] = waysOf('TW', 'civil servant', { marking: 'onRequest' });
    expect(simplified).toBe('onRequest');
  });
});
