import { describe, expect, test } from 'vitest';
import type { ConceptEntry, LanguageSection, TermSection } from './concept-entry.ts';
import { isOfficial, isProposedTerm } from './official.ts';
import { labelledTerms } from './sides.ts';

/**
 * An entry of terms as `en:term`; `*` is cited, `~` superseded,
 * `^` an acronym. The first term of a language is preferred,
 * others are admitted.
 */
function entryOf(written: string): ConceptEntry {
  const sections = new Map<string, TermSection[]>();
  for (const one of written.split(' ')) {
    const [language = '', term = ''] = one.split(':');
    const before = sections.get(language) ?? [];
    const status = before.length === 0 ? 'preferred' : 'admitted';
    before.push({
      term: term.replace(/[*~^]/gu, ''),
      administrativeStatus: term.includes('~') ? 'superseded' : status,
      ...(term.includes('^') && { termType: 'acronym' as const }),
      ...(term.includes('*') && { sources: [{ title: 'Gazette' }] }),
    });
    sections.set(language, before);
  }
  const languageSections = [...sections].map(([language, termSections]) => ({
    language,
    termSections,
  }));
  return { id: 'c1', languageSections: languageSections as unknown as readonly [LanguageSection] };
}

describe('official is what a document is cited for', () => {
  test.each([
    ['a cited term', 'zh-Hans:网 en:net*', true, []],
    ['another term of its language', 'zh-Hans:网 en:net* en:mesh', true, ['mesh']],
    ['an acronym of a cited term', 'zh-Hans:网 en:net* en:N^', true, []],
    ['a form of Chinese beside a cited one', 'zh-Hans:网* zh-Hant-TW:網 en:net', true, []],
    ['nothing that is cited', 'zh-Hans:网 en:net', false, []],
    ['only an outdated term that is cited', 'zh-Hans:网 en:net en:mesh~*', false, []],
    ['an outdated term without a document', 'zh-Hans:网 en:net* en:mesh~', true, []],
  ] as const)('%s', (_, written, official, proposed) => {
    const entry = entryOf(written);
    expect(isOfficial(entry)).toBe(official);
    const terms = labelledTerms(entry.languageSections);
    expect(terms.filter((term) => isProposedTerm(entry, term)).map(({ term }) => term)).toEqual(
      proposed,
    );
  });
});
