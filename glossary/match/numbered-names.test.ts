import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { NUMBER_STYLES, type NumberStyle } from '../model/number/placeholder.ts';
import { NUMBER_BOUNDS } from '../model/number/number-bounds.ts';
import { writingsOf } from '../model/number/write-number.ts';
import { buildLexicon } from './boundary/build-lexicon.ts';
import { compileByScript, compileLayer } from './compile/compile.ts';
import { formTest, numberValuesOf } from './forms/number-values.ts';
import { patternsOf } from './forms/pattern.ts';
import { entriesOfCase } from './match-cases/entries-of.ts';
import type { Matcher } from './match.ts';
import { createNaiveMatcher } from './naive/naive-matcher.ts';
import { createMatcher } from './scan/matcher.ts';
import { hasLetters } from './script-fixture.ts';
import { SCRIPTS } from './script.ts';

/** Words that cross the edges of terms and of numbers. */
const lexicon = buildLexicon(
  [
    '第',
    '届',
    '号',
    '年',
    '中',
    '会',
    '议',
    '一',
    '二',
    '十',
    '五',
    '会议',
    '第二',
    '十二',
    '年中',
    '中会',
    '议会',
  ].map((word, i) => ({ word, frequency: 3 + ((i * 7919) % 400), idiom: false })),
);

/** A quick run by default; set FUZZ_RUNS=50000 for a long one. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 600);

const matcherOf = (...glossaries: readonly (readonly ConceptEntry[])[]): Matcher =>
  createMatcher({
    revision: 1,
    layers: glossaries.map((entries) => ({ blob: compileLayer(entries, lexicon), suppressed: [] })),
  });

const found = (matcher: Matcher, text: string): readonly string[] =>
  matcher
    .find(text)
    .map(
      (match) =>
        `${match.span.start} ${match.span.end} ${matcher.conceptsOf(match).join()} ${matcher.markingOf(match)} ${matcher.innerConceptsOf(text, match).join()}`,
    );

const NAMES: Readonly<Record<NumberStyle, readonly [term: string, text: string]>> = {
  zh: ['第{n:zh}届进口博览会', '参加第#届进口博览会。'],
  arabic: ['安理会第{n:arabic}号决议', '根据安理会第#号决议，'],
  ordinal: ['{n:ordinal} Import Expo', 'At the # Import Expo, '],
  word: ['{n:word} Plenary Session', 'At the # Plenary Session, '],
  year: ['{n:year}年政府工作报告', '学习#年政府工作报告。'],
  joined: ['COP{n:joined}', 'At COP#, '],
  roc: ['民國{n:roc}年度', '民國#年度。'],
  roman: ['Annex {n:roman} to the Law', 'in Annex # to the Law, '],
  words: ['{n:words} session of the Assembly', 'At the # session of the Assembly, '],
};

describe.each(NUMBER_STYLES)('a name with a number as %s', (style) => {
  const [term, text] = NAMES[style];
  const matcher = matcherOf(entriesOfCase([term]));
  const [least, most] = NUMBER_BOUNDS[style];
  it('is found with every number in every writing', () => {
    for (let value = least; value <= most; value += 1) {
      for (const written of writingsOf(value, style)) {
        const page = text.replace('#', written);
        const marked = matcher.find(page).map(({ span }) => page.slice(span.start, span.end));
        expect(marked).toEqual([term.replace(/\{.*\}/u, written)]);
      }
    }
  });
  it('is not found in a bare number', () => {
    for (let value = least; value <= most; value += 1)
      for (const written of writingsOf(value, style))
        expect(matcher.find(`${written} 第${written} ${written}届`)).toEqual([]);
  });
});

const units = fc.constantFrom(
  ...'第届号年中会会议一二三十百零〇万五',
  ...'第中会十',
  '{n:zh}',
  '{m:zh}',
  '{k:zh}',
  '{n:arabic}',
  '{n:year}',
  '{n:ordinal}',
  '{n:roc}',
  '{n:roman}',
  '第{n:zh}届',
  '首届',
  'inaugural',
  'COP{n:joined}',
  '歼-{m:joined}',
  'COP',
  'Expo',
  'plan',
  ' ',
  ' ',
  '-',
  '“',
  '”',
  'é',
);
const digits = fc.constantFrom(
  '1',
  '2',
  '20',
  '2026',
  '8th',
  'first',
  'twenty',
  'x',
  '.',
  ',',
  '\u200b',
  '\u0301',
  '　',
);
const line = (parts: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(parts, { maxLength }).map((all) => all.join(''));
const glossaries = fc
  .array(
    fc.record({
      language: fc.constantFrom('zh-Hans', 'zh-Hant-TW', 'en'),
      term: line(units, 6),
      caseSensitive: fc.boolean(),
      marking: fc.constantFrom('inContext' as const, 'onRequest' as const, undefined),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((terms) =>
    terms.map(({ language, term, caseSensitive, marking }, i): ConceptEntry => {
      const matching = { caseSensitive, ...(marking !== undefined && { marking }) };
      const section = { term, administrativeStatus: 'preferred', matching } as const;
      return { id: `c${i % 5}`, languageSections: [{ language, termSections: [section] }] };
    }),
  );

/** A text in which terms of a glossary stand, with numbers in their places. */
const cases = glossaries.chain((glossary) => {
  const number = fc.constantFrom(
    '一',
    '二十',
    '十二',
    '2',
    '20',
    '2026',
    '二〇二六',
    '8th',
    'first',
    'twenty-first',
    '三百',
    '一千零五',
    '9,500th',
    '14257',
    '2\u200b9',
    'XIV',
    'x',
  );
  const terms = glossary.map(({ languageSections }) => languageSections[0].termSections[0].term);
  const filled = fc
    .tuple(fc.constantFrom(...terms), number, number)
    .map(([term, n, m]) => term.replaceAll(/\{n[^}]*\}/gu, n).replaceAll(/\{[mk][^}]*\}/gu, m));
  const text = line(fc.oneof(filled, filled, digits, units), 8);
  return fc.tuple(fc.constant(glossary), text);
});

