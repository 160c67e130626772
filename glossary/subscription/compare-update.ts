import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import { isSameValue } from '../model/entry/same-value.ts';
import type { UpdateCounts, UpdatedEntry } from '../model/glossary/subscription.ts';

/** How many entries are compared between two places where the work can pause. */
const SLICE = 100;

/** Entries by the ids under which they are stored. */
export type LocalEntries = ReadonlyMap<ConceptId, ConceptEntry>;

/**
 * What an update does to the entries: which are new, changed and gone, in the order of the file,
 * the gone ones last. Entries are matched by the ids of the file only. Terms are not compared, as
 * an import does, or one entry could replace another that has the same terms.
 */
export function* compareUpdate(
  before: LocalEntries,
  after: LocalEntries,
): Generator<void, readonly UpdatedEntry[], void> {
  const changes: UpdatedEntry[] = [];
  let compared = 0;
  for (const [concept, entry] of after) {
    compared += 1;
    if (compared % SLICE === 0) yield;
    const known = before.get(concept);
    if (known === undefined) changes.push({ concept, after: entry });
    else if (!isSameValue(known, entry)) changes.push({ concept, before: known, after: entry });
  }
  for (const [concept, entry] of before) {
    if (!after.has(concept)) changes.push({ concept, before: entry });
  }
  return changes;
}

/** How many entries are new, changed and gone. */
export function countsOf(changes: readonly UpdatedEntry[]): UpdateCounts {
  const counts = { new: 0, changed: 0, gone: 0 };
  for (const { before, after } of changes) {
    counts[before === undefined ? 'new' : after === undefined ? 'gone' : 'changed'] += 1;
  }
  return counts;
}
