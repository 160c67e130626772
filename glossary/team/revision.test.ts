import { describe, expect, it } from 'vitest';
import { sha256, sourceEntry } from '../subscription/source-fixture.ts';
import { childRevision, generationOf, wayTo } from './revision.ts';
import { historyId, revisionInHistory } from './team-documents.ts';

it.each([
  ['1-abc', 1],
  ['23-a_b', 23],
  ['abc', 0],
  ['', 0],
  [undefined, 0],
])('%s is generation %i', (rev, generation) => {
  expect(generationOf(rev)).toBe(generation);
});

describe('the revision of a second version', () => {
  const entry = sourceEntry('e1');

  it('is the same for the same parent and content, and another for others', async () => {
    const rev = await childRevision('2-a', entry, false, sha256);
    expect(rev).toMatch(/^3-[0-9a-f]{32}$/u);
    expect(await childRevision('2-a', { ...entry }, false, sha256)).toBe(rev);
    const others = [
      await childRevision('2-b', entry, false, sha256),
      await childRevision('2-a', sourceEntry('e2'), false, sha256),
      await childRevision('2-a', entry, true, sha256),
    ];
    expect(new Set([rev, ...others]).size).toBe(4);
  });

  it('is told with the way to it, which has no parent where nothing was before', async () => {
    expect(wayTo('3-c', '2-b')).toEqual({ start: 3, ids: ['c', 'b'] });
    const root = await childRevision(undefined, entry, false, sha256);
    expect(wayTo(root, undefined)).toEqual({ start: 1, ids: [root.slice(2)] });
  });
});

describe('the id of a version in the history', () => {
  it('sorts by generation, and leads back to the revision', () => {
    expect(historyId('e1', '12-ab')).toBe('entry:e1@000012-ab');
    expect(historyId('e1', '9-ab') < historyId('e1', '12-ab')).toBe(true);
    expect(revisionInHistory('e1', 'entry:e1@000012-ab')).toBe('12-ab');
  });

  it('is not taken for one of another concept whose id begins alike', () => {
    expect(revisionInHistory('e1', historyId('e1@000001-x', '2-y'))).toBeUndefined();
    expect(revisionInHistory('e1@000001-x', historyId('e1@000001-x', '2-y'))).toBe('2-y');
    expect(revisionInHistory('e1', 'entry:e1@12-ab')).toBeUndefined();
  });
});
