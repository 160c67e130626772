import * as KIND from '../fold/kind.ts';
import {
  FIRST_CLASS,
  FORM_WITH_TEXT,
  IN_CAPITALS,
  ONE_BYTE_CLASSES,
  PATH_HEAD,
  SHORT_SPELLINGS,
  slotPlace,
  SPELLED,
  TWO_BYTES,
} from './layer-format.ts';
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
    const record = recordsOfPath(where, slot & ((1 << offsetBits) - 1), path, length);
    if (record > 0) return record;
  }
}

/**
 * The offset of the records of the path at `offset` if it is `path[0, length)`, else 0. This comparison
 * rules out hash collisions.
 */
function recordsOfPath(where: Records, offset: number, path: Uint16Array, length: number): number {
  const { records } = where;
  const head = numberAt(records, offset);
  let at = beyondNumber(records, offset);
  if ((head & PATH_HEAD.edited) === 0) {
    const end = at + (head >> PATH_HEAD.bits);
    return beyondBytes(where, at, end, path, length, 0) === length ? end : 0;
  }
  const baseOffset = offset - numberAt(records, at);
  at = beyondNumber(records, at);
  const end = at + (head >> PATH_HEAD.bits);
  let base = beyondNumber(records, baseOffset);
  const baseEnd = base + (numberAt(records, baseOffset) >> PATH_HEAD.bits);
  let i = 0;
  while (at < end && i >= 0) {
    const kept = records[at] ?? 0;
    const change = records[at + 1] ?? 0;
    at += 2;
    i = beyondBytes(where, base, base + kept, path, length, i);
    base += kept + (change >> 4);
    if (i >= 0) i = beyondBytes(where, at, at + (change & 0xf), path, length, i);
    at += change & 0xf;
  }
  if (i < 0 || beyondBytes(where, base, baseEnd, path, length, i) !== length) return 0;
  return (head & PATH_HEAD.shared) === 0 ? end : baseEnd;
}

/**
 * Compares the tokens in the bytes `[from, end)` with the path `path[0, length)` from its class `first` on.
 * @returns the index in the path behind what is equal; -1 if one is another
 */
function beyondBytes(
  { records, spellings, spellingStarts }: Records,
  from: number,
  end: number,
  path: Uint16Array,
  length: number,
  first: number,
): number {
  let i = first;
  for (let at = from; at < end;) {
    const byte = records[at++] ?? 0;
    let unitClass = byte;
    if (byte >= TWO_BYTES) unitClass = ((byte & 0x7f) << 8) | (records[at++] ?? 0);
    else if (byte >= ONE_BYTE_CLASSES || (byte >= SPELLED && byte < FIRST_CLASS)) {
      const word =
        byte < FIRST_CLASS
          ? byte - SPELLED
          : (((byte - ONE_BYTE_CLASSES) << 8) | (records[at++] ?? 0)) + SHORT_SPELLINGS;
      const wordEnd = spellingStarts[word + 1] ?? 0;
      for (let one = spellingStarts[word] ?? 0; one < wordEnd; one += 1)
        if (spellings[one] !== path[i++]) return -1;
      // The space after it, unless the path ends there.
      if (i < length && path[i++] !== KIND.space) return -1;
      continue;
    }
    if (unitClass !== path[i++]) return -1;
  }
  return i;
}

/** Reads a number of seven bits a byte, the lowest first. */
function numberAt(records: Uint8Array, from: number): number {
  let value = 0;
  for (let at = from, shift = 0; ; at += 1, shift += 7) {
    const byte = records[at] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
}

/** The offset behind such a number. */
function beyondNumber(records: Uint8Array, from: number): number {
  let at = from;
  while ((records[at++] ?? 0) >= 0x80);
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
  const textOf = (size: number): string =>
    (size & IN_CAPITALS) === 0
      ? String.fromCharCode(...Array.from({ length: size >> 1 }, number))
      : readRecord(records, from - (size >> 1)).text.toUpperCase();
  const text = (flags & FORM_WITH_TEXT) === 0 ? '' : textOf(number());
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
