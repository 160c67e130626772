import { expect, test } from 'vitest';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import type { SearchResult } from '../../../glossary/messages/protocol.ts';
import { CURATED_GLOSSARY } from '../../../glossary/model/glossary/glossary.ts';
import { entryOf } from '../background-fixture.ts';
import { createNearest } from './nearest.ts';
import { createDatabase } from '../store/database/database.ts';
import { createGlossaryStore } from '../store/overlay/glossary-store.ts';

const storedOf = (id: string, english: string): StoredEntry => ({
  entry: entryOf(id, `术语${id}`, english),
  origin: 'curated',
  glossary: CURATED_GLOSSARY,
});
const ROAD = storedOf('road', 'Belt and Road');
const INITIATIVE = storedOf('initiative', 'Belt and Road Initiative');
const AI = storedOf('ai', 'AI');

async function idsFor(
  text: string,
  found: Pick<SearchResult, 'rows' | 'alike'>,
  alike: readonly StoredEntry[],
): Promise<readonly string[]> {
  const nearest = createNearest(
    {
      search: async () => ({ total: found.rows.length, ...found }),
      nearest: async () => alike,
    },
    { glossaries: createGlossaryStore(createDatabase({ name: 'nearest' })) },
  );
  return (await nearest(text)).map(({ entry }) => entry.id);
}

test('what a reading finds comes before what is spelled like it', async () => {
  const found = { rows: [ROAD, INITIATIVE] };
  expect(await idsFor('yidaiyilu', found, [AI])).toEqual(['road', 'initiative', 'ai']);
});

test('what is most alike comes before what may have been meant', async () => {
  const found = { rows: [AI, ROAD], alike: true } as const;
  expect(await idsFor('bellt and raod', found, [ROAD])).toEqual(['road', 'ai']);
});

test('the term itself is given with nothing that is only like it', async () => {
  const found = { rows: [ROAD, INITIATIVE] };
  expect(await idsFor('belt and road', found, [AI])).toEqual(['road', 'initiative']);
});

test('a blank text is like nothing', async () => {
  expect(await idsFor('  ', { rows: [ROAD] }, [AI])).toEqual([]);
});
