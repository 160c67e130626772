import { expect, test } from 'vitest';
import type { ConceptEntry } from '../glossary/model/concept-entry.ts';
import { blankEntry, draftOf, entryOf, withoutBlanks } from './entry-draft.ts';
import { CYBERSECURITY, CYBERSPACE, HOSTILE, NETWORK_SECURITY, SHARED_FUTURE } from './fixtures.ts';

const SWITCHED: ConceptEntry = {
  id: 'user-switched',
  related: [{ relation: 'seeAlso', concept: 'cyberspace' }],
  languageSections: [
    {
      language: 'en',
      termSections: [
        {
          term: 'AI',
          administrativeStatus: 'preferred',
          termType: 'acronym',
          geographicalUsage: 'TW',
          matching: {
            caseSensitive: false,
            inflection: false,
            extraForms: ['A.I.', 'A. I.'],
            notInside: ['AI weekly'],
            foldDiacritics: true,
          },
        },
      ],
    },
  ],
};

test.each([SHARED_FUTURE, CYBERSPACE, CYBERSECURITY, NETWORK_SECURITY, HOSTILE, SWITCHED])(
  'an entry that is opened and left alone comes back as it was: $id',
  (entry) => {
    expect(entryOf(draftOf(entry))).toEqual(entry);
  },
);

test('languages that were left blank are not part of the entry', () => {
  const draft = blankEntry('user-2');
  const [chinese, , english] = draft.languages;
  const filled = {
    ...draft,
    languages: [chinese, english].map((language, index) => ({
      ...(language ?? draft.languages[0]),
      terms: [{ ...draft.languages[0]?.terms[0], term: ['词', 'term'][index] }],
    })),
  } as typeof draft;
  const entry = entryOf(
    withoutBlanks({ ...filled, languages: [...filled.languages, ...draft.languages.slice(1, 2)] }),
  );
  expect(entry.languageSections.map(({ language }) => language)).toEqual(['zh-Hans', 'en']);
});

test('an entry that is blank all over keeps one blank term, for its error to stand at', () => {
  const entry = entryOf(withoutBlanks(blankEntry('user-3')));
  expect(entry.languageSections).toEqual([
    { language: 'zh-Hans', termSections: [{ term: '', administrativeStatus: 'preferred' }] },
  ]);
});

test('a source that was changed no longer counts as read', () => {
  const draft = draftOf(SHARED_FUTURE);
  const changed = {
    ...draft,
    languages: draft.languages.map((language) => ({
      ...language,
      terms: language.terms.map((term) => ({
        ...term,
        sources: term.sources.map((source) => ({ ...source, date: '2024' })),
      })),
    })),
  };
  const evidence = entryOf(changed).languageSections.flatMap(({ termSections }) =>
    termSections.flatMap(({ sources }) => sources?.map((source) => source.evidence)),
  );
  expect(new Set(evidence)).toEqual(new Set([undefined]));
});
