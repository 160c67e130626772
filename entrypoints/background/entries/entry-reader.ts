import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import { type EntryParts, entryIn } from '../../../glossary/overlay/standing.ts';
import type { Stores } from '../store/stores.ts';

/** What is read of the stores here. */
export type ReadStores = Pick<Stores, 'overlay' | 'glossaries' | 'loadBase'>;

/** Reads what some entries are made of, each part beside the others. */
export async function readParts(
  { overlay, glossaries, loadBase }: ReadStores,
  concepts: readonly ConceptId[],
): Promise<EntryParts> {
  const [{ entries: base }, records, list] = await Promise.all([
    loadBase(),
    overlay.read(concepts),
    glossaries.read(),
  ]);
  return { base, records, list };
}

/**
 * Reads what all entries are made of, and the revision that it is. The list of glossaries comes last:
 * it may be newer than the revision, which is noticed with the next, and is never older.
 */
export async function readAllParts({
  overlay,
  glossaries,
  loadBase,
}: ReadStores): Promise<EntryParts & { readonly revision: number }> {
  const [{ entries: base }, { revision, records }] = await Promise.all([
    loadBase(),
    overlay.readAll(),
  ]);
  return { base, revision, records, list: await glossaries.read() };
}

/** Reads entries by id, hidden ones too, in the order asked for; an id that is gone is left out. */
export async function readEntries(
  stores: ReadStores,
  concepts: readonly ConceptId[],
): Promise<readonly StoredEntry[]> {
  const parts = await readParts(stores, concepts);
  return concepts.flatMap((concept) => entryIn(parts, concept) ?? []);
}
