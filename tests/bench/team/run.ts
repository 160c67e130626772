/**
 * `npm run bench:team`: how large entries are, what readers cost by arithmetic, and what a team costs the
 * extension's own client, beside its budget. On the server of the tests, or with `TEAM_SERVER`, `TEAM_ADMIN` and
 * `TEAM_ADMIN_PASSWORD` on any. Prints Markdown, and writes it down with `--record`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { curatedEntries } from '../corpus.ts';
import { rounded } from '../goals.ts';
import { loadOf, machineOf } from '../machine.ts';
import { fileOf, teamEntries } from './entries.ts';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '5000' },
    record: { type: 'boolean', default: false },
  },
});

const READERS = 10_000;
/** Of a check that finds nothing new: request and answer, without TLS; estimated. */
const CHECK_BYTES = 700;
/** The largest glossary that can be subscribed to. */
const PART = 25_000;

/** What is measured, in bytes or milliseconds, by the names that `client.bench.ts` gives. */
type Figures = Readonly<Record<string, number>>;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} kB`;
const times = (ratio: number): string => `×${ratio.toFixed(2)}`;
const seconds = (milliseconds: number): string => `${(milliseconds / 1e3).toFixed(2)} s`;

const all = curatedEntries();
const entries = teamEntries(Number(values.entries));
printSizes();
printReaders();
const before = loadOf();
const figures = await measure();
const load = { before, after: loadOf() };
const sizes = { entries: entries.length, ...sizesOf(entries) };
printFigures(figures);
if (values.record) {
  const date = new Date().toISOString().slice(0, 10);
  const commit = spawnSync('git', ['rev-parse', '--short=8', 'HEAD']).stdout.toString().trim();
  const name = join(import.meta.dirname, '..', 'record', `${date}-team.json`);
  const record = { date, commit, machine: machineOf(), load, sizes, figures };
  await writeFile(name, `${JSON.stringify(record, rounded, 2)}\n`);
}

/** Runs the client, which needs what the tests have in the place of a browser. */
async function measure(): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'termlight-bench-'));
  const file = join(folder, 'figures.json');
  const asked = { BENCH_ENTRIES: values.entries, BENCH_FIGURES: file };
  const command = ['vitest', 'run', '--project', 'bench-team'];
  const run = spawnSync('npx', command, { env: { ...env, ...asked }, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  const found = JSON.parse(await readFile(file, 'utf8')) as Figures;
  await rm(folder, { recursive: true });
  return found;
}

function printFigures(found: Figures): void {
  const at = (name: string): number => found[name] ?? Number.NaN;
  stdout.write(
    `\n| ${entries.length} entries | measured | budget | |\n| --- | ---: | ---: | --- |\n`,
  );
  const told = (what: string, name: string, by: number, most: number, say: typeof times): void =>
    row(what, say(at(name) / by), say(most), at(name) / by <= most ? 'kept' : 'missed');
  told('first upload, up, of the plain file', 'upload', sizes.json, 1.1, times);
  told('first sync, down, of the plain file', 'firstSync', sizes.json, 0.35, times);
  told('… of its gzip', 'firstSync', sizes.gzip, 1.6, times);
  told('… time', 'firstSyncTime', 1, 10_000, seconds);
  told('… of the time of the plain file', 'firstSyncTime', at('plainTime'), 12, times);
  told(
    '… where the background ends on the way, of the bytes',
    'killed',
    at('firstSync'),
    1.3,
    times,
  );
  told('an edit, both clients, with the history', 'edit', 1, 10_000, kilobytes);
  told('nothing new, both clients', 'nothing', 1, 4_000, kilobytes);
  told('an edit at the other, who waits', 'toOther', 1, 2_000, seconds);
  told('… the longest', 'toOtherLongest', 1, 2_000, seconds);
  told('761 edits back, 260 of them late', 'back', 1, 5_000, seconds);
}

function printSizes(): void {
  stdout.write('| glossary | entries | JSON | gzip | an entry | an entry, gzip |\n');
  stdout.write('| --- | ---: | ---: | ---: | ---: | ---: |\n');
  for (const [name, some] of [
    ['curated', all],
    ['of the traffic below', entries],
  ] as const) {
    const { json, gzip } = sizesOf(some);
    const each = (bytes: number): string => `${Math.round(bytes / some.length)} B`;
    row(name, String(some.length), megabytes(json), megabytes(gzip), each(json), each(gzip));
  }
}

function sizesOf(some: readonly ConceptEntry[]): { readonly json: number; readonly gzip: number } {
  const text = fileOf(some);
  return { json: Buffer.byteLength(text), gzip: gzipSync(text).length };
}

function printReaders(): void {
  const each = sizesOf(all).gzip / all.length;
  stdout.write(`\n| ${READERS.toLocaleString('en-US')} readers | a day |\n| --- | ---: |\n`);
  row('check once a day, nothing new', megabytes(READERS * CHECK_BYTES));
  row('5,000 entries, changed daily', gigabytes(READERS * 5_000 * each));
  row('four parts of 25,000 entries, changed daily', gigabytes(READERS * 4 * PART * each));
  row('the same by files of 100 changed entries', gigabytes(READERS * 4 * 100 * each));
  row('a million entries in one file', gigabytes(READERS * 1_000_000 * each));
}

function row(...cells: readonly string[]): void {
  stdout.write(`| ${cells.join(' | ')} |\n`);
}
