/**
 * `npm run test:long`: checks that take minutes, one after another. A failure does not stop the
 * rest. Those in browsers need what `npm run build` and `npm run build:firefox` made. `--only soak`
 * runs one of them, `--short` runs each with its smallest setting, `--minutes 60` says how long
 * files are read, and `--record` writes the results into `docs/long-run.md`, where those of other
 * runs stay.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { machineOf } from '../tests/bench/machine.ts';

/** One of the runs. */
interface LongRun {
  readonly name: string;
  readonly checks: string;
  readonly command: string;
  /** The variable that sets how long; if absent, it is an argument at the end of the command. */
  readonly variable?: 'FUZZ_RUNS' | 'SEEDS' | 'E2E_WHOLE';
  readonly long: string;
  readonly short: string;
}

/** The result of a run. */
interface Outcome {
  readonly passed: boolean;
  readonly seconds: number;
  /** The lines of its output that count something. */
  readonly figures: readonly string[];
}

const UNIT = 'npx vitest run --project unit --reporter=dot';

const runs: readonly LongRun[] = [
  {
    name: 'browsers',
    checks: 'all end-to-end tests, each in both browsers, and the whole glossary in every format',
    command: 'npm run --silent test:e2e -- --reporter=dot',
    variable: 'E2E_WHOLE',
    long: '1',
    short: '0',
  },
  {
    name: 'messages',
    checks: 'random messages to the background',
    command: `${UNIT} entrypoints/background/pages/guard.test.ts`,
    variable: 'FUZZ_RUNS',
    long: '10000',
    short: '10',
  },
  {
    name: 'files',
    checks: 'random glossaries through every format',
    command: `${UNIT} glossary/exchange/round-trip.test.ts`,
    variable: 'FUZZ_RUNS',
    long: '1000',
    short: '2',
  },
  {
    name: 'readers',
    checks: 'files of every format, changed at random: crashes, waits and losses; minutes',
    command: 'npm run --silent fuzz -- --minutes',
    long: '60',
    short: '0.05',
  },
  {
    name: 'store',
    checks:
      'random sequences of changes of one entry and of many, merging, imports, undos, restores, losses, stops, two windows and clocks',
    command: `${UNIT} entrypoints/background/store/sequences.test.ts`,
    variable: 'FUZZ_RUNS',
    long: '22000',
    short: '10',
  },
  {
    name: 'teams',
    checks: 'random changes of three members of a team, with lost answers and backgrounds that end',
    command: `${UNIT} entrypoints/background/team/team-sequences.test.ts`,
    variable: 'FUZZ_RUNS',
    long: '5000',
    short: '10',
  },
  {
    name: 'matching',
    checks: 'random glossaries and texts, against the naive matcher',
    command: `${UNIT} glossary/match/match-equal.test.ts glossary/match/scan/hostile-text.test.ts`,
    variable: 'FUZZ_RUNS',
    long: '20000',
    short: '10',
  },
  {
    name: 'changes',
    checks: 'pages that change at random, in both browsers',
    command: 'npx vitest run --project e2e --reporter=dot tests/random-changes.e2e.ts',
    variable: 'SEEDS',
    long: '100',
    short: '1',
  },
  {
    name: 'hydration',
    checks: 'a document that React has whole, on a slow processor, in both browsers',
    command: 'npx vitest run --project e2e --reporter=dot tests/frameworks.e2e.ts',
    variable: 'SEEDS',
    long: '20',
    short: '1',
  },
  {
    name: 'deaths',
    checks: 'imports in which the background dies, in both browsers',
    command: 'npx vitest run --project e2e --reporter=dot tests/background-dies.e2e.ts',
    variable: 'SEEDS',
    long: '20',
    short: '1',
  },
  {
    name: 'soak',
    checks:
      'what is held on to while pages are switched off and on, and change a thousand times a second, in Chromium',
    command: 'npm run --silent soak -- --minutes',
    long: '10',
    short: '0.1',
  },
  {
    name: 'kills',
    checks: 'browsers killed in imports: rounds, and entries of each import',
    command: 'npm run --silent kills -- both',
    long: '30 50000',
    short: '1 500',
  },
  {
    name: 'disk',
    checks: 'a disk that is full in the midst of an import, and a kill on it, in both browsers',
    command: 'npm run --silent disk -- both',
    long: '20000',
    short: '2000',
  },
];

