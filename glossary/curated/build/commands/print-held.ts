/** `npm run held`: the labelled pairs of source and translation against the curated glossary. */
import { compileLayer } from '../../../match/compile/compile.ts';
import { createCheckContext } from '../../../check/check-context.ts';
import { HELD_FROM_CHINESE } from '../../../check/held/held-pairs-from-chinese.ts';
import { HELD_FROM_ENGLISH } from '../../../check/held/held-pairs-from-english.ts';
import { HELD_LATER_FAULTS_FROM_CHINESE } from '../../../check/held/held-pairs-later-faults-from-chinese.ts';
import { HELD_LATER_FAULTS_FROM_ENGLISH } from '../../../check/held/held-pairs-later-faults-from-english.ts';
import { HELD_LATER_SOUND_FROM_CHINESE } from '../../../check/held/held-pairs-later-sound-from-chinese.ts';
import { HELD_LATER_SOUND_FROM_ENGLISH } from '../../../check/held/held-pairs-later-sound-from-english.ts';
import { HELD_OF_LIST_FROM_CHINESE } from '../../../check/held/held-pairs-of-list-from-chinese.ts';
import { HELD_OF_LIST_FROM_ENGLISH } from '../../../check/held/held-pairs-of-list-from-english.ts';
import { makeLexicon } from '../../../match/build/make-lexicon.ts';
import { packageCurated } from '../package-curated.ts';
import { scoreHeld } from '../../../check/held/score-held.ts';

const lexicon = makeLexicon();
const entries = packageCurated('glossary/curated');
const layers = [{ blob: compileLayer(entries, lexicon), suppressed: [] }];
const context = createCheckContext(entries, { revision: 1, layers }, lexicon);

for (const [name, pairs] of [
  ['from Chinese', HELD_FROM_CHINESE],
  ['from English', HELD_FROM_ENGLISH],
  ['by the list of terms, from Chinese', HELD_OF_LIST_FROM_CHINESE],
  ['by the list of terms, from English', HELD_OF_LIST_FROM_ENGLISH],
  ['later, from Chinese', [...HELD_LATER_SOUND_FROM_CHINESE, ...HELD_LATER_FAULTS_FROM_CHINESE]],
  ['later, from English', [...HELD_LATER_SOUND_FROM_ENGLISH, ...HELD_LATER_FAULTS_FROM_ENGLISH]],
] as const) {
  const scores = scoreHeld(pairs, context);
  const faults = scores.filter(({ pair }) => pair.fault !== undefined);
  const found = faults.filter(({ isFound }) => isFound).length;
  const wrong = scores.flatMap((score) => score.wrong).length;
  console.log(
    `${name}: ${pairs.length} pairs; ${found} of ${faults.length} faults found, ${wrong} reports that are wrong`,
  );
  for (const { pair, isFound, wrong: reports } of scores) {
    if (!isFound) console.log(`  missed  ${pair.name}: ${pair.fault?.term}`);
    for (const report of reports) console.log(`  wrong   ${pair.name}: ${report}`);
  }
}
