import type { IDBPObjectStore, StoreNames } from 'idb';
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossarySchema } from './schema.ts';

/** Entries that are read and checked at once: about as long as a message may wait. */
const PART = 500;

/** Gives every stored entry with its key, as it lies there, in the order of the keys, part by part. */
export async function eachEntry<
  Names extends ArrayLike<StoreNames<GlossarySchema>>,
  Mode extends IDBTransactionMode,
>(
  entries: IDBPObjectStore<GlossarySchema, Names, 'entries', Mode>,
  give: (concept: ConceptId, stored: unknown) => void,
): Promise<void> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const [keys, values]: [ConceptId[], unknown[]] = await Promise.all([
      entries.getAllKeys(range, PART),
      entries.getAll(range, PART),
    ]);
    for (const [index, concept] of keys.entries()) give(concept, values[index]);
    const last = keys.at(-1);
    if (last === undefined || keys.length < PART) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
