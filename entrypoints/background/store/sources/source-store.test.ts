import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { UpdatedEntry } from '../../../../glossary/model/glossary/subscription.ts';
import { addedRecord } from '../../../../glossary/overlay/record-of.ts';
import type { StoredSource } from '../../../../glossary/storage/stored-source.ts';
import { entryOf } from '../../background-fixture.ts';
import { createStores, type Stores } from '../stores.ts';

const AT = '2026-11-25T00:00:00.000Z';
const DRAFT = { name: 'Ministry', languages: ['zh-Hans', 'en'], colour: 'blue' } as const;
const SOURCE: StoredSource = {
  version: 1,
  glossary: 'ministry',
  address: 'https://terms.example/a.jsonl',
  rate: 'daily',
  entries: 2,
  leftOut: 0,
  checked: AT,
  updates: [],
};

let stores: Stores;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  stores = createStores();
});

const change = (concept: string, english: string): UpdatedEntry => ({
  concept,
  after: entryOf(concept, '关税', english),
});

/** The user imports an entry under an id that one of the address gets here too. */
async function addOwn(concept: string): Promise<void> {
  const record = addedRecord(entryOf(concept, '关税', 'mine'), 'own', AT);
  await stores.overlay.change([concept], () => ({
    ok: true,
    answer: undefined,
    change: { kind: 'added', term: '关税', records: new Map([[concept, record]]) },
  }));
}

async function englishOf(...concepts: readonly string[]) {
  const records = await stores.overlay.read(concepts);
  return concepts.map((concept) => {
    const record = records.get(concept);
    if (record?.kind !== 'added') return undefined;
    return `${record.glossary}: ${record.entry.languageSections[1]?.termSections[0].term}`;
  });
}

describe('what came to a place since a file was compared', () => {
  it('has a new subscription refused, which then gets other ids', async () => {
    await addOwn('user-1');
    const changes = [change('user-1', 'tariff'), change('user-2', 'duty')];
    expect(await stores.sources.add(SOURCE, DRAFT, changes)).toBe('placeTaken');
    expect(await englishOf('user-1', 'user-2')).toEqual(['own: mine', undefined]);
    expect(await stores.glossaries.read()).toHaveLength(2);
    expect(await stores.sources.list()).toEqual([]);
  });

  it('has one with the id of a glossary in use refused', async () => {
    expect(await stores.sources.add(SOURCE, DRAFT, [])).toMatchObject({ ok: true });
    const again = { ...SOURCE, address: 'https://other.example/a.jsonl' };
    const draft = { ...DRAFT, name: 'Other' };
    expect(await stores.sources.add(again, draft, [])).toBe('placeTaken');
    expect(await stores.sources.list()).toMatchObject([{ address: SOURCE.address }]);
  });

  it('is left as it is by an update, which brings the rest', async () => {
    await stores.sources.add(SOURCE, DRAFT, [change('user-2', 'duty')]);
    await addOwn('user-1');
    const changes = [change('user-1', 'tariff'), change('user-2', 'customs duty')];
    const updates = [{ at: AT, counts: { new: 1, changed: 1, gone: 0 } }];
    await stores.sources.put({ ...SOURCE, updates }, { name: AT, changes });
    expect(await englishOf('user-1', 'user-2')).toEqual(['own: mine', 'ministry: customs duty']);
    expect(await stores.sources.changesOf('ministry', AT)).toEqual(changes.slice(1));
    expect(await stores.sources.read('ministry')).toMatchObject({
      entries: 1,
      updates: [{ at: AT, counts: { new: 1, changed: 0, gone: 0 } }],
    });
  });
});
