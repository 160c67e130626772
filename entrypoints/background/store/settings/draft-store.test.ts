import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { entryOf } from '../../background-fixture.ts';
import { dropDraft, keepDraft, listDrafts } from './draft-store.ts';

beforeEach(() => fakeBrowser.reset());

const FIRST = { entry: entryOf('user-1', '', 'half a'), base: null };
const SECOND = {
  entry: entryOf('concept-x', '一', 'one'),
  base: entryOf('concept-x', '二', 'two'),
};

it('gives back what was kept, in the place of what was kept before', async () => {
  await keepDraft(FIRST);
  await keepDraft(SECOND);
  const later = { ...FIRST, entry: entryOf('user-1', '', 'half a term') };
  await keepDraft(later);
  const drafts = await listDrafts();
  expect(drafts).toHaveLength(2);
  expect(drafts).toContainEqual(later);
  expect(drafts).toContainEqual(SECOND);
  await dropDraft('user-1');
  expect(await listDrafts()).toEqual([SECOND]);
});

it('leaves what it cannot read where it is', async () => {
  const stored = { 'draft:user-2': { version: 9, entry: 'unknown' }, settings: { version: 1 } };
  await fakeBrowser.storage.local.set(stored);
  expect(await listDrafts()).toEqual([]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual(stored);
});
