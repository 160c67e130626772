/** Who may send messages to the background, and what is stored once they did. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CONTENT_SCRIPT, copiesAreMade, type TestSender } from '../background-fixture.ts';
import { listSnapshots, readSnapshot } from '../store/copies/snapshot-store.ts';
import { inDatabase } from '../store/database/database-fixture.ts';

/** Scripts in pages of every kind, and what takes itself for a page of ours. */
export const STRANGERS: readonly (readonly [string, TestSender])[] = [
  ['a content script', CONTENT_SCRIPT],
  [
    'a content script in a sandboxed frame',
    { ...CONTENT_SCRIPT, url: 'about:srcdoc', origin: 'null', frameId: 4 },
  ],
  [
    'a content script in a data: page',
    { ...CONTENT_SCRIPT, url: 'data:text/html,x', origin: 'null' },
  ],
  [
    'a page whose address names ours',
    {
      ...CONTENT_SCRIPT,
      url: 'https://example.org/chrome-extension://test-extension-id/options.html',
    },
  ],
  [
    'another extension whose id begins like ours',
    { ...CONTENT_SCRIPT, url: 'chrome-extension://test-extension-id.example/options.html' },
  ],
];

/** The reader, with a file from an address; to the background a page like others. */
export const READER: TestSender = {
  ...CONTENT_SCRIPT,
  url: 'chrome-extension://test-extension-id/reader.html?from=https%3A%2F%2Fexample.org%2Fa.pdf',
  tab: {
    id: 7,
    url: 'chrome-extension://test-extension-id/reader.html?from=https%3A%2F%2Fexample.org%2Fa.pdf',
  },
};

/** What is compiled of entries when it is first needed; it is no data of the user's. */
const CACHES = new Set(['compiled']);

/**
 * All that is stored, by the name of the place: each part of the database, and each key of the other
 * storage, with the settings one by one. Copies are one part, without their settings: the copy of
 * the day is made anew after each change.
 */
export async function storedParts(): Promise<ReadonlyMap<string, string>> {
  await copiesAreMade();
  const stores = await inDatabase((database) =>
    Promise.all(
      [...database.objectStoreNames]
        .filter((store) => !CACHES.has(store))
        .map(async (store) => [store, await database.getAll(store)] as const),
    ),
  );
  const { settings, ...others } = await fakeBrowser.storage.local.get(null);
  const rest = Object.entries(others).filter(([key]) => !key.startsWith('snapshot'));
  const copies = (await listSnapshots()).map(async ({ id }) => {
    const { settings: _, ...content } = await readSnapshot(id);
    return content;
  });
  const parts = [
    ...stores,
    ...rest,
    ...Object.entries(settings ?? {}),
    ['copies', await Promise.all(copies)] as const,
  ];
  return new Map(parts.map(([name, part]) => [name, JSON.stringify(part)]));
}

/** All that is stored, as one text. */
export async function storedState(): Promise<string> {
  return JSON.stringify([...(await storedParts())]);
}
