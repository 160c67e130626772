import type { Alphabet } from './alphabet.ts';
import {
  FILTER,
  filterPlace,
  FIRST_CLASS,
  HASH_SEED,
  hashStep,
  pairPlace,
  bucketPlace,
} from './layer-format.ts';
import { KIND } from './unit-kind.ts';

/** Places of the filter for each path that it knows: one in sixteen is taken at most, … */
const FILTER_ROOM = 16;
/** … and above this many places, where caches end, one in eight. */
const WIDE_FILTER = 2 ** 20;

/** What finds the records of a layer. */
export interface FormIndex {
  readonly filter: Uint8Array;
  readonly filterShift: number;
  /** One bit for each hashed pair that a form of Han characters begins with. */
  readonly pairs: Uint8Array;
  readonly pairShift: number;
  /** By form: the hash of its key. */
  readonly hashes: Uint32Array;
  /** By class: 1 for what is written without spaces and is a form all by itself. */
  readonly ends: Uint8Array;
}

/** Bits of pairs for each pair: one in sixteen is taken at most. */
const PAIR_ROOM = 16;

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
  const ends = new Uint8Array(0x10000);
  const firstPairs: number[] = [];
  let taken = 0;
  for (let form = 0; form < keys.length; form += 1) {
    const key = keys[form] ?? '';
    let hash = HASH_SEED;
    let unitClass = classOf[key.charCodeAt(0)] ?? 0;
    for (let i = 0; i < key.length; i += 1) {
      const next = i + 1 < key.length ? (classOf[key.charCodeAt(i + 1)] ?? 0) : 0;
      const inWord =
        unitClass >= FIRST_CLASS &&
        unitClass < lettersEnd &&
        next >= FIRST_CLASS &&
        next < lettersEnd;
      hash = hashStep(hash, unitClass);
      if (unitClass !== KIND.space && !inWord) {
        const place = filterPlace(hash, wideShift);
        const bits = wide[place] ?? 0;
        if (bits === 0) taken += 1;
        wide[place] = bits | (i === key.length - 1 ? FILTER.ends : FILTER.goesOn);
      }
      unitClass = next;
    }
    const first = classOf[key.charCodeAt(0)] ?? 0;
    if (first >= lettersEnd) {
      if (key.length === 1) ends[first] = 1;
      else firstPairs.push(first, classOf[key.charCodeAt(1)] ?? 0);
    }
    hashes[form] = hash;
  }
  // Keys share their beginnings: now that the paths are counted, places are joined two by two.
  let joined = 1;
  while (filterBits > 4 && hasRoom(2 ** (filterBits - 1), taken)) {
    filterBits -= 1;
    joined *= 2;
  }
  const filter = new Uint8Array(2 ** (filterBits - 2));
  for (let at = 0; at < wide.length; at += 1) {
    const bits = wide[at] ?? 0;
    if (bits === 0) continue;
    const place = Math.floor(at / joined);
    filter[place >> 2] = (filter[place >> 2] ?? 0) | (bits << ((place & 3) << 1));
  }
  const { pairs, pairShift } = pairBits(firstPairs);
  return { filter, filterShift: 32 - filterBits, pairs, pairShift, hashes, ends };
}

const hasRoom = (places: number, taken: number): boolean =>
  places >= FILTER_ROOM * taken || (places >= WIDE_FILTER && 2 * places >= FILTER_ROOM * taken);

/** Forms by the bucket that their records lie in. */
export interface Buckets {
  readonly shift: number;
  readonly bucketOf: Uint32Array;
  /** The forms, bucket by bucket. */
  readonly order: Uint32Array;
}

/** Puts forms into buckets of two or three, so that what is found lies side by side. */
export function bucketForms(hashes: Uint32Array): Buckets {
  const shift = 32 - Math.max(1, Math.ceil(Math.log2(hashes.length / 3 + 1)));
  const bucketOf = hashes.map((hash) => bucketPlace(hash, shift));
  const starts = new Uint32Array(2 ** (32 - shift) + 1);
  for (const bucket of bucketOf) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const order = new Uint32Array(hashes.length);
  bucketOf.forEach((bucket, form) => {
    const place = starts[bucket] ?? 0;
    order[place] = form;
    starts[bucket] = place + 1;
  });
  return { shift, bucketOf, order };
}

function pairBits(firstPairs: readonly number[]): Pick<FormIndex, 'pairs' | 'pairShift'> {
  let bits = bitsFor(firstPairs.length / 2 + 1) + Math.log2(PAIR_ROOM);
  let pairs = new Uint8Array(2 ** (bits - 3));
  let taken = 0;
  for (let i = 0; i < firstPairs.length; i += 2) {
    const place = pairPlace(firstPairs[i] ?? 0, firstPairs[i + 1] ?? 0, 32 - bits);
    const byte = pairs[place >> 3] ?? 0;
    if (((byte >> (place & 7)) & 1) === 0) taken += 1;
    pairs[place >> 3] = byte | (1 << (place & 7));
  }
  for (; bits > 5 && 2 ** (bits - 1) >= PAIR_ROOM * taken; bits -= 1) {
    const joined = new Uint8Array(pairs.length / 2);
    for (let place = 0; place < 8 * pairs.length; place += 1) {
      if ((((pairs[place >> 3] ?? 0) >> (place & 7)) & 1) === 0) continue;
      const half = place >> 1;
      joined[half >> 3] = (joined[half >> 3] ?? 0) | (1 << (half & 7));
    }
    pairs = joined;
  }
  return { pairs, pairShift: 32 - bits };
}

const bitsFor = (count: number): number => Math.max(3, Math.ceil(Math.log2(count)));