it.each([
  ['二十届三中全会', { n: 20, m: 3 }],
  ['20屆3中全會', { n: 20, m: 3 }],
  ['“二十届三中全会”', { n: 20, m: 3 }],
  ['Third Plenary Session of the twentieth Central Committee', { n: 20, m: 3 }],
  ['党的二十届三中全会公报', { n: 20, m: 3 }],
  ['二十届三中全会第二次会议', { n: 20, m: 3, k: 2 }],
  ['Central Committee', {}],
])('the numbers of %s are %j', (text, values) => {
  const terms =
    '{n:zh}届{m:zh}中全会 = {n:zh}届{m:zh}中全会第{k:zh}次会议 = {m:ordinal} Plenary Session of the {n:ordinal} Central Committee';
  const [entry] = entriesOfCase([terms]);
  expect(entry && numberValuesOf(entry, text)).toEqual(values);
});

it('the numbers of a name are told with the bracket that closes it', () => {
  const [entry] = entriesOfCase(['resolution {n:arabic} +resolution {n:arabic} ({m:year})']);
  expect(entry && numberValuesOf(entry, 'resolution 2206 (2015)')).toEqual({ n: 2206, m: 2015 });
  const pattern = entry && patternsOf(entry)[0];
  expect(pattern && formTest('resolution 2206)')(pattern)).toBeUndefined();
});

it.each([
  ['民國113年度總預算', 2024],
  ['民國一百一十三年度總預算', 2024],
  ['General Budget for 2024', 2024],
])('a year is the same in both languages: %s', (text, n) => {
  const [entry] = entriesOfCase(['民國{n:roc}年度總預算 = General Budget for {n:year}']);
  expect(entry && numberValuesOf(entry, text)).toEqual({ n });
});

it.each([
  ['首届博览会', { n: 1 }],
  ['inaugural Import Expo', { n: 1 }],
  ['首届博览会第八次会议', { n: 1, m: 8 }],
  ['第八届博览会首次会议', { n: 8, m: 1 }],
])('the first one has its number in %s', (text, values) => {
  const terms = '第{n:zh}届博览会 = 第{n:zh}届博览会第{m:zh}次会议 = {n:ordinal} Import Expo';
  const [entry] = entriesOfCase([terms]);
  expect(entry && numberValuesOf(entry, text)).toEqual(values);
});

describe('names with numbers', () => {
  it('are found as the naive matcher finds them', () => {
    fc.assert(
      fc.property(cases, ([glossary, text]) => {
        const naive = createNaiveMatcher(glossary, lexicon);
        expect(found(matcherOf(glossary), text)).toEqual(found(naive, text));
      }),
      { numRuns: RUNS },
    );
  });

  it('are not inside themselves, without the quotation mark before them', () => {
    const section = { term: '“Expo”第', administrativeStatus: 'preferred' } as const;
    const glossary: readonly ConceptEntry[] = [
      { id: 'c', languageSections: [{ language: 'zh-Hans', termSections: [section] }] },
    ];
    const here = found(matcherOf(glossary), '“Expo”第');
    expect(here).toEqual(['0 7 c always ']);
    expect(found(createNaiveMatcher(glossary, lexicon), '“Expo”第')).toEqual(here);
  });

  it.each([
    ['第八届大会第{m:zh}次会议', '第{n:zh}届大会第{m:zh}次会议', '第八届大会第二次会议'],
    ['第八届大会第{m:zh}次会议', '第{n:zh}届大会第二次会议', '第八届大会第二次会议'],
    [
      '{n:ordinal} Session of the 14th Congress',
      '{m:ordinal} Session of the {n:ordinal} Congress',
      'third Session of the 14th Congress',
    ],
  ])('that are equally long have the place together: %s and %s', (one, other, text) => {
    for (const rows of [
      [one, other, '大会第二次会议公报'],
      ['大会第二次会议公报', other, one],
    ]) {
      const glossary = entriesOfCase(rows);
      for (const written of [text, `${text}公报`]) {
        const fast = found(matcherOf(glossary), written);
        expect(fast).toEqual(found(createNaiveMatcher(glossary, lexicon), written));
        expect(found(matcherOf(...glossary.map((entry) => [entry])), written)).toEqual(fast);
        const isCut = written !== text && text.startsWith('第');
        expect(fast[0]).toContain(isCut ? '3 12' : rows[0] === one ? 'c0,c1' : 'c1,c2');
      }
    }
  });

  it('are found in layers as in one', () => {
    fc.assert(
      fc.property(cases, ([glossary, text]) => {
        const half = Math.ceil(glossary.length / 2);
        const parts = [glossary.slice(0, half), glossary.slice(half)];
        const whole = found(matcherOf(glossary), text);
        expect(found(matcherOf(...parts), text)).toEqual(whole);
        expect(hasLetters(glossary)).toBe(true);
        const blobs = compileByScript(glossary, lexicon);
        const layers = SCRIPTS.map((script) => ({ blob: blobs[script], suppressed: [], script }));
        expect(found(createMatcher({ revision: 1, layers }), text)).toEqual(whole);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});
