import type { IDBPObjectStore, StoreNames } from 'idb';
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossarySchema } from './schema.ts';

/**
 * How many entries are read, checked, written or packed at once. It takes about as long as a
 * message to the background may wait.
 */
export const ENTRIES_AT_ONCE = 500;

/**
 * From so many concepts on, reading all entries is faster than reading those that are asked for.
 */
export const READ_ALL_FROM = 1000;

/**
 * Calls `give` for every stored entry, unchecked, in the order of the keys. Reads them part by
 * part.
 */
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
      entries.getAllKeys(range, ENTRIES_AT_ONCE),
      entries.getAll(range, ENTRIES_AT_ONCE),
    ]);
    for (const [index, concept] of keys.entries()) give(concept, values[index]);
    const last = keys.at(-1);
    if (last === undefined || keys.length < ENTRIES_AT_ONCE) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
