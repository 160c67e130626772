import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { entryOf } from '../../background-fixture.ts';
import { dropDraft, keepDraft, listDrafts } from './draft-store.ts';

beforeEach(() => fakeBrowser.reset());

const FIRST = {
  id: 'a',
  at: '2026-11-30T10:00:00.000Z',
  entry: entryOf('user-1', '', 'half a'),
  base: null,
};
const SECOND = {
  id: 'b',
  at: '2026-11-30T11:00:00.000Z',
  entry: entryOf('concept-x', '一', 'one'),
  base: entryOf('concept-x', '二', 'two'),
};

it('gives back what was kept, the newest first, in the place of what was kept before', async () => {
  await keepDraft(FIRST, null);
  await keepDraft(SECOND, null);
  expect(await listDrafts()).toEqual([SECOND, FIRST]);
  const at = '2026-11-30T12:00:00.000Z';
  const later = { ...FIRST, at, entry: entryOf('user-1', '', 'half a term') };
  await keepDraft(later, null);
  expect(await listDrafts()).toEqual([later, SECOND]);
  await dropDraft('a', null);
  expect(await listDrafts()).toEqual([SECOND]);
});

it('keeps what two windows wrote into one entry', async () => {
  const other = { ...FIRST, id: 'c', entry: entryOf('user-1', '', 'something else') };
  await keepDraft(FIRST, null);
  await keepDraft(other, null);
  expect(await listDrafts()).toEqual(expect.arrayContaining([FIRST, other]));
});

it('drops what a window found only as it was found', async () => {
  await keepDraft(FIRST, null);
  const mine = { ...FIRST, id: 'c', entry: entryOf('user-1', '', 'half a term') };
  await keepDraft(mine, FIRST);
  expect(await listDrafts()).toEqual([mine]);
  const goneOn = { ...FIRST, at: '2026-11-30T12:00:00.000Z' };
  await keepDraft(goneOn, null);
  await keepDraft(mine, FIRST);
  await dropDraft(FIRST.id, FIRST.at);
  expect(await listDrafts()).toEqual([goneOn, mine]);
});

it('gives back and drops what an earlier Termlight kept, under the name of the concept', async () => {
  const { id: _id, ...draft } = FIRST;
  await fakeBrowser.storage.local.set({ 'draft:user-1': { version: 1, ...draft } });
  const [found] = await listDrafts();
  expect(found).toEqual({ ...FIRST, id: 'user-1' });
  await keepDraft(FIRST, found ?? null);
  expect(await listDrafts()).toEqual([FIRST]);
});

it('leaves what it cannot read where it is', async () => {
  const stored = { 'draft:user-2': { version: 9, entry: 'unknown' }, settings: { version: 1 } };
  await fakeBrowser.storage.local.set(stored);
  expect(await listDrafts()).toEqual([]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual(stored);
});
