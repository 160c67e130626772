import type { ConceptId } from '../../model/entry/concept-entry.ts';

/** How many names are read together; the first of them is written whole. */
const BLOCK = 16;
/** So much of the name before it one may share, as one byte says. */
const MOST_SHARED = 0xff;

/** The ids of a layer's concepts, by their numbers. */
export interface ConceptNames {
  readonly count: number;
  /** By block: where it begins in `bytes`. */
  readonly blocks: Uint32Array;
  /** Of each id how much it has of the one before, how long the rest is in two bytes, and the rest. */
  readonly bytes: Uint8Array;
}

/** Writes ids, escaped as in addresses; those that rise take the least room. */
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
  };
}

/** The id of a concept. */
export function conceptName({ blocks, bytes }: ConceptNames, concept: number): ConceptId {
  let name = '';
  let at = blocks[Math.floor(concept / BLOCK)] ?? 0;
  for (let left = concept % BLOCK; left >= 0; left -= 1) [name, at] = nextName(bytes, at, name);
  return decodeURIComponent(name);
}

/** All ids, in the order of their numbers. */
export function allConceptNames({ count, bytes }: ConceptNames): readonly ConceptId[] {
  let name = '';
  let at = 0;
  return Array.from({ length: count }, () => {
    [name, at] = nextName(bytes, at, name);
    return decodeURIComponent(name);
  });
}

/** The name at a place, by the one before it, and the place behind it. */
function nextName(bytes: Uint8Array, at: number, last: string): [name: string, end: number] {
  const from = at + 3;
  const end = from + (((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0));
  return [last.slice(0, bytes[at] ?? 0) + String.fromCharCode(...bytes.subarray(from, end)), end];
}
