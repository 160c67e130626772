import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { randomEntries } from '../exchange/random-entries-fixture.ts';
import { writeJson, writeJsonLines } from '../exchange/json/write-json.ts';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { createSourceReader } from './read-source.ts';
import { readAtOnce, readPieces, sourceEntries, sourceEntry } from './source-fixture.ts';

const FRAME = {
  name: '部级术语',
  languages: ['zh-Hans', 'en'],
  edition: 7,
  published: '2026-11-29',
};
const ENTRIES = sourceEntries(3);
const FORMS = { json: writeJson, jsonLines: writeJsonLines };
const forms = Object.entries(FORMS);
const head = JSON.stringify({ format: 'termlight-glossary', version: 1 });
const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe.each(forms)('a file in %s', (_form, write) => {
  it('is read with its frame', () => {
    const text = write(ENTRIES, FRAME);
    const bytes = new TextEncoder().encode(text).length;
    expect(readAtOnce(text)).toEqual({
      ok: true,
      source: { frame: FRAME, entries: ENTRIES, bytes },
    });
  });

  it('is read whatever the pieces are that it arrives in', () => {
    fc.assert(
      fc.property(
        randomEntries,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        (entries, sizes) => {
          const bytes = new TextEncoder().encode(write(entries, FRAME));
          expect(readPieces(cut(bytes, sizes))).toEqual(readPieces([bytes]));
          expect(entriesOf(readPieces([bytes]))).toEqual(entries);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is not believed where it was cut off, wherever', () => {
    const bytes = new TextEncoder().encode(write(ENTRIES, FRAME).trimEnd());
    for (let end = 0; end < bytes.length; end += 1) {
      expect(readPieces([bytes.slice(0, end)])).toEqual({ ok: false, fault: 'incomplete' });
    }
  });

  it('may have a byte order mark and empty lines, and no entry', () => {
    expect(entriesOf(readAtOnce(`\uFEFF\n${write(ENTRIES)}\n\n`))).toEqual(ENTRIES);
    expect(entriesOf(readAtOnce(write([])))).toEqual([]);
  });

  it('is refused where it is larger, or has more entries, than allowed', () => {
    const text = write(ENTRIES);
    expect(readAtOnce(text, { bytes: 100, entries: 9 })).toEqual({ ok: false, fault: 'tooLarge' });
    expect(readAtOnce(text, { bytes: 9_000, entries: 2 })).toEqual({
      ok: false,
      fault: 'tooManyEntries',
    });
  });

  it.each([
    ['no entry', { id: 'e1' }],
    ['a second one of the same id', ENTRIES[0]],
    ['nothing', null],
  ])('is refused where one of its entries is %s', (_what, other) => {
    const text = write([...ENTRIES, other as ConceptEntry]);
    expect(readAtOnce(text)).toEqual({ ok: false, fault: 'badEntry' });
  });

  it('gives nothing but frame and entries', () => {
    const entry = { ...sourceEntry('e1'), settings: { paused: true }, script: 'alert(1)' };
    const frame = { ...FRAME, settings: {}, update: 'https://other.example/' };
    const read = readAtOnce(write([entry], frame));
    expect(read).toMatchObject({ ok: true, source: { frame: FRAME } });
    expect(entriesOf(read)).toEqual([sourceEntry('e1')]);
  });
});

it.each(['', '\n', '\n \n'])('JSON on one line, before %j, is parsed once', (end) => {
  const parse = vi.spyOn(JSON, 'parse');
  const text = JSON.stringify({ format: 'termlight-glossary', version: 1, entries: ENTRIES });
  const read = readAtOnce(text + end);
  const { length } = parse.mock.calls;
  parse.mockRestore();
  expect(entriesOf(read)).toEqual(ENTRIES);
  expect(length).toBe(1);
});

describe('what is no file of ours', () => {
  it.each([
    ['a page to sign in on', '\n <!doctype html>\n<title>Sign in</title>', 'webPage'],
    ['a page on one line', '<html></html>', 'webPage'],
    ['nothing', '', 'incomplete'],
    ['nothing but space', ' \n \n', 'incomplete'],
    ['a text', 'not found', 'incomplete'],
    ['other JSON', '{"terms":[]}', 'notGlossary'],
    ['a bare list of entries', JSON.stringify(ENTRIES), 'notGlossary'],
    ['a number', '1', 'notGlossary'],
    ['null', 'null', 'notGlossary'],
    ['a backup', '{"format":"termlight-own-data","version":2,"records":[]}', 'notGlossary'],
    [
      'JSON of a later version',
      '{"format":"termlight-glossary","version":2,"entries":[]}',
      'laterVersion',
    ],
    [
      'JSON Lines of a later version',
      line({ format: 'termlight-glossary', version: 2 }),
      'laterVersion',
    ],
    [
      'JSON Lines with another number of entries',
      `${head.replace('}', ',"entries":2}')}\n${line(ENTRIES[0])}`,
      'incomplete',
    ],
    [
      'JSON on one line, and then more',
      `${writeJson(ENTRIES).replaceAll('\n', '')}\n{}`,
      'incomplete',
    ],
    ['a line that is no JSON', `${head}\n${line(ENTRIES[0])}{"id":`, 'incomplete'],
  ])('%s', (_what, text, fault) => {
    expect(readAtOnce(text)).toEqual({ ok: false, fault });
  });

  it('is no UTF-8', () => {
    const bytes = new TextEncoder().encode(writeJson(ENTRIES));
    expect(readPieces([bytes.map((byte) => (byte > 0x7f ? 0xff : byte))])).toEqual({
      ok: false,
      fault: 'incomplete',
    });
  });

  it('is not waited for once it is refused', () => {
    const reader = createSourceReader({ bytes: 10, entries: 1 });
    expect(reader.feed(new TextEncoder().encode(' {"a":'))).toBeUndefined();
    expect(reader.feed(new TextEncoder().encode('1,"b":'))).toBe('tooLarge');
    expect(reader.feed(new Uint8Array())).toBe('tooLarge');
  });

  it.each([
    ['name', 7],
    ['name', '字'.repeat(101)],
    ['languages', ['en', '中文']],
    ['edition', 1.5],
    ['edition', '3'],
    ['published', {}],
  ])('what the frame says as %s is dropped where it is %j', (key, value) => {
    const read = readAtOnce(writeJson(ENTRIES, { [key]: value }));
    expect(read).toMatchObject({ ok: true, source: { frame: {} } });
  });
});

function entriesOf(read: ReturnType<typeof readAtOnce>): readonly ConceptEntry[] {
  if (!read.ok) throw new Error(read.fault);
  return read.source.entries;
}

function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let start = 0;
  for (let turn = 0; start < bytes.length; turn += 1) {
    const end = start + (sizes[turn % sizes.length] ?? 1);
    yield bytes.slice(start, end);
    start = end;
  }
}
