/**
 * `npm run bench:team`: how large entries are, what readers cost by arithmetic, and what goes over the wire
 * when a team glossary is filled, taken for the first time and asked for news. On the server of the tests, or
 * with `TEAM_SERVER`, `TEAM_ADMIN` and `TEAM_ADMIN_PASSWORD` on any. Prints Markdown.
 */
import { randomUUID } from 'node:crypto';
import { env, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { writeJsonLines } from '../../../glossary/exchange/json/write-json.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { createGlossary } from '../../../scripts/team/create.ts';
import { openServer } from '../../../scripts/team/server.ts';
import { historyOf } from '../../../scripts/team/team-documents.ts';
import { startTestServer, type StartedServer } from '../../team-server/start-server.ts';
import { curatedEntries } from '../corpus.ts';
import { openCountedClient, type Traffic } from './counted-client.ts';

const { values } = parseArgs({ options: { entries: { type: 'string', default: '5000' } } });

/** Documents of one request, as the extension takes and sends them. */
const PAGE = 500;
const READERS = 10_000;
/** Of a check that finds nothing new: request and answer, without TLS; estimated. */
const CHECK_BYTES = 700;
/** The largest glossary that can be subscribed to. */
const PART = 25_000;

/** An answer of `_changes`. */
interface Changes {
  readonly results: readonly unknown[];
  readonly last_seq: number | string;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
const size = (bytes: number): string =>
  bytes < 100_000 ? `${(bytes / 1e3).toFixed(1)} kB` : megabytes(bytes);

const all = curatedEntries();
const entries = all.slice(0, Number(values.entries));
const plain = printSizes();
printReaders();
const server = await openTestServer();
try {
  await printTraffic(server);
} finally {
  await server.close();
}

async function openTestServer(): Promise<StartedServer> {
  const { TEAM_SERVER: address, TEAM_ADMIN: name = '', TEAM_ADMIN_PASSWORD: password = '' } = env;
  if (address === undefined) return startTestServer();
  return {
    address: address.replace(/\/+$/u, ''),
    admin: { name, password },
    close: async () => {},
  };
}

/** @returns the size of the entries that are sent, as a file that is not compressed */
function printSizes(): number {
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
  return sizesOf(entries).json;
}

function sizesOf(some: readonly ConceptEntry[]): { readonly json: number; readonly gzip: number } {
  const text = writeJsonLines(some);
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

async function printTraffic({ address, admin }: StartedServer): Promise<void> {
  const database = `bench${randomUUID()}`;
  const client = openCountedClient(address, admin);
  await createGlossary(openServer(address, admin), database, {}, () => undefined);
  try {
    stdout.write('\n| what | up | down | of the plain file |\n| --- | ---: | ---: | ---: |\n');
    for (let at = 0; at < entries.length; at += PAGE) {
      const docs = entries.slice(at, at + PAGE).map((entry) => documentOf(entry));
      await client.ask('POST', `${database}/_bulk_docs`, { docs });
    }
    const filled = client.traffic();
    printRow('filling it', filled, filled.up);
    let since: number | string = 0;
    for (;;) {
      const page = await changesSince(since);
      since = page.last_seq;
      if (page.results.length < PAGE) break;
    }
    const taken = client.traffic();
    printRow('the first taking', taken, taken.down);
    await changesSince(since);
    printRow('asking for news, none', client.traffic());
    const [entry] = entries;
    if (entry !== undefined) {
      const id = encodeURIComponent(`entry:${entry.id}`);
      const known = (await client.ask('GET', `${database}/${id}`)) as { readonly _rev: string };
      client.traffic();
      const doc = { ...documentOf(entry), at: new Date().toISOString(), _rev: known._rev };
      await client.ask('POST', `${database}/_bulk_docs`, { docs: [doc] });
      await changesSince(since);
      printRow('an edit, and taking it', client.traffic());
    }
  } finally {
    await client.ask('DELETE', database);
    await client.ask('DELETE', historyOf(database));
    client.close();
  }

  async function changesSince(since: number | string): Promise<Changes> {
    const asked = `since=${encodeURIComponent(since)}&limit=${PAGE}&seq_interval=${PAGE}`;
    const how = 'style=all_docs&include_docs=true&conflicts=true';
    return (await client.ask('GET', `${database}/_changes?${asked}&${how}`)) as Changes;
  }

  function documentOf(entry: ConceptEntry): object {
    return { _id: `entry:${entry.id}`, entry, by: admin.name, at: '2026-11-29T08:00:00.000Z' };
  }
}

function printRow(what: string, { up, down }: Traffic, ofPlain?: number): void {
  const ratio = ofPlain === undefined ? '' : `×${(ofPlain / plain).toFixed(2)}`;
  row(what, size(up), size(down), ratio);
}

function row(...cells: readonly string[]): void {
  stdout.write(`| ${cells.join(' | ')} |\n`);
}
