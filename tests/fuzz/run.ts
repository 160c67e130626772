/**
 * Reads files that were made of sound ones by small changes, and looks for crashes, long waits, entries
 * that are not sound, and losses without a word: `npm run fuzz -- --minutes 60`. A find is printed with
 * the seed and the case, which `--seed 7 --case 123` reads again.
 */
import { argv, env, exit, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { random } from '../bench/random.ts';
import { faultOf } from './check.ts';
import { mutate } from './mutate.ts';
import { type Seed, seedsOf } from './seeds.ts';

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    case: { type: 'string' },
  },
});
const seed = Number(values.seed);
const seeds = await seedsOf(env['EXCHANGE_SAMPLES']);
/** More finds than these say nothing new. */
const MAX_FINDS = 40;

function fileOf(number: number): Seed {
  const next = random(seed * 1_000_003 + number);
  const chosen = seeds[Math.floor(next() * seeds.length)];
  if (chosen === undefined) throw new Error('There are no seeds.');
  return mutate(chosen, next);
}

if (values.case !== undefined) {
  const file = fileOf(Number(values.case));
  stdout.write(`${file.name}\n${new TextDecoder().decode(file.bytes)}\n${await faultOf(file)}\n`);
  exit(0);
}

const kinds = new Map<string, number>();
const end = Date.now() + Number(values.minutes) * 60_000;
let cases = 0;
while (Date.now() < end && kinds.size < MAX_FINDS) {
  const file = fileOf(cases);
  const fault = await faultOf(file);
  if (fault !== undefined) {
    // One find of a kind is enough: numbers and marks differ from case to case.
    const kind = `${file.name} ${fault.split('\n').slice(0, 2).join(' ').replaceAll(/\d+/gu, '#')}`;
    const before = kinds.get(kind) ?? 0;
    kinds.set(kind, before + 1);
    if (before === 0) stdout.write(`\n--seed ${seed} --case ${cases}: ${file.name}\n${fault}\n`);
  }
  cases += 1;
}
stdout.write(
  `readers: ${cases} files made of ${seeds.length} in ${values.minutes} min, seed ${seed}: ${kinds.size} kinds of finds\n`,
);
exit(kinds.size === 0 ? 0 : 1);
