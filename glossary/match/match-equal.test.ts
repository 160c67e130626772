import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { compileByScript, compileLayer } from './compile/compile.ts';
import { buildLexicon } from './boundary/build-lexicon.ts';
import { EMPTY_LEXICON } from './boundary/lexicon.ts';
import type { Match, Matcher } from './match.ts';
import { createMatcher } from './scan/matcher.ts';
import { createNaiveMatcher } from './naive/naive-matcher.ts';
import { hasLetters } from './script-fixture.ts';
import { SCRIPTS } from './script.ts';

const lexicon = buildLexicon(
  [
    '中',
    '国',
    '家',
    '网',
    '络',
    '民',
    '主',
    '权',
    '利',
    '民主',
    '权利',
    '国家',
    '中国',
    '主权',
    '网络',
    '家主',
  ].map((word, i) => ({ word, frequency: 3 + ((i * 7919) % 400), idiom: false })),
);

/** A quick run by default; set FUZZ_RUNS=50000 for a long one. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 600);

/** Few different characters, so that terms often overlap each other and occur in the text. */
const units = fc.constantFrom(
  ...'中国國家网網络絡民主权權利利发發髮台臺',
  'a',
  'A',
  'b',
  'B',
  'é',
  'e',
  'e\u0301',
  's',
  '1',
  '_',
  ' ',
  '  ',
  '\u00a0',
  '-',
  '\u2013',
  "'",
  '\u2019',
  '"',
  '\u201c',
  '\u201d',
  '\u300c',
  '\u300d',
  ',',
  '(',
  ')',
  '（',
  '（AB）',
  '(AB)',
  '\u3001',
  '.',
  '@',
  '#',
  '/',
  '\u200b',
  '\u00ad',
  '\ud83d\ude00',
  '\ud800',
  '\uff21',
  'の',
  'й',
);
/** A heading in letter-spacing, or nearly. */
const spaced = fc
  .array(fc.constantFrom(...'中国國家网網络絡民主权權利', '1', '，', '　', '国家'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(' '));
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(units, { maxLength }).map((parts) => parts.join(''));
const entries: fc.Arbitrary<readonly ConceptEntry[]> = fc
  .array(
    fc.record({
      language: fc.constantFrom('zh-Hans', 'zh-Hant-TW', 'en', 'fr'),
      term: text(5),
      caseSensitive: fc.boolean(),
      foldDiacritics: fc.boolean(),
      insideWords: fc.boolean(),
      notInside: fc.array(text(6), { maxLength: 2 }),
      marking: fc.constantFrom('inContext' as const, 'onRequest' as const, undefined),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((terms) =>
    terms.map(({ language, term, marking, ...switches }, i) => ({
      id: `c${i % 5}`,
      jurisdiction: ['CN', 'TW', 'UN', 'HK', ''][i % 5] ?? '',
      languageSections: [
        {
          language,
          termSections: [
            {
              term,
              administrativeStatus: 'preferred',
              matching: { ...switches, ...(marking !== undefined && { marking }) },
            },
          ],
        },
      ],
    })),
  );

const layersOf = (parts: readonly (readonly ConceptEntry[])[]): Matcher =>
  createMatcher({
    revision: 1,
    layers: parts.map((part) => ({ blob: compileLayer(part, lexicon), suppressed: [] })),
  });

const sides = (matcher: Matcher, match: Match): unknown =>
  matcher.sidesOf(match).map(String).toSorted();

function found(matcher: Matcher, haystack: string, language: string): unknown {
  return matcher.find(haystack, { language }).map((match) => ({
    span: match.span,
    concepts: matcher.conceptsOf(match),
    marking: matcher.markingOf(match),
    sides: sides(matcher, match),
    inner: matcher.innerConceptsOf(haystack, match),
  }));
}

const ACRONYMS = [' (AB) ', '(AB) ', '-(AB) ', ' (AB)', ' (AB) (CD) ', ' (Ab) '];

/** Few words, so that terms often begin behind a preposition of others. */
const phrase = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('a', 'law', 'Law', 'plan', 'Plan', 'of', 'OF', 'to', 'the', 'plans'), {
      minLength: 1,
      maxLength,
    })
    .chain((words) =>
      fc
        .array(
          fc.constantFrom(' ', ' ', ' ', ' ', '  ', '-', '\u200b ', ' “', '’s ', ...ACRONYMS),
          {
            minLength: words.length,
            maxLength: words.length,
          },
        )
        .map((between) => words.map((word, i) => `${i === 0 ? '' : between[i]}${word}`).join('')),
    );
const phraseEntries = fc
  .array(fc.tuple(phrase(5), fc.constantFrom({}, { marking: 'onRequest' as const })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((terms) =>
    terms.map(([term, matching], i) => ({
      id: `c${i}`,
      languageSections: [
        {
          language: 'en',
          termSections: [{ term, administrativeStatus: 'preferred', matching }] as const,
        },
      ] as const,
    })),
  );

describe('the fast matcher', () => {
  it('agrees with the naive one on terms with prepositions, in one layer or two', () => {
    fc.assert(
      fc.property(phraseEntries, phrase(16), fc.nat(8), (glossary, haystack, cut) => {
        const expected = found(createNaiveMatcher(glossary, lexicon), haystack, 'en');
        expect(found(layersOf([glossary]), haystack, 'en')).toEqual(expected);
        const parts = [glossary.slice(0, cut), glossary.slice(cut)];
        expect(found(layersOf(parts), haystack, 'en')).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  });

  it('agrees with the naive one on random glossaries and texts', () => {
    fc.assert(
      fc.property(
        entries,
        fc.oneof({ weight: 4, arbitrary: text(40) }, { weight: 1, arbitrary: spaced }),
        fc.constantFrom('', 'zh-CN', 'en', 'ja', 'fr'),
        (glossary, haystack, language) => {
          expect(found(layersOf([glossary]), haystack, language)).toEqual(
            found(createNaiveMatcher(glossary, lexicon), haystack, language),
          );
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('finds in layers what it finds in one, whatever their order', () => {
    fc.assert(
      fc.property(entries, text(40), fc.nat(8), (glossary, haystack, cut) => {
        const parts = [glossary.slice(0, cut), glossary.slice(cut)];
        const concepts = (matcher: Matcher): unknown =>
          matcher
            .find(haystack)
            .map((match) => [
              match.span,
              matcher.conceptsOf(match),
              matcher.markingOf(match),
              sides(matcher, match),
            ]);
        const bare = (part: readonly ConceptEntry[]) => ({
          blob: compileLayer(part, EMPTY_LEXICON),
          suppressed: [],
        });
        const whole = concepts(createMatcher({ revision: 1, layers: [bare(glossary)] }));
        expect(concepts(createMatcher({ revision: 1, layers: parts.map(bare) }))).toEqual(whole);
        expect(
          concepts(createMatcher({ revision: 1, layers: parts.toReversed().map(bare) })),
        ).toEqual(whole);
        expect(
          concepts(createMatcher({ revision: 1, layers: [bare(glossary.toReversed())] })),
        ).toEqual(whole);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  it('finds by script what it finds in one layer', () => {
    const lettered = entries.map((glossary) => glossary.filter((entry) => hasLetters([entry])));
    fc.assert(
      fc.property(
        lettered,
        text(40),
        fc.constantFrom('', 'zh-CN', 'en', 'ja', 'fr'),
        (glossary, haystack, language) => {
          const blobs = compileByScript(glossary, lexicon);
          const layers = SCRIPTS.map((script) => ({ blob: blobs[script], suppressed: [], script }));
          expect(found(createMatcher({ revision: 1, layers }), haystack, language)).toEqual(
            found(layersOf([glossary]), haystack, language),
          );
        },
      ),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  it('reports sorted, disjoint spans inside the text', () => {
    fc.assert(
      fc.property(entries, text(60), (glossary, haystack) => {
        let end = 0;
        for (const { span } of layersOf([glossary]).find(haystack)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(haystack.length);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});
