import { describe, expect, it } from 'vitest';
import type { ConceptEntry, TermMatching } from '../../model/entry/concept-entry.ts';
import { withWaysOfInnerTerms } from './ways-of-longer-terms.ts';

const entryOf = (id: string, language: string, term: string, matching?: TermMatching) =>
  ({
    id,
    languageSections: [
      {
        language,
        termSections: [
          {
            term,
            administrativeStatus: 'preferred',
            partOfSpeech: 'noun',
            ...(matching !== undefined && { matching }),
          },
        ],
      },
    ],
  }) as const satisfies ConceptEntry;

const matchingOf = (entries: readonly ConceptEntry[]) =>
  withWaysOfInnerTerms(entries).map(
    ({ languageSections: [{ termSections }] }) => termSections[0].matching,
  );

describe('a term with another one within it', () => {
  it.each([
    ['zh-Hans', '法治建设', '法治', undefined, undefined],
    ['zh-Hans', '法治建设', '法治', 'inContext', { marking: 'inContext' }],
    ['zh-Hans', '法治建设', '法治', 'onRequest', { marking: 'onRequest' }],
    ['zh-Hans', '最高法院', '最高法', undefined, { marking: 'onRequest' }],
    ['en', 'climate change adaptation', 'climate change', undefined, undefined],
    ['en', 'climates', 'climate', undefined, { marking: 'onRequest' }],
    ['en', 'make it work', 'IT', undefined, { marking: 'onRequest' }],
  ] as const)(
    'in %s, %s is marked at least as readily as %s (%s)',
    (language, long, short, way, then) => {
      const inner = way === undefined ? undefined : { marking: way };
      expect(
        matchingOf([
          entryOf('concept-long', language, long, { marking: 'onRequest' }),
          entryOf('concept-short', language, short, inner),
        ]),
      ).toEqual([then, inner]);
    },
  );

  it('keeps what else is said of how it is found', () => {
    expect(
      matchingOf([
        entryOf('concept-long', 'en', 'Red Notice', { marking: 'inContext', caseSensitive: true }),
        entryOf('concept-short', 'en', 'Red'),
      ]),
    ).toEqual([{ caseSensitive: true }, undefined]);
  });

  it('is no more ready than what is said of that one in the other script', () => {
    const inBothScripts = (id: string, hans: string, hant: string, matching?: TermMatching) =>
      ({
        id,
        languageSections: [
          ...entryOf(id, 'zh-Hans', hans, { marking: 'onRequest' }).languageSections,
          ...entryOf(id, 'zh-Hant', hant, matching).languageSections,
        ],
      }) as const;
    const [long] = withWaysOfInnerTerms([
      inBothScripts('concept-long', '学术交流', '學術交流', { marking: 'onRequest' }),
      inBothScripts('concept-short', '交流', '交流'),
    ]);
    expect(
      long?.languageSections.map(({ termSections }) => termSections[0].matching?.marking),
    ).toEqual(['onRequest', 'onRequest']);
  });

  it('that is marked more readily itself stays so', () => {
    expect(
      matchingOf([
        entryOf('concept-long', 'zh-Hans', '法治建设'),
        entryOf('concept-short', 'zh-Hans', '法治', { marking: 'onRequest' }),
      ]),
    ).toEqual([undefined, { marking: 'onRequest' }]);
  });
});
