import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';

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
  const stamp = `${modified} ${hashOf(JSON.stringify(entry))}`;
  known.set(entry, stamp);
  return stamp;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01_00_01_93);
  }
  return hash >>> 0;
}
