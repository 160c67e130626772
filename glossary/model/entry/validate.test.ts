import { describe, expect, it } from 'vitest';
import type { ConceptEntry, Source, TermSection } from './concept-entry.ts';
import { tidyEntry } from './tidy-entry.ts';
import { validateEntry } from './validate.ts';
import { isDate, isWebAddress } from './validate-source.ts';

function term(text: string, more: Partial<TermSection> = {}): TermSection {
  return { term: text, administrativeStatus: 'preferred', ...more };
}

const ENGLISH = { language: 'en', termSections: [term('cyberspace')] } as const;

/** An entry whose first term is the one given. */
function entryWith(first: TermSection, ...others: readonly TermSection[]): ConceptEntry {
  return {
    id: 'user-1',
    languageSections: [{ language: 'zh-Hans', termSections: [first, ...others] }, ENGLISH],
  };
}

function found(entry: ConceptEntry): readonly string[] {
  return validateEntry(entry).map(({ severity, place, code }) => `${severity} ${code} ${place}`);
}

const FIRST = 'languageSections.0.termSections.0';

describe('an entry', () => {
  it('without faults has no issues', () => {
    const source: Source = { title: 'A document', date: '2023-11', url: 'https://example.org/a' };
    const first = term('网络空间', {
      reading: 'wǎngluò kōngjiān',
      sources: [source],
      matching: { notInside: ['在网络空间里'], extraForms: ['网路空间'] },
    });
    expect(found(entryWith(first))).toEqual([]);
  });

  it.each([
    ['empty', '', 'blank'],
    ['of blanks', ' \u3000\t', 'blank'],
    ['of nothing that is seen', '\u200B\u200D\uFEFF', 'blank'],
    ['of 10,000 characters', '主'.repeat(10_000), 'tooLong'],
    ['with half of a character', '网\uD800络', 'loneSurrogate'],
    ['with a line end', '网\n络', 'controlCharacter'],
    ['with a null', '网\u0000络', 'controlCharacter'],
    ['with a change of direction', '网\u202E络', 'controlCharacter'],
  ])('with a term %s is refused at the term', (_name, text, code) => {
    expect(found(entryWith(term(text)))).toEqual([`error ${code} ${FIRST}.term`]);
  });

  it.each([
    ['.*'],
    ['(a+)+$'],
    ['constructor'],
    ['__proto__'],
    ['<img src=x>'],
    ['网络·空间'],
    ['👩‍💻'],
  ])('may have the term %s', (text) => {
    expect(found(entryWith(term(text)))).toEqual([]);
  });

  it.each([['的'], ['a'], ['𠮷']])('is warned about the term %s', (text) => {
    expect(found(entryWith(term(text)))).toEqual([`warning oneCharacter ${FIRST}.term`]);
  });

  it.each([
    ['letter for letter', '网络', '网络'],
    ['but for case', 'Cyber', 'cyber'],
    ['but for width', 'ＡＢ', 'AB'],
    ['but for spaces around', '网络', ' 网络 '],
  ])('has a term twice in a language, the same %s', (_name, one, two) => {
    const places = found(entryWith(term(one), term(two)));
    expect(places).toEqual(['error termTwice languageSections.0.termSections.1.term']);
  });

  it('may have the same term in two languages', () => {
    const entry = entryWith(term('网络'));
    const [first] = entry.languageSections;
    const both: ConceptEntry = {
      ...entry,
      languageSections: [first, { ...first, language: 'zh-Hant' }, ENGLISH],
    };
    expect(found(both)).toEqual([]);
  });

  it.each([
    ['blank', '', 'error badLanguage'],
    ['a word', 'Chinese language', 'error badLanguage'],
    ['a tag with an underscore', 'zh_CN', 'error badLanguage'],
    ['cut off', 'zh-', 'error badLanguage'],
    ['unknown', 'qqz', 'warning unknownLanguage'],
  ])('is told of a language that is %s', (_name, language, issue) => {
    const entry: ConceptEntry = {
      id: 'user-1',
      languageSections: [{ language, termSections: [term('abc')] }, ENGLISH],
    };
    expect(found(entry)).toContain(`${issue} languageSections.0.language`);
  });

  it('cannot have a language twice', () => {
    const entry: ConceptEntry = {
      id: 'user-1',
      languageSections: [
        ENGLISH,
        { language: 'zh-Hans', termSections: [term('网络')] },
        { language: 'EN', termSections: [term('network')] },
      ],
    };
    expect(found(entry)).toEqual(['error languageTwice languageSections.2.language']);
  });

  it('is warned when both its languages are Chinese', () => {
    const entry: ConceptEntry = {
      id: 'user-1',
      languageSections: [
        { language: 'zh-Hans', termSections: [term('网络')] },
        { language: 'zh-Hant', termSections: [term('網絡')] },
      ],
    };
    expect(found(entry)).toEqual(['warning oneLanguage languageSections']);
  });

  it('has its sources, forms and phrases checked at their places', () => {
    const first = term('网络', {
      sources: [{ title: ' ', date: '2023-13', url: 'javascript:alert(1)', readAt: 'ftp://a' }],
      matching: { extraForms: [''], notInside: ['空间'] },
    });
    expect(found(entryWith(first))).toEqual([
      `error blank ${FIRST}.sources.0.title`,
      `error badDate ${FIRST}.sources.0.date`,
      `error badAddress ${FIRST}.sources.0.url`,
      `error badAddress ${FIRST}.sources.0.readAt`,
      `error blank ${FIRST}.matching.extraForms.0`,
      `warning notAround ${FIRST}.matching.notInside.0`,
    ]);
  });

  it('has its examples checked at their places', () => {
    const first = term('网络', {
      examples: [{ sentence: ' ', date: 'today', url: 'file:///a' }, { sentence: '一\n二' }],
    });
    expect(found(entryWith(first))).toEqual([
      `error blank ${FIRST}.examples.0.sentence`,
      `error badDate ${FIRST}.examples.0.date`,
      `error badAddress ${FIRST}.examples.0.url`,
    ]);
  });

  it('may have line ends in a note, and nothing that hides text', () => {
    expect(found({ ...entryWith(term('网络')), note: 'one\ntwo\tthree' })).toEqual([]);
    expect(found({ ...entryWith(term('网络')), note: 'one\u202Etwo' })).toEqual([
      'error controlCharacter note',
    ]);
  });
});

