import { packageCurated } from '../package-curated.ts';
import { compileLayer } from '../../../match/compile/compile.ts';
import { countLabelled, total } from '../../../match/labelled/count-labelled.ts';
import { countTraps, type TrapCount, trapEntries } from '../../../match/labelled/count-traps.ts';
import { LABELLED_SETS } from '../../../match/labelled/labelled-sets.ts';
import { createMatcher } from '../../../match/scan/matcher.ts';
import { TRAP_SENTENCES } from '../../../match/labelled/trap-set.ts';
import { TRAP_TERMS } from '../../../match/labelled/trap-terms.ts';
import type { ConceptEntry } from '../../../model/entry/concept-entry.ts';
import type { Matcher } from '../../../match/match.ts';
import { makeLexicon } from '../../../match/build/make-lexicon.ts';

const lexicon = makeLexicon();
const matcherOf = (entries: readonly ConceptEntry[]): Matcher =>
  createMatcher({
    revision: 1,
    layers: [{ blob: compileLayer(entries, lexicon), suppressed: [] }],
  });

function print(name: string, sentences: number, figures: TrapCount): void {
  const { found, missed, wrong, recall, precision } = figures;
  const terms = `${found + missed.length} terms`;
  console.log(
    `${name.padEnd(28)} ${sentences} sentences, ${terms}: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`,
  );
  for (const line of missed) console.log(`  missed  ${line}`);
  for (const line of wrong) console.log(`  wrong   ${line}`);
}

const curated = matcherOf(packageCurated('glossary/curated'));
for (const { name, sentences, counted } of LABELLED_SETS) {
  const counts = Object.entries(sentences).map(([language, some]) => {
    const count = countLabelled(curated, some, language, counted);
    print(`${name}, ${language}`, count.sentences, total([count]));
    return count;
  });
  const all = total(counts);
  print(`${name}, all`, all.sentences, all);
}
print(
  'short terms alone, zh-Hans',
  TRAP_SENTENCES.length,
  countTraps(matcherOf(trapEntries(TRAP_TERMS)), TRAP_SENTENCES),
);
