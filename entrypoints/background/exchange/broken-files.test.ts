import { beforeEach, describe, expect, it } from 'vitest';
import { readFile } from '../../../glossary/exchange/read.ts';
import { writeFile } from '../../../glossary/exchange/write.ts';
import type { WrittenFormat } from '../../../glossary/exchange/file/written-format.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { ask, emptyBrowser, entryOf, OPTIONS_PAGE, wakeBackground } from '../background-fixture.ts';
import { inDatabase } from '../store/database/database-fixture.ts';

/** The glossary that is there, which no broken file may touch. */
const FILLED: readonly ConceptEntry[] = [
  entryOf('user-1', '第一', 'first'),
  entryOf('user-2', '第二', 'second'),
  entryOf('concept-green', '绿色发展', 'green growth'),
];

/** What the files would have, were they whole; of concepts that are there already. */
const NEW = FILLED.map(({ id }) => entryOf(id, '毁坏', 'destroyed'));
const PAIR = { source: 'zh-Hans', target: 'en' };

interface BrokenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function bytesOf(format: WrittenFormat): Promise<Uint8Array> {
  const written = await writeFile(format, NEW, PAIR, '2026-11-25');
  return typeof written === 'string' ? new TextEncoder().encode(written) : new Uint8Array(written);
}

/** A whole file cut off after a part of its length. */
async function cut(format: WrittenFormat, name: string, part: number): Promise<BrokenFile> {
  const bytes = await bytesOf(format);
  return { name, bytes: bytes.slice(0, Math.floor(bytes.length * part)) };
}

/** A whole file in which every so many bytes one is another. */
async function spoilt(format: WrittenFormat, name: string, each: number): Promise<BrokenFile> {
  const bytes = await bytesOf(format);
  return { name, bytes: bytes.map((byte, at) => (at % each === each - 1 ? 0x07 : byte)) };
}

function text(name: string, content: string): Promise<BrokenFile> {
  return Promise.resolve({ name, bytes: new TextEncoder().encode(content) });
}

const PARTS = [0.05, 0.3, 0.6, 0.9, 0.99];
const FILES: readonly (readonly [string, () => Promise<BrokenFile>])[] = [
  ...PARTS.map((part) => [`JSON cut at ${part}`, () => cut('json', 'a.json', part)] as const),
  ...PARTS.map((part) => [`TBX 3 cut at ${part}`, () => cut('tbx3', 'a.tbx', part)] as const),
  ...PARTS.map((part) => [`TBX 2 cut at ${part}`, () => cut('tbx2', 'a.tbx', part)] as const),
  ...PARTS.map((part) => [`a workbook cut at ${part}`, () => cut('xlsx', 'a.xlsx', part)] as const),
  ...[7, 40].map((each) => [`JSON spoilt ${each}`, () => spoilt('json', 'a.json', each)] as const),
  ...[7, 40].map((each) => [`TBX spoilt ${each}`, () => spoilt('tbx3', 'a.tbx', each)] as const),
  ...[7, 40].map(
    (each) => [`a workbook spoilt ${each}`, () => spoilt('xlsx', 'a.xlsx', each)] as const,
  ),
  ['an empty CSV', () => text('a.csv', '')],
  ['an empty JSON', () => text('a.json', '')],
  ['an empty TBX', () => text('a.tbx', '')],
  ['blanks alone', () => text('a.csv', ' \n \n')],
  ['a web page', () => text('a.tbx', '<!doctype html><title>Sign in</title><p>Please')],
  ['JSON of a list', () => text('a.json', '[1,2,3]')],
  ['JSON of null', () => text('a.json', 'null')],
  [
    'JSON with entries that are none',
    () => text('a.json', '{"format":"termlight-glossary","version":1,"entries":[null,7,{}]}'),
  ],
  [
    'JSON with entries without terms',
    () =>
      text(
        'a.json',
        '{"format":"termlight-glossary","version":1,"entries":[{"id":"user-1","languageSections":[]}]}',
      ),
  ],
  [
    'JSON of a later version',
    () => text('a.json', '{"format":"termlight-glossary","version":9,"entries":[]}'),
  ],
  [
    'entities',
    () => text('a.tbx', '<!DOCTYPE martif [<!ENTITY a "b">]><martif><text>&a;</text></martif>'),
  ],
  ['zeros', () => Promise.resolve({ name: 'a.csv', bytes: new Uint8Array(1000) })],
  [
    'an archive without a workbook',
    () => Promise.resolve({ name: 'a.xlsx', bytes: new Uint8Array([0x50, 0x4b, 5, 6, 0, 0]) }),
  ],
  ['a UTX without columns', () => text('a.utx', '#UTX 1.11\n\n')],
];

beforeEach(async () => {
  emptyBrowser();
  wakeBackground();
  for (const entry of FILLED) await ask(OPTIONS_PAGE, 'saveConceptEntry', entry);
});

type Read = Awaited<ReturnType<typeof readFile>>;

/** What the reader says is wrong, or wants to know before it goes on. */
function toldOf(result: Read): readonly string[] {
  switch (result.outcome) {
    case 'refused':
      return result.issue.message === '' ? [] : [result.issue.message];
    case 'read':
      return [...result.issues.map(({ message }) => message), ...result.unknownLanguages];
    case 'asksEncoding':
      return [result.outcome];
  }
}

function entriesOf(result: Read): readonly ConceptEntry[] {
  return result.outcome === 'read' ? result.entries.map(({ entry }) => entry) : [];
}

async function glossary(): Promise<string> {
  return JSON.stringify(await inDatabase((database) => database.getAll('entries')));
}

it('they are forty', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(40);
});

describe('a filled glossary is as it was after a file that is', () => {
  it.each(FILES)('%s, and why is said', async (_name, make) => {
    const before = await glossary();
    const { name, bytes } = await make();
    const result = await readFile({ name, bytes });
    expect(toldOf(result)).not.toEqual([]);
    // What can be read of it is offered; it is staged as the page does, and given up.
    const importing = await ask(OPTIONS_PAGE, 'beginImport');
    await ask(OPTIONS_PAGE, 'stageEntries', importing, entriesOf(result));
    await ask(OPTIONS_PAGE, 'cancelImport', importing);
    expect(await glossary()).toBe(before);
    expect(await inDatabase((database) => database.count('staged'))).toBe(0);
    // If it is stored all the same, one undo takes all of it back.
    if (entriesOf(result).length === 0) return;
    const taken = await ask(OPTIONS_PAGE, 'beginImport');
    await ask(OPTIONS_PAGE, 'stageEntries', taken, entriesOf(result));
    const { revision } = await ask(OPTIONS_PAGE, 'readEntries', null, 1);
    const target = { glossary: 'own' } as const;
    const stored = await ask(OPTIONS_PAGE, 'commitImport', taken, name, revision, target);
    expect(stored).toMatchObject({ ok: true });
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
    if (stored.ok && stored.changed > 0) await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await glossary()).toBe(before);
  });
});
