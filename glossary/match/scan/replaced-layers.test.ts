import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { lexicon } from '../boundary/lexicon-fixture.ts';
import { EMPTY_LEXICON, type Lexicon } from '../boundary/lexicon.ts';
import { compileLayer } from '../compile/compile.ts';
import type { Matcher } from '../match.ts';
import { createNaiveMatcher } from '../naive/naive-matcher.ts';
import { openLayer } from './layer.ts';
import { createMatcher, growingMatcher, searchableOf, touching } from './matcher.ts';
import type { Searchable } from './search.ts';

/** Parts of words of which terms and texts are made, so that they overlap. */
const PARTS = ['基层', '民主', '党派', '中央', '网络', '安全', 'data', 'law', ' ', '，', '“', '”'];
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

const textOf = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...PARTS), { minLength: least, maxLength: most })
    .map((parts) => parts.join(''));

const glossaryOf = (name: string): fc.Arbitrary<readonly ConceptEntry[]> =>
  fc.array(textOf(1, 4), { maxLength: 5 }).map((terms) =>
    terms.map((term, i) => ({
      id: `${name}${i}`,
      languageSections: [
        {
          language: /\p{sc=Han}/u.test(term) ? 'zh-Hans' : 'en',
          termSections: [{ term, administrativeStatus: 'preferred' }],
        },
      ],
    })),
  );

/** The state of a glossary that is below, with what is suppressed of it, and of one's own. */
interface State {
  readonly suppressed: readonly string[];
  readonly own: readonly ConceptEntry[];
}

const state: fc.Arbitrary<State> = fc.record({
  suppressed: fc.subarray(['below0', 'below1', 'below2', 'below3', 'below4']),
  own: fc.oneof(fc.constant([]), glossaryOf('own')),
});

const shown = (matcher: Matcher, text: string): readonly unknown[] =>
  matcher.find(text).map((match) => shownOf(matcher, match));
const shownOf = (matcher: Matcher, match: Parameters<Matcher['conceptsOf']>[0]): unknown => [
  match.span,
  matcher.conceptsOf(match),
  matcher.markingOf(match),
];

/** Makes the changes one after another, and searches again only what they touch. */
function followed(
  below: readonly ConceptEntry[],
  states: readonly State[],
  texts: readonly string[],
  words: Lexicon,
): { readonly marks: readonly unknown[]; readonly layers: readonly Searchable[] } {
  const matcher = growingMatcher();
  const base = openLayer(compileLayer(below, words));
  let found = texts.map((text) => matcher.find(text));
  let layers: readonly Searchable[] = [];
  for (const { suppressed, own } of states) {
    layers = [
      searchableOf(base, suppressed, undefined),
      searchableOf(openLayer(compileLayer(own, words)), [], undefined),
    ];
    const touches = touching(matcher.replace(layers));
    found = found.map((matches, i) => {
      const text = texts[i] ?? '';
      return touches(text) ? matcher.find(text) : matches;
    });
  }
  return { marks: found.map((matches) => matches.map((one) => shownOf(matcher, one))), layers };
}

const change = [
  glossaryOf('below'),
  fc.array(state, { minLength: 1, maxLength: 4 }),
  fc.array(textOf(0, 12), { maxLength: 6 }),
] as const;

it('marks after changes what the naive matcher finds, having searched again only what they touch', () => {
  fc.assert(
    fc.property(...change, (below, states, texts) => {
      const { marks } = followed(below, states, texts, EMPTY_LEXICON);
      const { suppressed, own } = states.at(-1) ?? { suppressed: [], own: [] };
      const entries = [...below.filter(({ id }) => !suppressed.includes(id)), ...own];
      const naive = createNaiveMatcher(entries, EMPTY_LEXICON);
      expect(marks).toEqual(texts.map((text) => shown(naive, text)));
    }),
    { numRuns: RUNS },
  );
});

it('marks what a new matcher marks, with the words of the lexicon', () => {
  fc.assert(
    fc.property(...change, (below, states, texts) => {
      const { marks } = followed(below, states, texts, lexicon);
      const { suppressed = [], own = [] } = states.at(-1) ?? {};
      const fresh = createMatcher({
        revision: 1,
        layers: [
          { blob: compileLayer(below, lexicon), suppressed },
          { blob: compileLayer(own, lexicon), suppressed: [] },
        ],
      });
      expect(marks).toEqual(texts.map((text) => shown(fresh, text)));
    }),
    { numRuns: Math.ceil(RUNS / 10) },
  );
});

it('is touched by a term that is new, gone, hidden or back, and by nothing else', () => {
  const entry = (id: string, term: string): ConceptEntry => ({
    id,
    languageSections: [
      { language: 'zh-Hans', termSections: [{ term, administrativeStatus: 'preferred' }] },
    ],
  });
  const layerOf = (...entries: readonly ConceptEntry[]) =>
    openLayer(compileLayer(entries, lexicon));
  const below = layerOf(entry('a', '网络安全'), entry('b', '数据安全'));
  const own = layerOf(entry('c', '安全网络'));
  const matcher = growingMatcher();
  const touchedBy = (...layers: readonly Searchable[]): readonly string[] =>
    ['网络安全', '数据安全', '安全网络'].filter(touchedIn(matcher.replace(layers)));
  const touchedIn =
    (changed: readonly Searchable[]) =>
    (text: string): boolean =>
      touching(changed)(text);
  const whole = searchableOf(below, [], undefined);
  expect(touchedBy(whole)).toEqual(['网络安全', '数据安全']);
  expect(touchedBy(whole)).toEqual([]);
  expect(touchedBy(whole, searchableOf(own, [], undefined))).toEqual(['安全网络']);
  expect(touchedBy(searchableOf(below, ['a'], undefined))).toEqual(['网络安全', '安全网络']);
  expect(touchedBy(searchableOf(below, ['b'], undefined))).toEqual(['网络安全', '数据安全']);
  expect(matcher.find('网络安全和数据安全').map((one) => matcher.conceptsOf(one))).toEqual([['a']]);
});
