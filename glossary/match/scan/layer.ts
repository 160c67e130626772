import type { Side } from '../../model/entry/side.ts';
import {
  BEGINS_ALONE,
  bitsAt,
  DamagedLayerError,
  filterPlace,
  FIRST_CLASS,
  HASH_SEED,
  hashStep,
  HEADER_WORDS,
  LAYER_MAGIC,
  NUMBER_CLASS,
  padded,
  SIMPLIFIED,
  splitKinds,
} from '../compile/layer-format.ts';
import * as SECTION from '../compile/layer-sections.ts';
import * as NUMBER from '../compile/layer-numbers.ts';

import { BEGINS, CLASS_MASK, IS_FORM } from '../fold/unit-kind.ts';
import * as TRAIT from '../fold/trait.ts';
import * as KIND from '../fold/kind.ts';
import { NUMBER_STARTS, NUMBER_UNITS } from '../compile/number-units.ts';
import { NUMBER_STYLES } from '../../model/number/placeholder.ts';
import type { ConceptNames } from '../compile/concept-names.ts';
import type { UnpackedForm } from '../compile/unpacked-form.ts';
import { PAIR_BITS, type WordTable } from '../boundary/word-table.ts';

/** A compiled layer that can be searched: views of its blob, and two tables by unit. */
export interface Layer {
  /** By unit: its class if it occurs in forms or words, else its `KIND`; and `BEGINS`. */
  readonly units: Uint16Array;
  /** By unit: `TRAIT` bits, and `IS_FORM`. */
  readonly traits: Uint8Array;
  /** Whether any unit is a form by itself. */
  readonly hasUnitForms: boolean;
  readonly lettersEnd: number;
  readonly hanEnd: number;
  readonly filter: Uint8Array;
  readonly filterShift: number;
  /** `FILTER` bits of pairs of classes, written without spaces, that forms start with. */
  readonly pairs: Uint8Array;
  readonly pairShift: number;
  /** Where paths are in the records; used by `firstRecord`. */
  readonly slots: Int32Array;
  readonly offsetBits: number;
  readonly records: Uint8Array;
  /** Frequent words of paths, and where each of them starts. */
  readonly spellings: Uint8Array;
  readonly spellingStarts: Uint16Array;
  readonly concepts: ConceptNames;
  /** By kind of form: its language, … */
  readonly languages: readonly string[];
  /** … and when it is marked, as an index of `MARKING_WAYS`. */
  readonly ways: readonly number[];
  /** … and the styles of its numbers, as indices of `NUMBER_STYLES`. */
  readonly styles: readonly (readonly number[])[];
  /** … and whether it matches inside longer Chinese words, … */
  readonly insideWords: readonly boolean[];
  /** … and the side of its concepts. */
  readonly sides: readonly (Side | undefined)[];
  /** By class: 1 when numbers of forms start with it. */
  readonly startsNumber: Uint8Array;
  /** The class behind the digits if forms begin with a number, else 0; … */
  readonly startDigitsEnd: number;
  /** … and if forms have a number that touches the letters before it. */
  readonly joinedDigitsEnd: number;
  /** By class: the unit of a number; empty where no form has one. */
  readonly numberUnits: ReadonlyMap<number, string>;
  readonly words: WordTable;
  /** Unpacked records, kept because texts repeat terms. */
  readonly unpacked: Map<number, UnpackedForm>;
}

/**
 * Opens a blob from `compileLayer`: unpacks the tables by unit; nothing else is copied. Whether its
 * bytes are those that were written is for `isSoundLayer`.
 * @throws {DamagedLayerError} when it is not a complete layer of this version.
 */
