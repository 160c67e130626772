import type { Page } from 'puppeteer-core';

/** How many records are sent to the browser at once. */
const PART = 5_000;

/** An entry of the user's own to be staged: what differs between one and another. */
export interface StagedPair {
  readonly chinese: string;
  readonly english: string;
  readonly reading?: string;
  readonly subjectField?: string;
}

/** The id of the entry that is staged at an index. */
export function stagedId(place: number): string {
  return `user-00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
}

/**
 * Writes entries directly into the store, as the background would have, which is quicker than an
 * import. The background must have opened the database before.
 * @param page a page of the extension
 */
export async function stageEntries(page: Page, pairs: readonly StagedPair[]): Promise<void> {
  for (let at = 0; at < pairs.length; at += PART) {
    await page.evaluate(
      writeRecords,
      pairs.slice(at, at + PART).map((pair, place) => ({ ...pair, id: stagedId(at + place) })),
    );
  }
}

/** Runs in a page of the extension. */
async function writeRecords(
  pairs: readonly (StagedPair & { readonly id: string })[],
): Promise<void> {
  const opened = Promise.withResolvers<IDBDatabase>();
  const request = indexedDB.open('termlight');
  request.addEventListener('success', () => opened.resolve(request.result));
  request.addEventListener('error', () => opened.reject(new Error('No database')));
  const database = await opened.promise;
  const transaction = database.transaction(['entries', 'state'], 'readwrite');
  const written = Promise.withResolvers<void>();
  transaction.addEventListener('complete', () => written.resolve());
  transaction.addEventListener('abort', () => written.reject(new Error('Nothing was staged')));
  const entries = transaction.objectStore('entries');
  for (const { id, chinese, english, reading, subjectField } of pairs) {
    const term = { administrativeStatus: 'preferred' };
    const entry = {
      id,
      ...(subjectField === undefined ? {} : { subjectField }),
      languageSections: [
        {
          language: 'zh-Hans',
          termSections: [{ ...term, term: chinese, ...(reading === undefined ? {} : { reading }) }],
        },
        { language: 'en', termSections: [{ ...term, term: english }] },
      ],
    };
    const modified = '2026-03-01T09:00:00.000Z';
    entries.put({ version: 2, id, kind: 'added', glossary: 'own', modified, entry }, id);
  }
  const state = transaction.objectStore('state');
  state.put(Date.now(), 'revision');
  state.delete('touched');
  await written.promise;
  database.close();
}
