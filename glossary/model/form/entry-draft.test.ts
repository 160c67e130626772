import { describe, expect, test } from 'vitest';
import type { ConceptEntry, Source } from '../entry/concept-entry.ts';
import { blankEntry, draftOf, entryOf, withoutBlanks, type SourceDraft } from './entry-draft.ts';
import {
  CYBERSECURITY,
  CYBERSPACE,
  HOSTILE,
  NETWORK_SECURITY,
  SHARED_FUTURE,
} from '../../../components/fixtures/fixtures.ts';

const SWITCHED: ConceptEntry = {
  id: 'user-switched',
  related: [{ relation: 'seeAlso', concept: 'cyberspace' }],
  kept: [{ name: 'id', value: 'c1' }],
  languageSections: [
    {
      language: 'en',
      kept: [{ name: 'xref:xGraphic', value: 'a picture', target: 'https://example.org/a.png' }],
      termSections: [
        {
          kept: [{ name: 'admin:customerSubset', value: 'ACME' }],
          term: 'AI',
          administrativeStatus: 'preferred',
          termType: 'acronym',
          geographicalUsage: 'TW',
          examples: [
            { sentence: 'AI writes.', title: 'News', url: 'https://example.org/', date: '2026' },
            { sentence: 'AI reads.' },
          ],
          matching: {
            caseSensitive: false,
            inflection: false,
            extraForms: ['A.I.', 'A. I.'],
            notInside: ['AI weekly'],
            foldDiacritics: true,
            insideWords: true,
            marking: 'inContext',
            check: 'remark',
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

describe('what is known of a source', () => {
  const changedSources = (change: (source: SourceDraft) => SourceDraft) => {
    const draft = draftOf(SHARED_FUTURE);
    const changed = {
      ...draft,
      languages: draft.languages.map((language) => ({
        ...language,
        terms: language.terms.map((term) => ({ ...term, sources: term.sources.map(change) })),
      })),
    };
    return sourcesIn(entryOf(changed));
  };
  const sourcesIn = (entry: ConceptEntry) =>
    entry.languageSections.flatMap(({ termSections }) =>
      termSections.flatMap(({ sources }) => sources ?? []),
    );
  const evidenceIn = (sources: readonly Source[]) => sources.map(({ evidence }) => evidence);

  test('stays while its other fields are edited', () => {
    const sources = changedSources((source) => ({ ...source, date: '2024' }));
    expect(evidenceIn(sources)).toEqual(evidenceIn(sourcesIn(SHARED_FUTURE)));
    expect(new Set(evidenceIn(sources))).toEqual(new Set(['seen', 'named']));
  });

  test('is what was chosen', () => {
    const named = changedSources((source) => ({ ...source, evidence: 'named' }));
    expect(new Set(evidenceIn(named))).toEqual(new Set(['named']));
    const unsaid = changedSources((source) => ({ ...source, evidence: '' }));
    expect(unsaid.some((source) => 'evidence' in source)).toBe(false);
  });

  test('the page of its issuer stays with the issuer, and not with another', () => {
    const withPage = (issuer: string) => (source: SourceDraft) => ({
      ...source,
      issuer,
      date: '2024',
      original: { title: 'White paper', issuer: 'Office', issuerUrl: 'https://office.example/' },
    });
    const pages = (issuer: string) =>
      new Set(changedSources(withPage(issuer)).map(({ issuerUrl }) => issuerUrl));
    expect(pages('Office')).toEqual(new Set(['https://office.example/']));
    expect(pages('Bureau')).toEqual(new Set([undefined]));
  });

  test('a copy in which it was read stays with the document, and not with another', () => {
    const withCopy = (title: string) => (source: SourceDraft) => ({
      ...source,
      title,
      original: { title: 'White paper', readAt: 'https://copy.example/' },
    });
    const copies = (title: string) =>
      new Set(changedSources(withCopy(title)).map(({ readAt }) => readAt));
    expect(copies('White paper')).toEqual(new Set(['https://copy.example/']));
    expect(copies('Green paper')).toEqual(new Set([undefined]));
  });
});