const FIGURE = /^ *Tests |changes in \d|^switched|wholly old|^(?:chromium|firefox|readers): /u;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    short: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    minutes: { type: 'string' },
  },
});
const chosen = runs.filter(({ name }) => values.only === undefined || values.only === name);
if (chosen.length === 0) {
  console.error(`No run is called ${values.only}: ${runs.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const results: (readonly [run: LongRun, outcome: Outcome])[] = [];
for (const one of chosen) {
  console.log(`\n━━ ${one.name}: ${one.checks} (${inWords(one)})`);
  results.push([one, await outcomeOf(one)]);
}
console.log('');
for (const [{ name }, { passed, seconds, figures }] of results) {
  console.log(`${passed ? '✔' : '✘'} ${name}, ${seconds} s`);
  for (const figure of figures) console.log(`    ${figure}`);
}
const RECORD = join(import.meta.dirname, '../docs/long-run.md');
if (values.record) writeFileSync(RECORD, recordOf(readFileSync(RECORD, 'utf8')));
process.exitCode = results.every(([, { passed }]) => passed) ? 0 : 1;

function sizeOf({ name, long, short }: LongRun): string {
  if (name === 'readers' && values.minutes !== undefined) return values.minutes;
  return values.short ? short : long;
}

function commandOf(one: LongRun): string {
  return one.variable === undefined ? `${one.command} ${sizeOf(one)}` : one.command;
}

/** The command as it is typed into a shell. */
function inWords(one: LongRun): string {
  const { variable } = one;
  const command = commandOf(one).replace('npm run --silent', 'npm run');
  return variable === undefined ? command : `${variable}=${sizeOf(one)} ${command}`;
}

async function outcomeOf(one: LongRun): Promise<Outcome> {
  const { variable } = one;
  const started = performance.now();
  const child = spawn(commandOf(one), {
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...(variable === undefined ? {} : { [variable]: sizeOf(one) }) },
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    process.stdout.write(text);
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return {
    passed: status === 0,
    seconds: Math.round((performance.now() - started) / 1_000),
    figures: stripVTControlCharacters(said)
      .split('\n')
      .filter((line) => FIGURE.test(line))
      .map((line) => line.trim()),
  };
}

/** The record. Runs that were not done now keep their earlier results. */
function recordOf(before: string): string {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { encoding: 'utf8' }).trim();
  const others = git('status', '--porcelain', '--', '.', ':!docs/long-run.md');
  const changed = others === '' ? '' : ' with changes';
  const { processors, memory, node } = machineOf();
  const where =
    `${new Date().toISOString().slice(0, 10)}, ${git('rev-parse', '--short', 'HEAD')}${changed}; ` +
    `${processors}, ${memory}, Node ${node}`;
  const parts = new Map(
    before
      .split(/^## /mu)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf(':')), `## ${part.trim()}\n`]),
  );
  for (const [one, { passed, seconds, figures }] of results) {
    parts.set(
      one.name,
      `## ${one.name}: ${passed ? 'passed' : 'failed'}, ${seconds} s\n\n${where}\n\n` +
        `\`\`\`text\n${[inWords(one), ...figures].join('\n')}\n\`\`\`\n`,
    );
  }
  const head = '# The last long run\n\nWhat `npm run test:long -- --record` found, run by run.\n';
  return [head, ...runs.flatMap(({ name }) => parts.get(name) ?? [])].join('\n');
}
