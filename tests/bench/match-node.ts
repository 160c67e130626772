/* oxlint-disable no-console -- a command */
import { makeLexicon } from '../../glossary/match/build/make-lexicon.ts';
import { compileLayer } from '../../glossary/match/compile/compile.ts';
import { createMatcher } from '../../glossary/match/scan/matcher.ts';
import { patternsOf } from '../../glossary/match/forms/pattern.ts';
import { curatedEntries, makeText } from './corpus.ts';
import { makeEntries } from './glossaries.ts';
import { createAhoCorasick, createRegex, createStepLimit, type Engine } from './engines.ts';
import { median } from './statistics.ts';

const sizes = (process.argv[2] ?? 'curated,300,10000,220000').split(',');
const withPeers = process.argv.includes('--peers');
const text = makeText(1_500_000);
const cold = text.slice(0, 150_000);
const lexicon = makeLexicon();
const time = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

for (const size of sizes) {
  const entries = size === 'curated' ? curatedEntries() : makeEntries(Number(size));
  const forms = [...new Set(entries.flatMap((entry) => patternsOf(entry)).map(({ form }) => form))];
  let blob = new ArrayBuffer(0);
  const builds = Array.from({ length: forms.length > 500_000 ? 1 : 5 }, () =>
    time(() => (blob = compileLayer(entries, lexicon))),
  );
  let matcher = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });
  const load = time(
    () => (matcher = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] })),
  );
  const engines: Record<string, Engine> = {
    limit: createStepLimit(),
    termlight: (haystack) => matcher.find(haystack).length,
  };
  const first = time(() => engines['termlight']?.(cold));
  if (withPeers) {
    engines['regex'] = createRegex(forms);
    engines['aho-corasick fast'] = createAhoCorasick(forms);
  }
  const times: Record<string, number[]> = {};
  for (let round = 0; round < 5; round += 1) {
    for (const [name, engine] of Object.entries(engines))
      (times[name] ??= []).push((1e6 * time(() => engine(text))) / text.length);
  }
  const limit = median(times['limit'] ?? []);
  console.log(
    `${size}, ${forms.length} forms: build ${median(builds).toFixed(1)} ms, ${(blob.byteLength / 1e6).toFixed(2)} MB, load ${load.toFixed(1)} ms, first 150k units ${((1e6 * first) / cold.length).toFixed(0)} ns/unit`,
  );
  for (const [name, values] of Object.entries(times))
    console.log(
      `  ${name}: ${median(values).toFixed(1)} ns/unit, ×${(median(values) / limit).toFixed(1)}, ${engines[name]?.(text)} hits`,
    );
}
