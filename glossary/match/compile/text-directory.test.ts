import { describe, expect, it } from 'vitest';

import type { ConceptEntry, TermSection } from '../../model/entry/concept-entry.ts';
import { candidatesIn } from '../scan/candidates.ts';
import { compileLayer } from './compile.ts';
import { EMPTY_LEXICON } from '../boundary/lexicon.ts';
import type { MatchingData } from '../matching-data.ts';
import { createMatcher } from '../scan/matcher.ts';
import { createNaiveMatcher } from '../naive/naive-matcher.ts';
import { MANY_RECORDS } from './text-directory.ts';

const entryOf = (term: string, matching: TermSection['matching'], id: string): ConceptEntry => ({
  id,
  languageSections: [
    {
      language: 'en',
      termSections: [{ term, administrativeStatus: 'preferred', matching: { ...matching } }],
    },
  ],
});

/** 64 ways to write one word, with two choices for each letter. */
const ways = ['hH', 'oó', 'uU', 'sS', 'eé', 'rR'].reduce<readonly string[]>(
  (heads, letters) => heads.flatMap((head) => Array.from(letters, (letter) => head + letter)),
  [''],
);
const cased = ways.map((way) => entryOf(way, { inflection: false, caseSensitive: true }, way));
const marked = ways.map((way, i) => entryOf(way, { inflection: false }, `loose-${i}`));
const others = [
  entryOf('houser', { inflection: false, foldDiacritics: true }, 'folded'),
  entryOf('houser', { inflection: false, notInside: ['a houser'] }, 'guarded'),
];
const text = [...ways, 'HOUSER', 'a houser', 'a Hóuser', 'housers'].join(', ');

describe('very many forms of one path', () => {
  it.each([
    ['in their own case', cased],
    ['with their own diacritics', marked],
    ['of all kinds', [...others, ...cased, ...marked]],
    ['of few kinds', cased.slice(0, MANY_RECORDS)],
  ])('%s are found as the naive matcher finds them', (_, entries) => {
    const naive = createNaiveMatcher(entries, EMPTY_LEXICON);
    const matcher = createMatcher(dataOf(entries));
    const found = (one: typeof naive): readonly (readonly [string, readonly string[]])[] =>
      one
        .find(text)
        .map((match) => [text.slice(match.span.start, match.span.end), one.conceptsOf(match)]);
    expect(found(matcher)).toEqual(found(naive));
    expect(found(matcher).length).toBeGreaterThan(MANY_RECORDS - 1);
  });

  it('are all told of when reasons are asked for', () => {
    const [first = '', ...rest] = ways;
    const near = candidatesIn(first, dataOf(cased.slice(1))).flatMap(({ concepts, outcome }) =>
      outcome.kind === 'refused' && outcome.refusal === 'case' ? concepts : [],
    );
    expect(near).toEqual(rest.toSorted());
  });
});

function dataOf(entries: readonly ConceptEntry[]): MatchingData {
  return { revision: 1, layers: [{ blob: compileLayer(entries, EMPTY_LEXICON), suppressed: [] }] };
}
