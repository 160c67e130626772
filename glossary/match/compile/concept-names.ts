import type { ConceptId } from '../../model/entry/concept-entry.ts';

/** How many names form a block; the first of a block is written in full. */
const BLOCK = 16;
/**
 * The most characters that a name can share with the one before, since their number is one byte.
 */
const MOST_SHARED = 0xff;

/** The ids of a layer's concepts, by their numbers. */
export interface ConceptNames {
  readonly count: number;
  /** By block: where it starts in `bytes`. */
  readonly blocks: Uint32Array;
  /**
   * For each id: how many characters it shares with the one before (one byte), the length of the
   * rest (two bytes), and the rest.
   */
  readonly bytes: Uint8Array;
  /** The ids that were asked for, by number. */
  readonly known: ConceptId[];
}

/** Writes ids, with characters escaped as in URLs. Sorted ids take the least space. */
export function writeConceptNames(concepts: readonly ConceptId[]): ConceptNames {
  const blocks: number[] = [];
  const bytes: number[] = [];
  let last = '';
  concepts.forEach((id, concept) => {
    const name = encodeURIComponent(id.toWellFormed());
    if (concept % BLOCK === 0) {
      blocks.push(bytes.length);
      last = '';
    }
    let shared = 0;
    const most = Math.min(name.length, last.length, MOST_SHARED);
    while (shared < most && name.charCodeAt(shared) === last.charCodeAt(shared)) shared += 1;
    const rest = name.length - shared;
    bytes.push(shared, rest >> 8, rest & 0xff);
    for (let at = shared; at < name.length; at += 1) bytes.push(name.charCodeAt(at));
    last = name;
  });
  return {
    count: concepts.length,
    blocks: Uint32Array.from(blocks),
    bytes: Uint8Array.from(bytes),
    known: [],
  };
}

/** The id of a concept. It is kept: a page asks for those that it has again and again. */
export function conceptName({ blocks, bytes, known }: ConceptNames, concept: number): ConceptId {
  const before = known[concept];
  if (before !== undefined) return before;
  let name = '';
  let at = blocks[Math.floor(concept / BLOCK)] ?? 0;
  for (let left = concept % BLOCK; left >= 0; left -= 1) [name, at] = nextName(bytes, at, name);
  return (known[concept] = decodeURIComponent(name));
}

/** All ids, in order of their numbers. */
export function allConceptNames({ count, bytes }: ConceptNames): readonly ConceptId[] {
  let name = '';
  let at = 0;
  return Array.from({ length: count }, () => {
    [name, at] = nextName(bytes, at, name);
    return decodeURIComponent(name);
  });
}

/** The name at a place, given the one before it, and the place after it. */
function nextName(bytes: Uint8Array, at: number, last: string): [name: string, end: number] {
  const from = at + 3;
  const end = from + (((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0));
  return [last.slice(0, bytes[at] ?? 0) + String.fromCharCode(...bytes.subarray(from, end)), end];
}
