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
import { KIND } from '../fold/unit-kind.ts';

/** Places of the filter for each path that it knows: one in ten is taken at most, … */
const FILTER_ROOM = 10;
/** … and above this many places, where caches end, one in four. */
const WIDE_FILTER = 2 ** 20;
const WIDE_ROOM = 4;

/** What finds the records of a layer. */
export interface FormIndex {
  readonly filter: Uint8Array;
  readonly filterShift: number;
  /** Of two classes written without spaces that forms begin with: `FILTER` bits. */
  readonly pairs: Uint8Array;
  readonly pairShift: number;
  /** By path: its hash. */
  readonly hashes: Uint32Array;
  /** By class of what is written without spaces: 1 when forms begin with it, … */
  readonly begins: Uint8Array;
  /** … and 1 when it is a form all by itself. */
  readonly isForm: Uint8Array;
}

/** Indexes forms by their keys. */
export function indexForms(keys: readonly string[], { classOf, lettersEnd }: Alphabet): FormIndex {
  const units = keys.reduce((sum, { length }) => sum + length, 0);
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
      // Of the first two characters written without spaces their traits and the pairs tell.
      const isTold = first >= lettersEnd && (i === 0 || (i === 1 && unitClass >= lettersEnd));
      if (unitClass !== KIND.space && !inWord && !isTold) {
        const place = filterPlace(hash, wideShift);
        const bits = wide[place] ?? 0;
        if (bits === 0) taken += 1;
        wide[place] = bits | (i === last ? FILTER.ends : FILTER.goesOn);
      }
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
  // Keys share their beginnings: now that the paths are counted, places are joined two by two.
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

/** Slots for each path: three in four are taken. */
const SLOT_ROOM = 4 / 3;

/** Puts the offsets of paths into slots; `layer-format.ts` says how they are found there. */
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

/** Places for each pair: one in thirty-two is taken at most, … */
const PAIR_ROOM = 32;
/** … and above this many places one in sixteen. */
const WIDE_PAIRS = 2 ** 19;

/** Packs pairs, three numbers each: two classes and their bits. */
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

/** Places of two bits, four a byte. */
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
