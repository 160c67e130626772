import { beforeEach, expect, test, vi } from 'vitest';
import { CYBERSECURITY, CYBERSPACE } from '../../../components/fixtures/fixtures.ts';
import type { EntryPage } from '../../../glossary/messages/protocol.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import * as messaging from '../../shared/messaging.ts';
import { startExchange } from './exchange-fixture.ts';
import { ExistingEntries } from './existing-entries.ts';

/** The glossary of the background, a page for each entry. */
let stored: readonly ConceptEntry[];
let revision: number;
/** The pages that were asked for, but for questions about the revision alone. */
let pages: number;

beforeEach(() => {
  stored = [CYBERSECURITY, CYBERSPACE];
  revision = 1;
  pages = 0;
  vi.spyOn(messaging, 'request').mockImplementation(
    async (_call, ...[after, limit]: readonly unknown[]) =>
      answer(after as string | null, limit as number) as never,
  );
});

function answer(after: string | null, limit: number): EntryPage {
  if (limit === 0) return { revision, entries: [], others: [] };
  pages += 1;
  const at = after === null ? 0 : 1 + stored.findIndex(({ id }) => id === after);
  const entry = stored[at];
  if (entry === undefined) return { revision, entries: [], others: [] };
  return {
    revision,
    entries: [{ entry, origin: 'curated', glossary: 'curated' }],
    others: [],
    ...(at + 1 < stored.length && { next: entry.id }),
  };
}

const exchange = startExchange();
const existing = (): ExistingEntries => new ExistingEntries(exchange, new AbortController().signal);
const unending = new AbortController().signal;

/** A file with one entry. */
async function fileOf(entry: ConceptEntry): Promise<{ readonly content: Uint8Array }> {
  const other = startExchange();
  await other.call('addExisting', [entry], []);
  await other.call('chooseExisting', [], []);
  const pair = { source: 'zh-Hans', target: 'en' };
  const { content } = await other.call('write', 'json', pair, '2026-11-27', 0, {});
  return { content: new TextEncoder().encode(typeof content === 'string' ? content : '') };
}

async function idsIn(): Promise<readonly string[]> {
  const pair = { source: 'zh-Hans', target: 'en' };
  const { content } = await exchange.call('write', 'json', pair, '2026-11-27', 0, {});
  const { entries } = JSON.parse(typeof content === 'string' ? content : '{}') as {
    readonly entries: readonly ConceptEntry[];
  };
  return entries.map(({ id }) => id);
}

test('they are given once, however often others take part', async () => {
  const all = existing();
  all.begin();
  expect(await all.choose(unending)).toBe(1);
  expect(await idsIn()).toEqual([CYBERSECURITY.id, CYBERSPACE.id]);
  expect(await all.choose(unending, ({ id }) => (id === CYBERSPACE.id ? 'in' : 'out'))).toBe(1);
  expect(await idsIn()).toEqual([CYBERSPACE.id]);
  expect(pages).toBe(2);
});

test('they are given again where the glossary was changed since', async () => {
  const all = existing();
  await all.choose(unending);
  [stored, revision] = [[CYBERSPACE], 2];
  expect(await Promise.all([all.choose(unending), all.choose(unending)])).toEqual([2, 2]);
  expect(await idsIn()).toEqual([CYBERSPACE.id]);
  expect(pages).toBe(3);
});

test('they are given from the start where the glossary is changed meanwhile', async () => {
  const { promise, resolve } = Promise.withResolvers<never>();
  vi.mocked(messaging.request).mockImplementationOnce(async () => promise);
  const chosen = existing().choose(unending);
  resolve(answer(null, 1) as never);
  revision = 2;
  expect(await chosen).toBe(2);
  expect(await idsIn()).toEqual([CYBERSECURITY.id, CYBERSPACE.id]);
});

test('a choice that is overtaken while a page is on its way decides nothing', async () => {
  const first = new AbortController();
  const all = existing();
  const overtaken = all.choose(first.signal);
  first.abort();
  const chosen = all.choose(unending, ({ id }) => (id === CYBERSPACE.id ? 'in' : 'out'));
  await expect(overtaken).rejects.toThrow(/abort/iu);
  expect(await chosen).toBe(1);
  expect(await idsIn()).toEqual([CYBERSPACE.id]);
});

test('a choice that is overtaken before it begins takes no entries away', async () => {
  const all = existing();
  await all.choose(unending);
  await expect(all.choose(AbortSignal.abort())).rejects.toThrow(/abort/iu);
  expect(await idsIn()).toEqual([CYBERSECURITY.id, CYBERSPACE.id]);
});

test('after a failure they are asked for again', async () => {
  vi.mocked(messaging.request).mockRejectedValueOnce(new Error('The database is gone.'));
  const all = existing();
  all.begin();
  await expect(all.choose(unending)).rejects.toThrow('The database is gone.');
  expect(await all.choose(unending)).toBe(1);
  expect(await idsIn()).toEqual([CYBERSECURITY.id, CYBERSPACE.id]);
});

test('hidden entries are not given, but their ids are taken', async () => {
  vi.mocked(messaging.request).mockResolvedValue({
    revision: 1,
    entries: [{ entry: CYBERSPACE, origin: 'hidden', glossary: 'curated' }],
    others: [],
  });
  await existing().choose(unending);
  expect(await idsIn()).toEqual([]);
  const { content } = await fileOf(CYBERSPACE);
  await exchange.call('read', 0, { name: 'a.json', bytes: content }, {});
  await exchange.call('compare', 'merge', 'existing');
  const [row] = await exchange.call('listDifferences', null, 0, 1);
  expect(row?.entry.id).not.toBe(CYBERSPACE.id);
});
