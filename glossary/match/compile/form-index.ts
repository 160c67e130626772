import type { Alphabet } from './alphabet.ts';
import {
  FILTER,
  filterPlace,
  FIRST_CLASS,
  HASH_SEED,
  hashStep,
  pairPlace,
  slotPlace,
} from './layer-format.ts';
import * as KIND from '../fold/kind.ts';

/** Places of the filter for each path in it, so that at most one in ten is taken, … */
const FILTER_ROOM = 10;
/** … or two in seven from this many places on, which do not fit into the processor’s caches. */
const WIDE_FILTER = 2 ** 19;
const WIDE_ROOM = 3.5;

/** The tables by which the records of a layer are found. */
export interface FormIndex {
  readonly filter: Uint8Array;
  readonly filterShift: number;
  /** `FILTER` bits of pairs of classes, written without spaces, that forms start with. */
  readonly pairs: Uint8Array;
  readonly pairShift: number;
  /** By path: its hash. */
  readonly hashes: Uint32Array;
  /** By class of characters written without spaces: 1 when forms start with it, … */
  readonly begins: Uint8Array;
  /** … and 1 when it is a form by itself. */
  readonly isForm: Uint8Array;
}

/**
 * Indexes forms by their keys.
 * @param starts two characters written without spaces, or words, that forms start with, too
 */
export function indexForms(
  keys: readonly string[],
  starts: ReadonlySet<string>,
  { classOf, lettersEnd }: Alphabet,
): FormIndex {
  const units = starts.size + keys.reduce((sum, { length }) => sum + length, 0);
  let filterBits = Math.min(
    bitsFor(FILTER_ROOM * (units + 1)),
    Math.max(Math.log2(WIDE_FILTER), bitsFor(2 * units)),
  );
  const wide = new Uint8Array(2 ** filterBits);
  const wideShift = 32 - filterBits;
  const hashes = new Uint32Array(keys.length);
  const begins = new Uint8Array(0x10000);
  const isForm = new Uint8Array(0x10000);
  const firstPairs: number[] = [];
  let taken = 0;
  const take = (hash: number, bits: number): void => {
    const place = filterPlace(hash, wideShift);
    const before = wide[place] ?? 0;
    if (before === 0) taken += 1;
    wide[place] = before | bits;
  };
  for (const start of starts) {
    const [first = 0, ...others] = Array.from(start, (unit) => classOf[unit.charCodeAt(0)] ?? 0);
    if (first < lettersEnd)
      take(others.reduce(hashStep, hashStep(HASH_SEED, first)), FILTER.goesOn);
    else {
      begins[first] = 1;
      firstPairs.push(first, others[0] ?? 0, FILTER.goesOn);
    }
  }
  for (let path = 0; path < keys.length; path += 1) {
    const key = keys[path] ?? '';
    const last = key.length - 1;
    const first = classOf[key.charCodeAt(0)] ?? 0;
    let hash = HASH_SEED;
    let unitClass = first;
    for (let i = 0; i <= last; i += 1) {
      const next = i < last ? (classOf[key.charCodeAt(i + 1)] ?? 0) : 0;
      const inWord =
        unitClass >= FIRST_CLASS &&
        unitClass < lettersEnd &&
        next >= FIRST_CLASS &&
        next < lettersEnd;
      hash = hashStep(hash, unitClass);
      // The first two characters written without spaces are not in the filter; traits and `pairs`
      // cover them.
      const isTold = first >= lettersEnd && (i === 0 || (i === 1 && unitClass >= lettersEnd));
      if (unitClass !== KIND.space && !inWord && !isTold)
        take(hash, i === last ? FILTER.ends : FILTER.goesOn);
      unitClass = next;
    }
    if (first >= lettersEnd) {
      begins[first] = 1;
      if (last === 0) isForm[first] = 1;
      else {
        const second = classOf[key.charCodeAt(1)] ?? 0;
        firstPairs.push(first, second, last === 1 ? FILTER.ends : FILTER.goesOn);
      }
    }
    hashes[path] = hash;
  }
  // Many keys have the same beginning, so fewer places are taken than there was room for: shrink
  // the filter by joining places in pairs.
  let joined = 1;
  while (filterBits > 4 && hasRoom(2 ** (filterBits - 1), taken)) {
    filterBits -= 1;
    joined *= 2;
  }
  const places = new Uint8Array(2 ** filterBits);
  for (let at = 0; at < wide.length; at += 1)
    if (wide[at] !== 0) {
      const place = Math.floor(at / joined);
      places[place] = (places[place] ?? 0) | (wide[at] ?? 0);
    }
  const filter = packed(places);
  const { pairs, pairShift } = pairBits(firstPairs);
  return { filter, filterShift: 32 - filterBits, pairs, pairShift, hashes, begins, isForm };
}

