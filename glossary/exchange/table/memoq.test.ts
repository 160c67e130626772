import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ConceptEntry,
  type LanguageSection,
  PARTS_OF_SPEECH,
  type TermSection,
} from '../../model/entry/concept-entry.ts';
import { tidyEntry } from '../../model/entry/tidy-entry.ts';
import { hasErrors, validateEntry } from '../../model/entry/validate.ts';
import { lossesOf } from '../losses.ts';
import { randomTerm } from '../random-entries-fixture.ts';
import { read } from '../read-fixture.ts';
import { writeMemoq } from './writing/write-memoq.ts';

const PAIR = { source: 'zh-Hans', target: 'en' };

async function termOf(term: string, info: string): Promise<TermSection | undefined> {
  const { entries } = await read('a.csv', `Entry_ID,English,Term_Info\n1,"${term}",${info}\n`);
  return entries[0]?.entry.languageSections[0].termSections[0];
}

describe('the marks of a term in memoQ', () => {
  const usual = { term: 'NATO', administrativeStatus: 'preferred' };
  it.each<readonly [string, Partial<TermSection>]>([
    ['', {}],
    ['CasePermissive;HalfPrefix', {}],
    ['CaseSense;HalfPrefix', { matching: { caseSensitive: true } }],
    ['CaseInsense;Exact', { matching: { caseSensitive: false, inflection: false } }],
    ['CasePermissive;NoPrefix', { matching: { inflection: false } }],
    ['CasePermissive;HalfPrefix;Forbidden', { administrativeStatus: 'deprecated' }],
    ['CasePermissive;HalfPrefix;NonTerm', { administrativeStatus: 'deprecated' }],
    ['CasePermissive;HalfPrefix;Noun', { partOfSpeech: 'noun' }],
    [
      'CasePermissive;Fuzzy;Masculine',
      { kept: [{ name: 'column:Term_Info', value: 'CasePermissive;Fuzzy;Masculine' }] },
    ],
  ])('%s', async (info, said) => {
    expect(await termOf('NATO', info)).toEqual({ ...usual, ...said });
  });

  it.each([
    ['cyber|space*', 'cyberspace'],
    ['decision mak|ing', 'decision making'],
    ['govern*', 'govern'],
  ])('its wildcards in %s are taken out, said and kept', async (written, term) => {
    const file = `Entry_ID,English,Term_Info\n1,${written},CasePermissive;Custom\n`;
    const { entries, issues } = await read('a.csv', file);
    const found = entries.map(({ entry }) => entry);
    expect(found[0]?.languageSections[0].termSections[0]).toEqual({
      term,
      administrativeStatus: 'preferred',
      kept: [{ name: 'column:Term_Wildcards', value: written }],
    });
    expect(issues.map(({ code, line, found: sign }) => [code, line, sign])).toEqual([
      ['wildcards', 2, written],
    ]);
    expect(writeMemoq(found)).toContain(`${written},CasePermissive;Custom,`);
  });

  it.each(['C*', 'a|b', '*'])('the signs of %s belong to it without that mark', async (term) => {
    expect((await termOf(term, 'CasePermissive;HalfPrefix'))?.term).toBe(term);
  });

  it('a term of nothing but wildcards is left as it is', async () => {
    expect((await termOf('*', 'Custom'))?.term).toBe('*');
  });
});

