/** What there is of entries: shown, stored, in the trash, in histories and in copies. */
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { ask, OPTIONS_PAGE } from '../background-fixture.ts';
import { listSnapshots, readSnapshot } from './copies/snapshot-store.ts';
import { inDatabase } from './database/database-fixture.ts';
import { IDS } from './steps-fixture.ts';

/** All versions that a user can come to: shown, in the trash, in a history, or in a copy. */
export async function kept(): Promise<ReadonlySet<string>> {
  const trash = await ask(OPTIONS_PAGE, 'listTrash', 0, 100);
  const histories = await Promise.all(IDS.map((id) => ask(OPTIONS_PAGE, 'getEntryHistory', id)));
  const current = await Promise.all(IDS.map((id) => ask(OPTIONS_PAGE, 'getStoredEntry', id)));
  return new Set([
    ...[
      ...current.map((found) => found?.entry),
      ...trash.rows.map(({ entry }) => entry),
      ...histories.flat().map(({ entry }) => entry),
    ].map((entry) => JSON.stringify(entry)),
    ...(await copiedEntries()),
  ]);
}

/** The versions of entries that copies have. */
export async function copiedEntries(): Promise<readonly string[]> {
  const copies = await Promise.all((await listSnapshots()).map(({ id }) => readSnapshot(id)));
  return copies.flatMap(({ records, trash = [] }) =>
    [...records, ...trash.map((one) => (one as { readonly record: unknown }).record)].map(
      (record) => JSON.stringify((record as StoredRecord).entry),
    ),
  );
}

/** A record as it lies in the database. */
export interface StoredRecord {
  readonly id: ConceptId;
  readonly kind: 'added' | 'changed' | 'hidden';
  readonly entry?: ConceptEntry;
}

/** A record and its entry, both as text; a hidden entry has none. */
export interface Lying {
  readonly record: string;
  readonly entry: string | undefined;
}

/** All records of the user's, as they lie in the database and in its trash, by place and concept. */
export async function lying(): Promise<ReadonlyMap<string, Lying>> {
  const found = new Map<string, Lying>();
  // The background makes the database when it first needs it.
  await ask(OPTIONS_PAGE, 'getStorageHealth');
  await inDatabase(async (database) => {
    for (const place of ['entries', 'trash'] as const) {
      const [concepts, all] = await Promise.all([
        database.getAllKeys(place),
        database.getAll(place),
      ]);
      for (const [at, concept] of (concepts as readonly ConceptId[]).entries()) {
        const record: unknown =
          place === 'trash' ? (all[at] as { record: unknown }).record : all[at];
        const { entry } = (record ?? {}) as Partial<StoredRecord>;
        found.set(`${place} ${concept}`, {
          record: JSON.stringify(record),
          entry: entry && JSON.stringify(entry),
        });
      }
    }
  });
  return found;
}

/** The same without some concepts. */
export function without(
  all: ReadonlyMap<string, Lying>,
  concepts: readonly ConceptId[],
): ReadonlyMap<string, Lying> {
  return new Map([...all].filter(([place]) => !concepts.includes(place.split(' ')[1] ?? '')));
}

/** What the user is shown of all glossaries. */
export async function shown(): Promise<readonly ConceptEntry[]> {
  const { rows } = await ask(OPTIONS_PAGE, 'searchEntries', { text: '', offset: 0, limit: 100 });
  return rows.filter(({ origin }) => origin !== 'hidden').map(({ entry }) => entry);
}
