import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryList } from '../../../glossary/model/glossary/glossary-list.ts';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import type { Records } from '../../../glossary/overlay/change.ts';
import { standingOf } from '../../../glossary/overlay/standing.ts';
import type { Stores } from '../store/stores.ts';

/** What is read of the stores here. */
export type ReadStores = Pick<Stores, 'overlay' | 'glossaries' | 'loadBase'>;

/** What entries are made of. */
export interface EntryParts {
  /** The curated glossary. */
  readonly base: ReadonlyMap<ConceptId, ConceptEntry>;
  /** What the user did to it and added. */
  readonly records: Records;
  readonly list: GlossaryList;
}

/** An entry as it stands; none where there is none, or its glossary is in the trash. */
export function entryIn(
  { base, records, list }: EntryParts,
  concept: ConceptId,
): StoredEntry | undefined {
  return standingOf(base.get(concept), records.get(concept), list);
}

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