describe('a table for memoQ', () => {
  it('has its columns, and the names of languages that it knows', () => {
    const section = (language: string, ...terms: readonly string[]): LanguageSection => {
      const [first = '', ...others] = terms;
      const sectionOf = (term: string, at: number): TermSection => ({
        term,
        administrativeStatus: at === 0 ? 'preferred' : 'deprecated',
      });
      const more = others.map((term, at) => sectionOf(term, at + 1));
      return { language, termSections: [sectionOf(first, 0), ...more] };
    };
    const entry: ConceptEntry = {
      id: 'c1',
      subjectField: 'IT',
      languageSections: [
        { ...section('zh-Hans', '网络空间'), definition: '网络' },
        section('en-GB', 'cyberspace', 'cyber space'),
      ],
    };
    expect(writeMemoq([entry])).toBe(
      'Entry_ID,Entry_Subject,Entry_Note,Chinese_PRC_Def,Chinese_PRC,Term_Info,Term_Example,' +
        'English_United_Kingdom_Def,English_United_Kingdom,Term_Info,Term_Example,' +
        'English_United_Kingdom,Term_Info,Term_Example\r\n' +
        'c1,IT,,网络,网络空间,CasePermissive;HalfPrefix,,' +
        ',cyberspace,CasePermissive;HalfPrefix,,' +
        'cyber space,CasePermissive;HalfPrefix;Forbidden,\r\n',
    );
  });

  it('has further rows for more terms than a row has room for, which come back as one', async () => {
    const termSections = Array.from({ length: 200 }, (_, at): TermSection => ({
      term: `term ${at}`,
      administrativeStatus: at === 0 ? 'preferred' : 'admitted',
    }));
    const [first, ...others] = termSections;
    if (first === undefined) throw new Error('There are terms.');
    const entry: ConceptEntry = {
      id: 'c1',
      languageSections: [
        { language: 'en', termSections: [first, ...others] },
        { language: 'fr', termSections: [{ term: 'terme', administrativeStatus: 'preferred' }] },
      ],
    };
    const { entries, issues } = await read('a.csv', writeMemoq([entry]));
    expect(entries.map((one) => one.entry)).toEqual([entry]);
    expect(issues).toEqual([]);
  });

  const term = fc
    .record({ term: randomTerm, isForbidden: fc.boolean() })
    .chain(({ term: text, isForbidden }) =>
      fc
        .record(
          {
            partOfSpeech: fc.constantFrom(...PARTS_OF_SPEECH),
            matching: fc.constantFrom(
              { caseSensitive: true },
              { caseSensitive: false, inflection: false },
              { inflection: false },
            ),
            examples: fc.constant([{ sentence: 'as, in "this"' }]),
          },
          { requiredKeys: [] },
        )
        .map((others) => ({ ...others, term: text, isForbidden })),
    );
  const section = (language: string) =>
    fc
      .record({ terms: fc.array(term, { minLength: 1, maxLength: 3 }), definition: fc.boolean() })
      .map(({ terms, definition }) => ({
        language,
        ...(definition && { definition: 'What, it\n"is"' }),
        termSections: terms.map(({ isForbidden, ...one }, at) => ({
          ...one,
          administrativeStatus: isForbidden ? 'deprecated' : at === 0 ? 'preferred' : 'admitted',
        })),
      }));
  const glossary = fc.array(
    fc.tuple(section('zh-Hans'), section('zh-Hant-HK'), section('en-US'), fc.boolean()),
    { minLength: 1, maxLength: 4 },
  );

  it('gives back all that it carries', async () => {
    await fc.assert(
      fc.asyncProperty(glossary, async (random) => {
        const entries = random
          .map(([one, two, three, hasNote], at) =>
            tidyEntry({
              id: `user-${at}`,
              ...(hasNote && { subjectField: 'IT; law', note: 'two\nlines' }),
              languageSections: [one, two, three],
            } as unknown as ConceptEntry),
          )
          .filter((entry) => !hasErrors(validateEntry(entry)));
        fc.pre(entries.length > 0);
        expect(lossesOf('memoq', entries, PAIR)).toEqual([]);
        const back = await read('a.memoq.csv', writeMemoq(entries));
        expect(back.entries.map(({ entry }) => entry)).toEqual(entries);
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) },
    );
  });

  it.each<readonly [string, Partial<ConceptEntry>, Partial<TermSection>]>([
    ['subjectFields', { jurisdiction: 'CN' }, {}],
    ['links', { related: [{ relation: 'seeAlso', concept: 'c2' }] }, {}],
    ['kept', { kept: [{ name: 'column:X', value: 'y' }] }, {}],
    ['kept', {}, { kept: [{ name: 'column:X', value: 'y' }] }],
    ['notes', {}, { note: 'n' }],
    ['status', {}, { administrativeStatus: 'superseded' }],
    ['termDetails', {}, { reading: 'r' }],
    ['sources', {}, { sources: [{ title: 's' }] }],
    ['examples', {}, { examples: [{ sentence: 'one' }, { sentence: 'two' }] }],
    ['examples', {}, { examples: [{ sentence: 'one', title: 'of a page' }] }],
    ['matching', {}, { matching: { extraForms: ['x'] } }],
  ])('says that it has no place for %s', (kind, more, ofTerm) => {
    const entry: ConceptEntry = {
      id: 'c1',
      languageSections: [
        {
          language: 'en',
          termSections: [{ term: 't', administrativeStatus: 'preferred', ...ofTerm }],
        },
      ],
      ...more,
    };
    expect(lossesOf('memoq', [entry], PAIR)).toEqual([{ kind, entries: 1 }]);
  });
});
