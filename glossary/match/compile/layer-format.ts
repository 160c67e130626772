import * as FORM from './form-flags.ts';
import * as SECTION from './layer-sections.ts';
import { MARKING_WAYS, type MarkingWay } from '../../model/entry/concept-entry.ts';
import { type Side, SIDES } from '../../model/entry/side.ts';
import { NUMBER_STYLES, type NumberStyle } from '../../model/number/placeholder.ts';
import * as KIND from '../fold/kind.ts';

/** The first four bytes of a layer: `TLm` and the version of the format below. */
export const LAYER_MAGIC = 0x6d_4c_54_0f;

/** Numbers of four bytes before the parts. */
export const HEADER_WORDS = 3 + SECTION.groups;

/** How many bytes a part of a length takes with its padding. */
export const padded = (length: number): number => (length + 3) & ~3;

/** The parts of a layer by name. */
export type Section = keyof typeof SECTION;

/** Classes start here; smaller numbers are a `KIND`. */
export const FIRST_CLASS = 16;

/** The class of a number in a path. No letter has it there: one that no form has ends a path. */
export const NUMBER_CLASS = KIND.word;

/** Classes of a path below this take one byte. Others take two, whose first has its highest bit. */
export const ONE_BYTE_CLASSES = 0x40;
/** A byte in a path from here up to `FIRST_CLASS` is one of the most frequent words. */
export const SPELLED = 9;
/** How many words take one byte; … */
export const SHORT_SPELLINGS = FIRST_CLASS - SPELLED;
/** … the others take two, whose first is from `ONE_BYTE_CLASSES` up to this. */
export const TWO_BYTES = 0x80;
/** The most words that can have a number. */
export const MOST_SPELLINGS = SHORT_SPELLINGS + (TWO_BYTES - ONE_BYTE_CLASSES) * 2 ** 8;

/**
 * Bits of the number before a path, besides its size: it is written as changes of an earlier path; and
 * it has the records of that path.
 */
export const PATH_HEAD = { edited: 1, shared: 2, bits: 2 } as const;

/** Bit of a byte in `characters`, and of a number in `variants`: the unit is Simplified only. */
export const SIMPLIFIED = { byte: 0x80, short: 0x8000 } as const;

/** Bit of a class in the section `begins`: it is a form by itself. */
export const BEGINS_ALONE = 0x8000;

/**
 * Bits of a record's first byte, besides `FORM`: another record of the same path follows; and this is not a record, but a
 * directory that finds records by their exact text, for a path with very many forms.
 */
export const PATH = { followed: 32, directory: 64 } as const;

/** A record contains the form as written only if one of these conditions needs it. */
export const FORM_WITH_TEXT = FORM.caseSensitive | FORM.regional | FORM.marked;

/** What the forms of a kind have in common. */
export interface FormKind {
  readonly language: string;
  readonly marking: MarkingWay;
  readonly styles: readonly NumberStyle[];
  /** Whether they match inside words. */
  readonly insideWords: boolean;
  readonly side: Side | undefined;
}

/** A kind as written in the section `kinds`: `en`, `en:1`, `zh::0,0`, `zh:::1`, `zh:1:::TW`. */
export function writtenKind({ language, marking, styles, insideWords, side }: FormKind): string {
  const parts = [
    marking === 'always' ? '' : String(MARKING_WAYS.indexOf(marking)),
    styles.map((style) => NUMBER_STYLES.indexOf(style)).join(),
    insideWords ? '1' : '',
    side ?? '',
  ];
  const last = parts.findLastIndex((part) => part !== '');
  return [language, ...parts.slice(0, last + 1)].join(':');
}

/** The parts of kinds: ways of marking as indices of `MARKING_WAYS`, styles of `NUMBER_STYLES`. */
export function splitKinds(kinds: readonly string[]): {
  readonly languages: readonly string[];
  readonly ways: readonly number[];
  readonly styles: readonly (readonly number[])[];
  readonly insideWords: readonly boolean[];
  readonly sides: readonly (Side | undefined)[];
} {
  const parts = kinds.map((kind) => kind.split(':'));
  return {
    languages: parts.map(([language = '']) => language),
    ways: parts.map(([, way]) => Number(way ?? 0)),
    styles: parts.map(([, , styles = '']) => (styles === '' ? [] : styles.split(',').map(Number))),
    insideWords: parts.map(([, , , inside]) => inside === '1'),
    sides: parts.map(([, , , , side]) => SIDES.find((one) => one === side)),
  };
}

/** Bit of the number before such a form: it is that of an earlier record, in capitals. */
export const IN_CAPITALS = 1;

/** The hash of an empty path. Stored layers contain hashes made with it. */
export const HASH_SEED = 0x2f0b4a27;

/** One step of the hash of a path of classes. */
export function hashStep(hash: number, unitClass: number): number {
  return Math.imul(hash ^ unitClass, 0x9e3779b1) ^ (hash >>> 15);
}

/** The place of a path in the filter, which has 2^(32 − shift) places of two bits. */
export function filterPlace(hash: number, shift: number): number {
  return Math.imul(hash, 0x85ebca6b) >>> shift;
}

/**
 * The place of two classes, written without spaces, that forms start with; there are 2^(32 − shift)
 * places of two bits.
 */
export function pairPlace(first: number, second: number, shift: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> shift;
}

/**
 * The first of `count` slots to look for a path in; if others are there, it is in the next free
 * one. A slot holds the path's offset in the records in its lowest bits, and above them the lowest
 * bits of the hash, so that few other paths have to be compared. 0 is an empty slot.
 */
export function slotPlace(hash: number, count: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return ((Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b) >>> 0) * (count / 2 ** 32)) | 0;
}

/** Bits of the filter and of the pairs: a form ends here; a form continues. */
export const FILTER = { ends: 1, goesOn: 2 } as const;

/** The bits at a place of the filter or of the pairs; above them are those of other places. */
export function bitsAt(table: Uint8Array, place: number): number {
  return (table[place >> 2] ?? 0) >> ((place & 3) << 1);
}

/**
 * The checksum of 32-bit words from an index on. A change of a single word is always noticed; other
 * changes are missed once in four thousand million times.
 */
export function checksum(words: Int32Array, from: number): number {
  let sum = 1;
  for (let i = from; i < words.length; i += 1) {
    sum = Math.imul(sum ^ (words[i] ?? 0), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum;
}

/**
 * Whether a blob is a layer of this version, as it was written. To be asked where a layer comes from a file or
 * from storage, once: a page only opens what was found sound.
 */
export function isSoundLayer(blob: ArrayBuffer): boolean {
  const all = new Int32Array(blob, 0, blob.byteLength >> 2);
  return blob.byteLength % 4 === 0 && all[0] === LAYER_MAGIC && all[1] === checksum(all, 2);
}

/** The name of a compiled layer: its checksum and its length. Equal layers have equal names. */
export function layerName(blob: ArrayBuffer): string {
  const [sum = 0] = new Uint32Array(blob, 4, 1);
  return `${sum.toString(36)}-${blob.byteLength.toString(36)}`;
}

/** A layer that is cut short, changed, foreign or of another version. */
export class DamagedLayerError extends Error {
  override readonly name = 'DamagedLayerError';
}
