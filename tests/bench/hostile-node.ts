/* oxlint-disable no-console -- a command */
import { makeLexicon } from '../../glossary/match/build/make-lexicon.ts';
import { compileLayer } from '../../glossary/match/compile/compile.ts';
import type { Matcher } from '../../glossary/match/match.ts';
import { createMatcher } from '../../glossary/match/scan/matcher.ts';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { curatedEntries, makeText } from './corpus.ts';

/**
 * Measures the time for a unit of text as texts grow, and with texts and glossaries made to be
 * slow.
 */

/** The limit for any input, in nanoseconds for a unit. */
const GOAL = 300;

const lexicon = makeLexicon();
const ROUNDS = 3;
const LENGTH_ROUNDS = 5;
/** The shortest round, in microseconds. */
const LEAST = 20_000;
/** From this length on, in microseconds, a single pass can be timed. */
const LONG = 2_000_000;

function matcherOf(entries: readonly ConceptEntry[]): Matcher {
  const blob = compileLayer(entries, lexicon);
  return createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });
}

const entriesOf = (
  language: string,
  terms: readonly string[],
  caseSensitive = false,
): readonly ConceptEntry[] =>
  terms.map((term, i) => ({
    id: `c${i}`,
    languageSections: [
      {
        language,
        termSections: [
          {
            term,
            administrativeStatus: 'preferred',
            matching: { inflection: false, caseSensitive },
          },
        ],
      },
    ],
  }));

/**
 * The fastest of several rounds, in ns of processor time for a unit, because other work on the
 * machine then matters less.
 */
function nsPerUnit(matcher: Matcher, text: string): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS && (round === 0 || least < LONG); round += 1) {
    let passes = 0;
    const start = process.cpuUsage().user;
    do {
      matcher.find(text);
      passes += 1;
    } while (process.cpuUsage().user - start < LEAST);
    least = Math.min(least, (process.cpuUsage().user - start) / passes);
  }
  return (1e3 * least) / text.length;
}

/**
 * Processor time for a unit of one text, cut into strings of several lengths, measured in turns:
 * nothing but the length of the strings differs. The fastest of several rounds counts.
 */
function nsByLength(
  matcher: Matcher,
  text: string,
  lengths: readonly number[],
): ReadonlyMap<number, number> {
  const least = new Map<number, number>();
  for (let round = 0; round < LENGTH_ROUNDS; round += 1) {
    for (const units of lengths) {
      const start = process.cpuUsage().user;
      for (let at = 0; at < text.length; at += units) matcher.find(text.slice(at, at + units));
      const time = (1e3 * (process.cpuUsage().user - start)) / text.length;
      least.set(units, Math.min(least.get(units) ?? Infinity, time));
    }
  }
  return least;
}

function print(name: string, matcher: Matcher, text: string): void {
  printTime(name, nsPerUnit(matcher, text));
}

function printTime(name: string, time: number): void {
  const verdict = time > GOAL ? `  above ${GOAL}` : '';
  console.log(`${name.padEnd(48)} ${time.toFixed(1).padStart(9)} ns/unit${verdict}`);
}

const curated = matcherOf(curatedEntries());
const long = makeText(10_000_000).slice(0, 10_000_000);
console.log('One text of 10,000,000 units in strings of, the curated glossary:');
for (const [units, time] of nsByLength(curated, long, [10_000, 100_000, 1_000_000, 10_000_000]))
  printTime(`  ${units} units`, time);

const HOSTILE = 100_000;
const fill = (part: string, units = HOSTILE): string => part.repeat(Math.ceil(units / part.length));
console.log('Hostile texts, the curated glossary:');
for (const [name, part] of [
  ['one Han character', '网'],
  ['one letter', 'a'],
  ['a term, again and again', '网络空间'],
  ['beginnings of a term', '网络空间命运共'],
  ['quotation marks', '“'],
  ['quotation marks inside a term', '网“络”空“间”'],
  ['digits', '1'],
  ['combining marks', 'e\u0301\u0301\u0301'],
  ['combining marks alone', '\u0301'],
  ['invisible characters', '网\u200b'],
  ['spaces', ' '],
  ['addresses', '#网络空间@网络空间/'],
  ['an address without end', 'cyberspace.cyberspace/'],
  ['lone surrogates', '\ud800'],
] as const)
  print(`  ${name}`, curated, fill(part));
print('  one text of 5,000,000 characters', curated, '网络'.repeat(2_500_000));

console.log('Hostile glossaries:');
const nested = Array.from({ length: 400 }, (_, i) => '中'.repeat(i + 1));
print(
  '  400 nested prefixes in their own text',
  matcherOf(entriesOf('zh-Hans', nested)),
  fill('中'),
);
const words = Array.from({ length: 200 }, (_, i) =>
  Array(i + 1)
    .fill('a')
    .join(' '),
);
print('  200 nested phrases in their own text', matcherOf(entriesOf('en', words)), fill('a '));
const lettersOf = (i: number): string =>
  Array.from('internationalize', (letter, at) =>
    (i >> at) & 1 ? letter.toUpperCase() : letter,
  ).join('');
const cases = Array.from({ length: 10_000 }, (_, i) => lettersOf(i));
print(
  '  10,000 spellings of one term, as folded',
  matcherOf(entriesOf('en', cases)),
  fill('internationalize '),
);
print(
  '  10,000 spellings of one term, each in its case',
  matcherOf(entriesOf('en', cases, true)),
  fill('internationalize '),
);
