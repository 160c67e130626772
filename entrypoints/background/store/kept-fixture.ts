/** What there is of entries: shown, stored, in the trash, in histories and in copies. */
import { browser } from 'wxt/browser';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import { canonicalJson } from '../../../glossary/model/entry/same-value.ts';
import { ask, OPTIONS_PAGE } from '../background-fixture.ts';
import { listSnapshots, readSnapshot } from './copies/snapshot-store.ts';
import { inDatabase } from './database/database-fixture.ts';

/**
 * Of some versions, as texts, those that a user can come to nowhere. It looks at what is shown, in
 * the trash, the copies, and only for what is in none of these in the history of its concept.
 * @param entries what is shown
 */
export async function unreachable(
  versions: Iterable<string>,
  entries: readonly ConceptEntry[],
): Promise<readonly string[]> {
  let left: readonly string[] = [...versions];
  const lookIn = (found: readonly unknown[]): void => {
    const there = new Set(found.map((entry) => canonicalJson(entry)));
    left = left.filter((version) => !there.has(version));
  };
  lookIn(entries);
  if (left.length === 0) return left;
  const trash = await ask(OPTIONS_PAGE, 'listTrash', 0, 100);
  lookIn(trash.rows.map(({ entry }) => entry));
  if (left.length === 0) return left;
  const copied = await copiedEntries();
  left = left.filter((version) => !copied.has(version));
  const concepts = new Set(left.map((version) => (JSON.parse(version) as ConceptEntry).id));
  for (const concept of concepts) {
    const [history, stored] = await Promise.all([
      ask(OPTIONS_PAGE, 'getEntryHistory', concept),
      ask(OPTIONS_PAGE, 'getStoredEntry', concept),
    ]);
    lookIn([stored?.entry, ...history.map(({ entry }) => entry)]);
  }
  return left;
}

/** The versions that copies were found to have, by what is stored of them: reading takes long. */
const readCopies = new Map<string, readonly string[]>();

/** The versions of entries that copies have. */
export async function copiedEntries(): Promise<ReadonlySet<string>> {
  const found = await Promise.all((await listSnapshots()).map(({ id }) => versionsIn(id)));
  return new Set(found.flat());
}

async function versionsIn(id: string): Promise<readonly string[]> {
  const stored = JSON.stringify(await browser.storage.local.get(`snapshot:${id}`));
  const known = readCopies.get(stored);
  if (known !== undefined) return known;
  const { records, trash = [] } = await readSnapshot(id);
  const trashed = trash.map((one) => (one as { readonly record: unknown }).record);
  const versions = [...records, ...trashed].map((record) =>
    canonicalJson((record as StoredRecord).entry),
  );
  // No copy of another browser is asked for again.
  if (readCopies.size > 50) readCopies.clear();
  readCopies.set(stored, versions);
  return versions;
}

/** A record as it lies in the database. */
export interface StoredRecord {
  readonly id: ConceptId;
  readonly kind: 'added' | 'changed' | 'hidden';
  readonly entry?: ConceptEntry;
  readonly glossary?: GlossaryId;
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
          record: canonicalJson(record),
          entry: entry && canonicalJson(entry),
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
