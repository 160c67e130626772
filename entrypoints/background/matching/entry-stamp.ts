import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { hashText } from '../../../glossary/model/text/hash-text.ts';

/** An entry that was not changed stays the same object from revision to revision. */
const known = new WeakMap<ConceptEntry, string>();

/**
 * A text that differs for different versions of an entry: the time of its change, and a hash of its
 * contents. The time is not enough, because a restored copy may have another version of the same
 * time.
 */
export function stampOf(entry: ConceptEntry, modified: string): string {
  const found = known.get(entry);
  if (found !== undefined) return found;
  const stamp = `${modified} ${hashText(JSON.stringify(entry))}`;
  known.set(entry, stamp);
  return stamp;
}
