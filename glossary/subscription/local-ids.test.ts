import { expect, it } from 'vitest';
import { localId, withLocalIds } from './local-ids.ts';
import { sha256, sourceEntry } from './source-fixture.ts';

const idOf = async (id: string, glossary = 'glossary-a'): Promise<string> =>
  localId(glossary, id, sha256);

it('is a UUID, the same each time, and another one for each glossary and entry', async () => {
  expect(await idOf('e1')).toMatch(
    /^user-[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
  );
  expect(await idOf('e1')).toBe(await idOf('e1'));
  const others = [idOf('e2'), idOf('e1', 'glossary-b'), idOf('', 'glossary-ae1'), idOf('user-e1')];
  expect(new Set([await idOf('e1'), ...(await Promise.all(others))])).toHaveLength(5);
});

it('takes the place of no entry whose id the file has', async () => {
  const taken = ['concept-cyberspace', 'user-11111111-1111-4111-8111-111111111111', 'own'];
  const local = await withLocalIds(
    'glossary-a',
    taken.map((id) => sourceEntry(id)),
    sha256,
  );
  expect([...local.keys()].filter((id) => taken.includes(id))).toEqual([]);
  expect([...local].every(([id, entry]) => entry.id === id)).toBe(true);
});

it('names related concepts of the file alike, keeps curated ones, and leaves out others', async () => {
  const related = ['e2', 'concept-cyberspace', 'user-not-of-this-file'].map((concept) => ({
    relation: 'seeAlso' as const,
    concept,
  }));
  const local = await withLocalIds(
    'glossary-a',
    [
      { ...sourceEntry('e1'), related },
      { ...sourceEntry('e2'), related: related.slice(2) },
    ],
    sha256,
  );
  expect(local.get(await idOf('e1'))?.related?.map(({ concept }) => concept)).toEqual([
    await idOf('e2'),
    'concept-cyberspace',
  ]);
  expect(local.get(await idOf('e2'))).not.toHaveProperty('related');
});
