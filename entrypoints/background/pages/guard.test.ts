import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeAsked } from '../../shared/asked-text.ts';
import {
  ask,
  CONTENT_SCRIPT,
  emptyBrowser,
  entryOf,
  OPTIONS_PAGE,
  send,
  type TestSender,
  wakeBackground,
} from '../background-fixture.ts';
import { OPEN, PRIVILEGED } from './calls-fixture.ts';
import { READER, storedState, STRANGERS } from './senders-fixture.ts';

beforeEach(async () => {
  emptyBrowser();
  wakeBackground();
  await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '自己的', 'own'));
  // A change of nothing stores them as they are.
  await ask(OPTIONS_PAGE, 'changeListView', {});
});

describe.each(STRANGERS)('%s', (_name, sender) => {
  it.each(Object.entries(PRIVILEGED))('is refused %s', async (call, args) => {
    const before = await storedState();
    const reply = await send({ kind: 'request', call, args }, sender);
    expect(reply).toEqual({ ok: false, error: `${call} is not open to this sender` });
    expect(await storedState()).toBe(before);
  });

  it('is told its state', async () => {
    expect(await ask(sender, 'getFrameState')).toMatchObject({ enabled: true });
  });
});

describe('the reader, which shows files of others', () => {
  it.each(Object.entries(PRIVILEGED).filter(([call]) => call !== 'getSettings'))(
    'is refused %s',
    async (call, args) => {
      const before = await storedState();
      const reply = await send({ kind: 'request', call, args }, READER);
      expect(reply).toEqual({ ok: false, error: `${call} is not open to this sender` });
      expect(await storedState()).toBe(before);
    },
  );

  it('has the settings, for its language', async () => {
    expect(await ask(READER, 'getSettings')).toMatchObject({ interfaceLanguage: 'auto' });
  });

  it('is marked as the site that the file came from', async () => {
    expect(await ask(READER, 'getFrameState')).toMatchObject({ enabled: true });
    const rule = { kind: 'mark', pattern: 'example.org', marked: false } as const;
    await ask(OPTIONS_PAGE, 'changeSiteRule', rule);
    expect(await ask(READER, 'getFrameState')).toMatchObject({ enabled: false });
  });

  it('is marked with a file that came from no address, even where only listed sites are', async () => {
    await ask(OPTIONS_PAGE, 'updateSettings', { onlyListedSites: true });
    const url = 'chrome-extension://test-extension-id/reader.html';
    const dropped = { ...READER, url, tab: { id: 7, url } };
    expect(await ask(dropped, 'getFrameState')).toMatchObject({ enabled: true });
    expect(await ask(READER, 'getFrameState')).toMatchObject({ enabled: false });
  });
});

describe('a content script that says what is not meant', () => {
  it('changes what is marked on the site of its own tab, and nothing else', async () => {
    const rule = { pattern: 'example.net', direction: 'zh' } as const;
    const put = { kind: 'put', pattern: rule.pattern, rule } as const;
    await ask(OPTIONS_PAGE, 'changeSiteRule', put);
    const before = await ask(OPTIONS_PAGE, 'getSettings');
    // A frame of another site, with what an attacker may add.
    const frame = { ...CONTENT_SCRIPT, url: 'https://other.example/', frameId: 4 };
    expect(await ask(frame, 'markHere', ['concept-green', 'concept-gone'], false)).toBe(
      'example.org',
    );
    expect(await ask(OPTIONS_PAGE, 'getSettings')).toEqual({
      ...before,
      siteRules: [...before.siteRules, { pattern: 'example.org', unmarked: ['concept-green'] }],
    });
    await ask(frame, 'markHere', ['concept-green'], true);
    expect(await ask(OPTIONS_PAGE, 'getSettings')).toEqual(before);
  });

  it.each([
    ['nowhere', { ...CONTENT_SCRIPT, tab: undefined }],
    ['on a page without a site', { ...CONTENT_SCRIPT, tab: { id: 7, url: 'file:///a.html' } }],
  ])('changes nothing %s', async (_name, sender) => {
    const before = await storedState();
    const call = { kind: 'request', call: 'markHere', args: [['concept-green'], false] };
    expect(await send(call, sender as TestSender)).toMatchObject({ ok: false });
    expect(await storedState()).toBe(before);
  });

  it('changes nothing where nothing is marked', async () => {
    await ask(OPTIONS_PAGE, 'updateSettings', { paused: true });
    const before = await storedState();
    const call = { kind: 'request', call: 'markHere', args: [['concept-green'], false] };
    expect(await send(call, CONTENT_SCRIPT)).toMatchObject({ ok: false });
    expect(await storedState()).toBe(before);
  });

  it('opens an entry with the terms of a passage, and stores nothing', async () => {
    const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    const before = await storedState();
    const passage = { before: '的', text: '绿色发展', after: '。' };
    await ask(CONTENT_SCRIPT, 'openOnRequest', 'concept-green', passage);
    const url = new URL(opened.mock.calls[0]?.[0]?.url ?? '');
    expect([url.pathname, url.hash]).toEqual(['/options.html', '#concept-green']);
    expect(await takeAsked(url.searchParams)).toBe('["绿色发展"]');
    expect(await storedState()).toBe(before);
  });
});

describe('another extension', () => {
  it('is not answered at all', async () => {
    const stranger = { ...OPTIONS_PAGE, id: 'another-extension-id' };
    expect(
      await send({ kind: 'request', call: 'getSettings', args: [] }, stranger),
    ).toBeUndefined();
  });
});

/** Refused where there is no such copy. */
const NEEDS_A_COPY = new Set(['restoreSnapshot', 'previewSnapshot', 'restoreBackup']);

