import * as KIND from '../fold/kind.ts';
import { FIRST_CLASS, FORM_WITH_TEXT, slotPlace, SPELLED } from './layer-format.ts';
import * as FORM from './form-flags.ts';

/** The content of a form's record. */
export interface FormRecord {
  readonly flags: number;
  /** Index into the layer's languages and ways of marking. */
  readonly kind: number;
  readonly concepts: readonly number[];
  readonly text: string;
  /** The phrases in which the form is not marked. */
  readonly notInside: readonly PackedPhrase[];
  /** Offset of the next record of the same path, when the flags say that there is one. */
  readonly end: number;
}

/** A phrase by its difference from the one before, or for the first one from the path. */
export interface PackedPhrase {
  /** How many classes both have in common at the start, … */
  readonly before: number;
  /** … and at the end. */
  readonly behind: number;
  readonly between: readonly number[];
}

/** The records of a layer, and the tables to find them. */
interface Records {
  readonly slots: Int32Array;
  readonly offsetBits: number;
  readonly records: Uint8Array;
  /** Frequent words of paths, and where each of them starts. */
  readonly spellings: Uint8Array;
  readonly spellingStarts: Uint16Array;
}

/** The offset of the first record of the path `path[0, length)`; 0 when no form has it. */
export function firstRecord(
  where: Records,
  hash: number,
  path: Uint16Array,
  length: number,
): number {
  const { slots, offsetBits } = where;
  const count = slots.length;
  const wanted = hash << offsetBits;
  for (let place = slotPlace(hash, count); ; place = place + 1 === count ? 0 : place + 1) {
    const slot = slots[place] ?? 0;
    if (slot === 0) return 0;
    if ((slot ^ wanted) >>> offsetBits !== 0) continue;
    const record = beyondClasses(where, slot & ((1 << offsetBits) - 1), path, length);
    if (record > 0) return record;
  }
}

/**
 * The offset after the classes at `offset` if these are `path[0, length)`, else 0. This comparison
 * rules out hash collisions.
 */
function beyondClasses(
  { records, spellings, spellingStarts }: Records,
  offset: number,
  path: Uint16Array,
  length: number,
): number {
  let at = offset;
  let count = records[at++] ?? 0;
  if (count >= 0x80) count = (count & 0x7f) | ((records[at++] ?? 0) << 7);
  if (count !== length) return 0;
  for (let i = 0; i < length; i += 1) {
    let unitClass = records[at++] ?? 0;
    if (unitClass >= 0x80) unitClass = ((unitClass & 0x7f) << 8) | (records[at++] ?? 0);
    else if (unitClass >= SPELLED && unitClass < FIRST_CLASS) {
      const word = ((unitClass - SPELLED) << 8) | (records[at++] ?? 0);
      const end = spellingStarts[word + 1] ?? 0;
      for (let from = spellingStarts[word] ?? 0; from < end; from += 1)
        if (spellings[from] !== path[i++]) return 0;
      unitClass = KIND.space;
      if (i === length) break;
    }
    if (unitClass !== path[i]) return 0;
  }
  return at;
}

/** Reads the record at an offset from `firstRecord`, or from the `end` of another record. */
export function readRecord(records: Uint8Array, from: number): FormRecord {
  let at = from;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = records[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const list = (read: () => number): number[] => Array.from({ length: number() }, read);
  const flags = records[at++] ?? 0;
  const kind = number();
  const concepts = list(number);
  const text = (flags & FORM_WITH_TEXT) === 0 ? '' : String.fromCharCode(...list(number));
  const unitClass = (): number => {
    const byte = records[at++] ?? 0;
    return byte < 0x80 ? byte : ((byte & 0x7f) << 8) | (records[at++] ?? 0);
  };
  const notInside =
    (flags & FORM.notInside) === 0
      ? []
      : Array.from({ length: number() }, () => ({
          before: number(),
          behind: number(),
          between: list(unitClass),
        }));
  return { flags, kind, concepts, text, notInside, end: at };
}

/** Whether all concepts of a record are suppressed, without unpacking it. */
export function isSuppressed(records: Uint8Array, record: number, suppressed: Uint8Array): boolean {
  let at = record + 1;
  while ((records[at++] ?? 0) >= 0x80);
  let left = -1;
  let value = 0;
  for (let shift = 0; left !== 0;) {
    const byte = records[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    if (left < 0) left = value;
    else if (suppressed[value] === 1) left -= 1;
    else return false;
    value = 0;
    shift = 0;
  }
  return true;
}
