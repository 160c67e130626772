/* oxlint-disable no-console -- a command */
/**
 * Shows whether searching has become slower. It does not judge, because times depend on a machine.
 * It measures ratios to two engines in the same process, each by the fastest of many short rounds
 * that take turns: other work on the machine makes rounds longer, never shorter. The best
 * Aho–Corasick of npm with the same forms uses memory and branches as Termlight does, so that its
 * ratio differs less between processors than the one to the step limit, which fits into the nearest
 * cache.
 */
import { makeLexicon } from '../../glossary/match/build/make-lexicon.ts';
import { compileLayer } from '../../glossary/match/compile/compile.ts';
import { createMatcher } from '../../glossary/match/scan/matcher.ts';
import { patternsOf } from '../../glossary/match/forms/pattern.ts';
import { curatedEntries, makeText } from './corpus.ts';
import { createAhoCorasick, createStepLimit, type Engine } from './engines.ts';

/** The ratios when this file was last changed, on one machine. */
const RECORDED = { ahoCorasick: 0.57, stepLimit: 11 };
const ROUNDS = 200;
/** One entry in so many, because that engine needs minutes to build an automaton of all forms. */
const SAMPLE = 8;

// Long enough for the clock, short enough for some rounds to run undisturbed.
const text = makeText(40_000);
const entries = curatedEntries().filter((_, place) => place % SAMPLE === 0);
const forms = [...new Set(entries.flatMap((entry) => patternsOf(entry)).map(({ form }) => form))];
const blob = compileLayer(entries, makeLexicon());
const matcher = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });
const engines: Readonly<Record<'ours' | 'ahoCorasick' | 'stepLimit', Engine>> = {
  ours: (haystack) => matcher.find(haystack).length,
  ahoCorasick: createAhoCorasick(forms),
  stepLimit: createStepLimit(),
};

const least = { ours: Infinity, ahoCorasick: Infinity, stepLimit: Infinity };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of ['ours', 'ahoCorasick', 'stepLimit'] as const) {
    const start = performance.now();
    engines[name](text);
    least[name] = Math.min(least[name], performance.now() - start);
  }
}

const perUnit = (least.ours * 1e6) / text.length;
const ratioTo = (name: 'ahoCorasick' | 'stepLimit'): string =>
  `×${(least.ours / least[name]).toFixed(2)} (recorded ×${RECORDED[name]})`;
console.log(
  `Searching takes ${ratioTo('ahoCorasick')} of the best Aho–Corasick, ` +
    `${ratioTo('stepLimit')} of the step limit; ${perUnit.toFixed(1)} ns a unit.`,
);
console.log(
  'Where both are a fifth higher: node --cpu-prof tests/bench/match-node.ts curated tells why.',
);