describe('a date', () => {
  it.each([['2023'], ['2023-11'], ['2023-11-08'], ['2024-02-29'], ['0001']])('is %s', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    [''],
    ['23'],
    ['2023-1'],
    ['2023-00'],
    ['2023-11-31'],
    ['2023-02-29'],
    ['2023-11-08T00'],
    ['2023/11'],
    [' 2023'],
  ])('is not "%s"', (text) => {
    expect(isDate(text)).toBe(false);
  });
});

describe('an address', () => {
  it.each([['https://example.org'], ['http://example.org:8080/a?b#c'], ['HTTPS://例子.中国/路']])(
    'is %s',
    (text) => {
      expect(isWebAddress(text)).toBe(true);
    },
  );

  it.each([
    [''],
    ['example.org'],
    ['javascript:alert(1)'],
    [' javascript:https://example.org'],
    ['JaVaScRiPt:alert(1)//https://a'],
    ['java\nscript:alert(1)'],
    ['vbscript:x'],
    ['//example.org'],
    ['data:text/html,https://a'],
    ['file:///etc/passwd'],
    ['https://'],
    ['https://user:password@example.org'],
    ['https://example.org/a b'],
    ['https://example.org\n'],
  ])('is not "%s"', (text) => {
    expect(isWebAddress(text)).toBe(false);
  });
});

describe('a tidy entry', () => {
  it('has no spaces around its terms and forms, and composed characters', () => {
    const entry = entryWith(
      term(' 网络\u3000', { matching: { notInside: [' 联网络 '] } }),
      term('Cafe\u0301'),
    );
    const [section] = tidyEntry(entry).languageSections;
    expect(section.termSections).toEqual([
      term('网络', { matching: { notInside: ['联网络'] } }),
      term('Café'),
    ]);
  });
});
