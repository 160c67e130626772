import * as fc from 'fast-check';
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

it('leads from no entry to anything but entries of the file and curated ones', async () => {
  const id = fc.constantFrom('e1', 'e2', 'user-1', 'concept-green', '__proto__');
  const file = fc.uniqueArray(fc.record({ id, related: fc.array(id, { maxLength: 3 }) }), {
    selector: (one) => one.id,
  });
  await fc.assert(
    fc.asyncProperty(file, async (drawn) => {
      const entries = drawn.map(({ id: own, related }) => ({
        ...sourceEntry(own),
        related: related.map((concept) => ({ relation: 'seeAlso' as const, concept })),
      }));
      const local = await withLocalIds('glossary-a', entries, sha256);
      expect(local.size).toBe(entries.length);
      const named = [...local.values()].flatMap(({ related = [] }) => related);
      const strange = named.filter(
        ({ concept }) => !local.has(concept) && !concept.startsWith('concept-'),
      );
      expect(strange).toEqual([]);
    }),
  );
});
