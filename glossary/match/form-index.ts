import type { Alphabet } from './alphabet.ts';
import {
  FILTER,
  filterPlace,
  FIRST_CLASS,
  HASH_SEED,
  hashStep,
  SLOT_OFFSET_SHIFT,
  slotPlace,
} from './layer-format.ts';
import { KIND } from './unit-kind.ts';

/** Places of the filter for each path that it knows: one in eight is taken at most. */
const FILTER_ROOM = 8;

/** What finds the records of a layer. */
export interface FormIndex {
  readonly filter: Uint8Array;
  readonly filterShift: number;
  readonly slots: Uint32Array;
  readonly slotShift: number;
}

/** Indexes forms by their keys; `offsets` are those of their records. */
export function indexForms(
  keys: readonly string[],
  offsets: Uint32Array,
  { classOf, lettersEnd }: Alphabet,
): FormIndex {
  const units = keys.reduce((sum, { length }) => sum + length, 0);
  let filterBits = bitsFor(units + 1) + Math.log2(FILTER_ROOM);
  const wide = new Uint8Array(2 ** filterBits);
  const wideShift = 32 - filterBits;
  const slotBits = bitsFor(Math.ceil(keys.length * 1.4) + 1);
  const slotShift = 32 - slotBits;
  const slots = new Uint32Array(2 ** slotBits);
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
    let place = slotPlace(hash, slotShift);
    while (slots[place] !== 0) place = (place + 1) & (slots.length - 1);
    slots[place] =
      (((offsets[form] ?? 0) << SLOT_OFFSET_SHIFT) | (hash & (2 ** SLOT_OFFSET_SHIFT - 1))) >>> 0;
  }
  // Keys share their beginnings: now that the paths are counted, places are joined two by two.
  let joined = 1;
  while (filterBits > 4 && 2 ** (filterBits - 1) >= FILTER_ROOM * taken) {
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
  return { filter, filterShift: 32 - filterBits, slots, slotShift };
}

const bitsFor = (count: number): number => Math.max(3, Math.ceil(Math.log2(count)));
