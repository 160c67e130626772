import type { ConceptEntry } from '../model/entry/concept-entry.ts';

/**
 * The longest entry that is stored, as JSON in UTF-16 units: several of them have to fit into one
 * message.
 */
const LONGEST_ENTRY = 64_000;

/** Whether an entry is longer than what is stored of others. */
export function isTooLong(entry: ConceptEntry): boolean {
  return JSON.stringify(entry).length > LONGEST_ENTRY;
}