const hasRoom = (places: number, taken: number): boolean =>
  places >= FILTER_ROOM * taken || (places >= WIDE_FILTER && places >= WIDE_ROOM * taken);

/** Slots for each path, so that seven in eight are taken. */
const SLOT_ROOM = 8 / 7;

/** Puts the offsets of paths into slots; `slotPlace` says how they are found there. */
export function slotsOf(
  hashes: Uint32Array,
  offsets: Uint32Array,
  offsetBits: number,
): Uint32Array {
  const count = Math.max(2, Math.ceil(SLOT_ROOM * hashes.length));
  const slots = new Uint32Array(count);
  for (let path = 0; path < hashes.length; path += 1) {
    const hash = hashes[path] ?? 0;
    let place = slotPlace(hash, count);
    while (slots[place] !== 0) place = place + 1 === count ? 0 : place + 1;
    slots[place] = (hash << offsetBits) | (offsets[path] ?? 0);
  }
  return slots;
}

/** Places for each pair, so that at most one in thirty-two is taken, … */
const PAIR_ROOM = 32;
/** … or one in sixteen from this many places on. */
const WIDE_PAIRS = 2 ** 19;

/** Makes the table of pairs. Each has three numbers: two classes and their bits. */
function pairBits(found: readonly number[]): Pick<FormIndex, 'pairs' | 'pairShift'> {
  let bits = bitsFor(found.length / 3 + 1) + Math.log2(PAIR_ROOM);
  let pairs = new Uint8Array(2 ** bits);
  let taken = 0;
  for (let i = 0; i < found.length; i += 3) {
    const place = pairPlace(found[i] ?? 0, found[i + 1] ?? 0, 32 - bits);
    if (pairs[place] === 0) taken += 1;
    pairs[place] = (pairs[place] ?? 0) | (found[i + 2] ?? 0);
  }
  for (; bits > 4 && hasPairRoom(2 ** (bits - 1), taken); bits -= 1) {
    const half = pairs.subarray(0, pairs.length / 2);
    for (let place = 0; place < pairs.length; place += 2)
      half[place >> 1] = (pairs[place] ?? 0) | (pairs[place + 1] ?? 0);
    pairs = half;
  }
  return { pairs: packed(pairs), pairShift: 32 - bits };
}

const hasPairRoom = (places: number, taken: number): boolean =>
  places >= PAIR_ROOM * taken || (places >= WIDE_PAIRS && 2 * places >= PAIR_ROOM * taken);

/** Packs places of two bits, four in a byte. */
function packed(places: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(places.length >> 2);
  for (let at = 0; at < bytes.length; at += 1) {
    const place = 4 * at;
    bytes[at] =
      (places[place] ?? 0) |
      ((places[place + 1] ?? 0) << 2) |
      ((places[place + 2] ?? 0) << 4) |
      ((places[place + 3] ?? 0) << 6);
  }
  return bytes;
}

const bitsFor = (count: number): number => Math.max(3, Math.ceil(Math.log2(count)));