export function openLayer(blob: ArrayBuffer): Layer {
  const all = new Int32Array(blob, 0, blob.byteLength >> 2);
  let end = 4 * HEADER_WORDS;
  const offsets = Array.from(all.subarray(2, HEADER_WORDS), (length) => {
    const offset = end;
    end += padded(length);
    return offset;
  });
  if (all[0] !== LAYER_MAGIC || end !== blob.byteLength)
    throw new DamagedLayerError('damaged layer');
  const size = (section: number): number => all[2 + section] ?? 0;
  const bytes = (section: number): Uint8Array =>
    new Uint8Array(blob, offsets[section], size(section));
  const shorts = (section: number): Uint16Array =>
    new Uint16Array(blob, offsets[section], size(section) >> 1);
  const longs = (section: number): Uint32Array =>
    new Uint32Array(blob, offsets[section], size(section) >> 2);
  const numbers = longs(SECTION.numbers);
  const number = (index: number): number => numbers[index] ?? 0;

  const units = new Uint16Array(0x10000);
  const traits = new Uint8Array(0x10000);
  const lettersEnd = number(NUMBER.lettersEnd);
  const runLengths = shorts(SECTION.runLengths);
  const runKinds = bytes(SECTION.runKinds);
  for (let run = 0, at = 0; run < runLengths.length; run += 1) {
    const length = runLengths[run] ?? 0;
    const kind = runKinds[run] ?? 0;
    if (kind !== 0) units.fill(kind, at, at + length);
    if (kind === KIND.mark) traits.fill(TRAIT.marked, at, at + length);
    at += length;
  }
  const known = shorts(SECTION.units);
  const classes = shorts(SECTION.classes);
  const knownTraits = bytes(SECTION.traits);
  const begins = shorts(SECTION.begins);
  const flags = beginFlags(begins);
  unrollCharacters(
    bytes(SECTION.characters),
    shorts(SECTION.variants),
    lettersEnd,
    flags,
    units,
    traits,
  );
  for (let i = 0; i < known.length; i += 1) {
    const unit = known[i] ?? 0;
    const unitClass = classes[i] ?? 0;
    const flag = flags[unitClass] ?? 0;
    if (unitClass >= FIRST_CLASS) units[unit] = unitClass | (flag & BEGINS);
    traits[unit] = (knownTraits[i] ?? 0) | (flag & IS_FORM);
  }
  const characterCosts = bytes(SECTION.characterCosts);
  const suffixes = new Uint8Array(characterCosts.length);
  const knownSuffixes = shorts(SECTION.suffixes);
  for (let i = 0; i < knownSuffixes.length; i += 2)
    suffixes[knownSuffixes[i] ?? 0] = knownSuffixes[i + 1] ?? 0;
  const buckets = shorts(SECTION.buckets);
  const kinds = splitKinds(String.fromCharCode(...bytes(SECTION.kinds)).split(' '));
  const hasNumbers = kinds.styles.some(({ length }) => length > 0);
  const classOf = (unit: string): number => (units[unit.charCodeAt(0)] ?? 0) & CLASS_MASK;
  const startsNumber = new Uint8Array(BEGINS_ALONE);
  if (hasNumbers) for (const unit of NUMBER_STARTS) startsNumber[classOf(unit)] = 1;
  const filter = bytes(SECTION.filter);
  const filterShift = number(NUMBER.filterShift);
  // The digits are the first letters.
  const behindDigits = FIRST_CLASS + 10;
  const firstNumber = hashStep(HASH_SEED, NUMBER_CLASS);
  const startWithNumber = hasNumbers && bitsAt(filter, filterPlace(firstNumber, filterShift)) !== 0;
  const joined = NUMBER_STYLES.indexOf('joined');
  const areJoined = kinds.styles.some((styles) => styles.includes(joined));
  return {
    units,
    traits,
    hasUnitForms: begins.some((unitClass) => unitClass >= BEGINS_ALONE),
    lettersEnd,
    hanEnd: number(NUMBER.hanEnd),
    filter,
    filterShift,
    pairs: bytes(SECTION.pairs),
    pairShift: number(NUMBER.pairShift),
    slots: new Int32Array(blob, offsets[SECTION.slots], size(SECTION.slots) >> 2),
    offsetBits: number(NUMBER.offsetBits),
    records: bytes(SECTION.records),
    spellings: bytes(SECTION.spellings),
    spellingStarts: shorts(SECTION.spellingStarts),
    concepts: {
      count: number(NUMBER.conceptCount),
      blocks: longs(SECTION.conceptBlocks),
      bytes: bytes(SECTION.concepts),
      words: bytes(SECTION.conceptWords),
      wordStarts: shorts(SECTION.conceptWordStarts),
      known: [],
    },
    ...kinds,
    startsNumber,
    startDigitsEnd: startWithNumber ? behindDigits : 0,
    joinedDigitsEnd: areJoined ? behindDigits : 0,
    numberUnits: new Map(
      Array.from(hasNumbers ? NUMBER_UNITS : '', (unit) => [classOf(unit), unit]),
    ),
    unpacked: new Map(),
    words: {
      characterCosts,
      suffixes,
      neighbours: bytes(SECTION.neighbours),
      neighbourShift: number(NUMBER.neighbourShift),
      buckets,
      bases: longs(SECTION.bucketBases),
      groupShift: PAIR_BITS - Math.log2(buckets.length - 1),
      groups: bytes(SECTION.groups),
    },
  };
}

/** By class: `BEGINS` and `IS_FORM` bits. */
function beginFlags(begins: Uint16Array): Uint16Array {
  const flags = new Uint16Array(BEGINS_ALONE);
  for (const unitClass of begins)
    flags[unitClass & ~BEGINS_ALONE] = unitClass >= BEGINS_ALONE ? BEGINS | IS_FORM : BEGINS;
  return flags;
}

/**
 * Unpacks the characters of the lexicon into the tables by unit; `unit-sections.ts` describes the
 * format.
 */
function unrollCharacters(
  packed: Uint8Array,
  variants: Uint16Array,
  lettersEnd: number,
  flags: Uint16Array,
  units: Uint16Array,
  traits: Uint8Array,
): void {
  let unit = 0;
  let unitClass = lettersEnd - 1;
  for (let at = 0; at < packed.length; at += 2) {
    const step = packed[at + 1] ?? 0;
    if (step === 0) {
      unit = ((packed[at + 2] ?? 0) << 8) | (packed[at + 3] ?? 0);
      unitClass = lettersEnd - 1 + (((packed[at + 4] ?? 0) << 8) | (packed[at + 5] ?? 0));
      at += 4;
      continue;
    }
    unit += packed[at] ?? 0;
    unitClass += step & ~SIMPLIFIED.byte;
    const flag = flags[unitClass] ?? 0;
    units[unit] = unitClass | (flag & BEGINS);
    traits[unit] = (flag & IS_FORM) | (step >= SIMPLIFIED.byte ? TRAIT.simplified : 0);
  }
  for (let at = 0; at < variants.length; at += 2) {
    unit = variants[at] ?? 0;
    const code = variants[at + 1] ?? 0;
    unitClass = lettersEnd - 1 + (code & ~SIMPLIFIED.short);
    const flag = flags[unitClass] ?? 0;
    units[unit] = unitClass | (flag & BEGINS);
    traits[unit] = (flag & IS_FORM) | (code >= SIMPLIFIED.short ? TRAIT.simplified : 0);
  }
}
