/* oxlint-disable no-console -- a command */
import { compileLayer } from '../compile.ts';
import { countTraps, trapEntries } from '../count-traps.ts';
import { createMatcher } from '../matcher.ts';
import { TRAP_SENTENCES } from '../trap-set.ts';
import { TRAP_TERMS } from '../trap-terms.ts';
import { makeLexicon } from './make-lexicon.ts';

const blob = compileLayer(trapEntries(TRAP_TERMS), makeLexicon());
const matcher = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });
const { found, missed, wrong, recall, precision } = countTraps(matcher, TRAP_SENTENCES);
console.log(`${TRAP_SENTENCES.length} sentences, ${found + missed.length} terms`);
console.log(`recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`);
for (const line of missed) console.log(`missed  ${line}`);
for (const line of wrong) console.log(`wrong   ${line}`);
