import { describe, expect, it } from 'vitest';
import type { ConceptEntry, TermSection } from './concept-entry.ts';
import { compareVersions } from './field-comparison.ts';
import { mergeVersions } from './merge-versions.ts';

type Terms = readonly [string | TermSection, ...(string | TermSection)[]];

const term = (text: string | TermSection): TermSection =>
  typeof text === 'string' ? { term: text, administrativeStatus: 'preferred' } : text;

const entry = (
  sections: Readonly<Record<string, Terms>>,
  others: Partial<ConceptEntry> = {},
): ConceptEntry => {
  const [first, ...rest] = Object.entries(sections).map(([language, [one, ...more]]) => ({
    language,
    termSections: [term(one), ...more.map(term)] as const,
  }));
  if (first === undefined) throw new Error('An entry has a language');
  return { id: 'c', languageSections: [first, ...rest], ...others };
};

const BASE = entry({ 'zh-Hans': ['网络'], 'zh-Hant-TW': ['網路'], en: ['network', 'net'] });

const summary = (...versions: readonly ConceptEntry[]): unknown =>
  compareVersions(versions).map(({ language, term: of, field, values }) =>
    [language, of, field, ...values].filter((part) => part !== undefined),
  );

describe('versions of an entry', () => {
  it('that are alike do not differ, whatever the order of their keys', () => {
    const { languageSections, ...others } = BASE;
    expect(summary(BASE, { languageSections, ...others })).toEqual([]);
  });

  it.each<[string, ConceptEntry, unknown]>([
    [
      'a renamed term',
      entry({ 'zh-Hans': ['网络'], 'zh-Hant-TW': ['網路'], en: ['web', 'net'] }),
      [['en', 'web', 'term', 'network', 'web']],
    ],
    [
      'a term that was added',
      entry({ 'zh-Hans': ['网络'], 'zh-Hant-TW': ['網路'], en: ['network', 'net', 'web'] }),
      [['en', 'web', 'termSection', term('web')]],
    ],
    [
      'a language that was removed',
      entry({ 'zh-Hans': ['网络'], en: ['network', 'net'] }),
      [['zh-Hant-TW', 'languageSection', BASE.languageSections[1]]],
    ],
    [
      'terms in another order',
      entry({ 'zh-Hans': ['网络'], 'zh-Hant-TW': ['網路'], en: ['net', 'network'] }),
      [['en', 'order', ['network', 'net'], ['net', 'network']]],
    ],
    [
      'fields of a term and of the entry',
      entry(
        {
          'zh-Hans': ['网络'],
          'zh-Hant-TW': ['網路'],
          en: ['network', { ...term('net'), matching: { extraForms: ['nets'] } }],
        },
        { note: 'n' },
      ),
      [
        ['en', 'net', 'extraForms', ['nets']],
        ['note', 'n'],
      ],
    ],
  ])('differ by %s', (_, mine, differences) => {
    expect(summary(BASE, mine)).toEqual(differences);
  });
});

const MINE = entry(
  {
    'zh-Hans': ['网络', '网'],
    en: ['web', { ...term('net'), note: 'short', matching: { inflection: false } }],
    fr: ['réseau'],
  },
  { note: 'n', subjectField: 'it' },
);
const NEW = entry(
  {
    'zh-Hans': ['网络'],
    'zh-Hant-TW': ['網路'],
    en: [{ ...term('network'), partOfSpeech: 'noun' }, 'the Net', 'grid'],
  },
  { subjectField: 'cyberspace' },
);

describe('a merged entry', () => {
  it.each([
    ['two', [BASE, MINE] as const],
    ['the other two', [MINE, BASE] as const],
    ['three', [BASE, NEW, MINE] as const],
  ])('is one of %s versions when all is taken from it', (_, versions) => {
    for (const [index, version] of versions.entries()) {
      expect(mergeVersions(versions, () => index)).toEqual(version);
    }
  });

  it('takes back one field and leaves the others', () => {
    const merged = mergeVersions([BASE, MINE], ({ field, language }) =>
      field === 'note' && language === undefined ? 0 : 1,
    );
    expect(merged.languageSections).toEqual(MINE.languageSections);
    expect(merged.note).toBeUndefined();
    expect(merged.subjectField).toBe('it');
  });

  it('takes back a language to the place that it had', () => {
    const merged = mergeVersions([BASE, MINE], ({ field }) =>
      field === 'languageSection' ? 0 : 1,
    );
    expect(merged.languageSections.map(({ language }) => language)).toEqual([
      'zh-Hans',
      'zh-Hant-TW',
      'en',
    ]);
  });

  it('has the field that one renamed and the detail that another added', () => {
    const merged = mergeVersions([BASE, NEW, MINE], ({ field }) =>
      field === 'partOfSpeech' ? 1 : 2,
    );
    const english = merged.languageSections.find(({ language }) => language === 'en');
    expect(english?.termSections[0]).toEqual({ ...term('web'), partOfSpeech: 'noun' });
  });

  it('is the last version when the choices leave nothing', () => {
    const [one, other] = [entry({ en: ['a'] }), entry({ fr: ['b'] })];
    const neither = mergeVersions([one, other], ({ language }) => (language === 'en' ? 1 : 0));
    expect(neither).toEqual(other);
  });
});

describe('entries that were made apart', () => {
  const OURS = entry({ 'zh-Hans': ['网络'], en: ['Network', 'net'] }, { note: 'ours' });
  const THEIRS = entry({ 'zh-hans': ['网络'], en: ['web', 'network'] }, { subjectField: 'it' });
  const compared = compareVersions([OURS, THEIRS], true);

  it('differ by their terms as these look, none of which was renamed', () => {
    expect(compared.map(({ language, term: of, field }) => [language, of, field])).toEqual([
      ['en', 'web', 'termSection'],
      ['en', 'network', 'term'],
      ['en', 'net', 'termSection'],
      [undefined, undefined, 'subjectField'],
      [undefined, undefined, 'note'],
    ]);
  });

  it('are merged with what is added behind what was there', () => {
    const { languageSections } = mergeVersions(
      [THEIRS, OURS],
      ({ values }) => values.findLastIndex((value) => value !== undefined),
      true,
    );
    expect(languageSections.map(({ termSections }) => termSections.map((one) => one.term))).toEqual(
      [['网络'], ['Network', 'net', 'web']],
    );
  });
});