describe('a page of ours', () => {
  it.each(Object.entries(PRIVILEGED).filter(([call]) => !NEEDS_A_COPY.has(call)))(
    'is answered %s',
    async (call, args) => {
      expect(await send({ kind: 'request', call, args }, OPTIONS_PAGE)).toMatchObject({ ok: true });
    },
  );
});

const CALLS = Object.keys({ ...PRIVILEGED, ...OPEN });
const STRANGE_NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'valueOf'];

/** Calls that take no arguments, or take them only from outside, and so answer whatever they get. */
const WITHOUT_ARGUMENTS = new Set(
  Object.entries(PRIVILEGED)
    .filter(([, args]) => args.length === 0)
    .map(([call]) => call),
);

describe('malformed messages', () => {
  it('never throw out of the listener, and never change what is stored', async () => {
    const before = await storedState();
    const anything = fc.anything({
      withNullPrototype: true,
      withSparseArray: true,
      withBigInt: true,
    });
    const message = fc.oneof(
      anything,
      fc.record({
        kind: fc.constant('request'),
        call: fc.oneof(
          fc.constantFrom(
            ...CALLS.filter((call) => !WITHOUT_ARGUMENTS.has(call)),
            ...STRANGE_NAMES,
          ),
          fc.string(),
        ),
        args: fc.oneof(fc.array(anything, { maxLength: 3 }), anything),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        message,
        fc.constantFrom(OPTIONS_PAGE, CONTENT_SCRIPT),
        async (sent, sender) => {
          fc.pre(!isHarmlessChange(sent));
          const reply = await send(sent, sender);
          expect(reply === undefined || typeof reply.ok === 'boolean').toBe(true);
        },
      ),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 2000) },
    );
    expect(await storedState()).toBe(before);
    expect(await ask(CONTENT_SCRIPT, 'getFrameState')).toMatchObject({ enabled: true });
  });

  it('that are sound but for one thing leave what is stored sound, and the next is answered', async () => {
    const part = fc.oneof(
      fc.constantFrom(undefined, null, '', ...STRANGE_NAMES, -1, 0.5, 2 ** 53, Number.NaN),
      fc.anything({ withNullPrototype: true, withBigInt: true }),
    );
    const calls = Object.entries(PRIVILEGED).filter(([call]) => !WITHOUT_ARGUMENTS.has(call));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...calls),
        fc.nat(),
        part,
        async ([call, args], at, other) => {
          const ways = partsOf(args).slice(1);
          const changed = withPart(args, ways[at % ways.length] ?? [], other);
          const reply = await send({ kind: 'request', call, args: changed }, OPTIONS_PAGE);
          expect(typeof reply?.ok).toBe('boolean');
          expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
        },
      ),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 500) },
    );
    // Another life of the background reads it all again.
    wakeBackground();
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
    const all = { text: '', offset: 0, limit: 1_000 };
    const { rows, total } = await ask(OPTIONS_PAGE, 'searchEntries', all);
    expect(rows).toHaveLength(total);
    await ask(OPTIONS_PAGE, 'getSettings');
  });

  it.each([
    ['a text of 50 MB', ['x'.repeat(50_000_000)]],
    ['a list of four milliards of nothing', [listOfLength(4_294_967_295)]],
    ['four milliards of arguments', listOfLength(4_294_967_295)],
    ['an entry that holds itself', [circular()]],
    ['an entry without terms', [{ ...entryOf('user-3', 'a', 'b'), languageSections: [] }]],
    [
      'a term that is null',
      [{ id: 'user-3', languageSections: [{ language: 'en', termSections: [null] }] }],
    ],
    ['no arguments', []],
  ])('with %s is refused', async (_name, args) => {
    const before = await storedState();
    for (const call of ['saveConceptEntry', 'getConceptEntries', 'searchEntries', 'reportFrame']) {
      expect(await send({ kind: 'request', call, args }, OPTIONS_PAGE)).toMatchObject({
        ok: false,
      });
    }
    expect(await storedState()).toBe(before);
  });

  it('give an entry no properties but its own', async () => {
    const own = JSON.stringify(entryOf('user-4', '原型', 'prototype'));
    const entry = JSON.parse(`{"__proto__":{"polluted":1},"constructor":{"a":1},${own.slice(1)}`);
    expect(await ask(OPTIONS_PAGE, 'saveConceptEntry', entry)).toMatchObject({ ok: true });
    const stored = await ask(OPTIONS_PAGE, 'getStoredEntry', 'user-4');
    expect(Object.keys(stored?.entry ?? {})).toEqual(['id', 'languageSections']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

/** `updateSettings({})` is well-formed, and stores the settings as they are. */
function isHarmlessChange(sent: unknown): boolean {
  return (
    typeof sent === 'object' && sent !== null && 'call' in sent && sent.call === 'updateSettings'
  );
}

type Way = readonly (string | number)[];

/** The ways to a value and to each thing in it, as the names on the way. */
function partsOf(value: unknown): readonly Way[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([name, part]) =>
    partsOf(part).map((way) => [name, ...way]),
  );
  return [[], ...inner];
}

/** The same value with another thing in the place that a way leads to. */
function withPart(value: unknown, [name, ...rest]: Way, other: unknown): unknown {
  if (name === undefined) return other;
  const inner: unknown = Reflect.get(value as object, name);
  const copy: object = Array.isArray(value) ? [...value] : { ...(value as object) };
  return Object.assign(copy, { [name]: withPart(inner, rest, other) });
}

function listOfLength(length: number): readonly unknown[] {
  const list: unknown[] = [];
  list.length = length;
  return list;
}

function circular(): unknown {
  const entry: Record<string, unknown> = { ...entryOf('user-3', 'a', 'b') };
  entry['languageSections'] = [entry];
  return entry;
}
