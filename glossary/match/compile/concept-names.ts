import type { ConceptId } from '../../model/entry/concept-entry.ts';

/** How many names form a block; the first of a block is written in full. */
const BLOCK = 16;
/**
 * The most characters that a name can share with the one before, since their number is one byte.
 */
const MOST_SHARED = 0xff;

/** A byte of a name from here on is, with the next one, the number of a word. */
const WORD = 0x80;
/** The most words that can have a number. */
const MOST_WORDS = (2 ** 8 - WORD) * 2 ** 8;
/** The most letters of all words: where one starts must fit into two bytes. */
const MOST_LETTERS = 0xffff;
/** What stands between the words of a name. */
const JOINT = '-';

/** The ids of a layer's concepts, by their numbers. */
export interface ConceptNames {
  readonly count: number;
  /** By block: where it starts in `bytes`. */
  readonly blocks: Uint32Array;
  /**
   * For each id: how many characters it shares with the one before (one byte), how many bytes follow
   * (seven bits a byte, the lowest first), and these: characters, and words with the hyphen after them.
   */
  readonly bytes: Uint8Array;
  /** The words that many ids have, one after another, … */
  readonly words: Uint8Array;
  /** … where each of them starts, and the end of the last. */
  readonly wordStarts: Uint16Array;
  /** The ids that were asked for, by number. */
  readonly known: ConceptId[];
}

/** Writes ids, with characters escaped as in URLs. Sorted ids take the least space. */
export function writeConceptNames(concepts: readonly ConceptId[]): ConceptNames {
  const names = concepts.map((id) => encodeURIComponent(id.toWellFormed()));
  const words = frequentWords(names);
  const numberOf = new Map(words.map((word, i) => [word, i]));
  const blocks: number[] = [];
  const bytes: number[] = [];
  let last = '';
  names.forEach((name, concept) => {
    if (concept % BLOCK === 0) {
      blocks.push(bytes.length);
      last = '';
    }
    const most = Math.min(name.length, last.length, MOST_SHARED);
    let shared = 0;
    while (shared < most && name.charCodeAt(shared) === last.charCodeAt(shared)) shared += 1;
    // A word that is shared in part is shorter as a whole where it has a number.
    const wordStart = name.slice(0, shared).lastIndexOf(JOINT) + 1;
    const part = packedName(name.slice(shared), numberOf);
    const whole = packedName(name.slice(wordStart), numberOf);
    const rest = whole.length < part.length ? whole : part;
    bytes.push(rest === part ? shared : wordStart);
    let size = rest.length;
    for (; size >= 0x80; size >>= 7) bytes.push((size & 0x7f) | 0x80);
    bytes.push(size, ...rest);
    last = name;
  });
  const wordStarts = new Uint16Array(words.length + 1);
  words.forEach((word, i) => (wordStarts[i + 1] = (wordStarts[i] ?? 0) + word.length));
  return {
    count: concepts.length,
    blocks: Uint32Array.from(blocks),
    bytes: Uint8Array.from(bytes),
    words: Uint8Array.from(words.join(''), (unit) => unit.charCodeAt(0)),
    wordStarts,
    known: [],
  };
}

/** The words that save the most space when they are stored once. */
function frequentWords(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names)
    for (const word of name.split(JOINT)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let letters = 0;
  return [...counts]
    .map(([word, count]) => ({ word, saved: count * (word.length - 1) - word.length - 2 }))
    .filter(({ saved }) => saved > 0)
    .toSorted((a, b) => b.saved - a.saved || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .filter(({ word }) => (letters += word.length) <= MOST_LETTERS)
    .map(({ word }) => word);
}

/** The bytes of the rest of a name. */
function packedName(rest: string, numberOf: ReadonlyMap<string, number>): readonly number[] {
  const bytes: number[] = [];
  for (let at = 0; at < rest.length;) {
    const joint = rest.indexOf(JOINT, at);
    const end = joint < 0 ? rest.length : joint;
    const word = numberOf.get(rest.slice(at, end));
    // A hyphen at the end of a name does not follow from the word before it.
    if (word !== undefined && end + 1 !== rest.length) bytes.push(WORD | (word >> 8), word & 0xff);
    else for (const unit of rest.slice(at, end + 1)) bytes.push(unit.charCodeAt(0));
    at = end + 1;
  }
  return bytes;
}

/** The id of a concept. It is kept: a page asks for those that it has again and again. */
export function conceptName(names: ConceptNames, concept: number): ConceptId {
  const { blocks, known } = names;
  const before = known[concept];
  if (before !== undefined) return before;
  let name = '';
  let at = blocks[Math.floor(concept / BLOCK)] ?? 0;
  for (let left = concept % BLOCK; left >= 0; left -= 1) [name, at] = nextName(names, at, name);
  return (known[concept] = decodeURIComponent(name));
}

/** All ids, in order of their numbers. */
export function allConceptNames(names: ConceptNames): readonly ConceptId[] {
  let name = '';
  let at = 0;
  return Array.from({ length: names.count }, () => {
    [name, at] = nextName(names, at, name);
    return decodeURIComponent(name);
  });
}

/** The name at a place, given the one before it, and the place after it. */
function nextName(
  { bytes, words, wordStarts }: ConceptNames,
  from: number,
  last: string,
): [name: string, end: number] {
  let name = last.slice(0, bytes[from] ?? 0);
  let at = from + 1;
  let size = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    size |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  const end = at + size;
  while (at < end) {
    const byte = bytes[at++] ?? 0;
    if (byte < WORD) name += String.fromCharCode(byte);
    else {
      const word = ((byte & ~WORD) << 8) | (bytes[at++] ?? 0);
      name += String.fromCharCode(...words.subarray(wordStarts[word], wordStarts[word + 1]));
      if (at < end) name += JOINT;
    }
  }
  return [name, end];
}
