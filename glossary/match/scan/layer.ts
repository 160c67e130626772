import {
  BEGINS_ALONE,
  checksum,
  DamagedLayerError,
  FIRST_CLASS,
  LAYER_MAGIC,
  SECTIONS,
  SIMPLIFIED,
  type Section,
  splitKinds,
} from '../compile/layer-format.ts';
import * as NUMBER from '../compile/layer-numbers.ts';

import { BEGINS, CLASS_MASK, IS_FORM } from '../fold/unit-kind.ts';
import * as TRAIT from '../fold/trait.ts';
import * as KIND from '../fold/kind.ts';
import { NUMBER_STARTS, NUMBER_UNITS } from '../compile/number-units.ts';
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
  /** By class: 1 when numbers of forms start with it. */
  readonly startsNumber: Uint8Array;
  /** By class: the unit of a number; empty where no form has one. */
  readonly numberUnits: ReadonlyMap<number, string>;
  readonly words: WordTable;
  /** Unpacked records, kept because texts repeat terms. */
  readonly unpacked: Map<number, UnpackedForm>;
}

/**
 * Opens a blob from `compileLayer`: checks it and unpacks the tables by unit; nothing else is
 * copied.
 * @throws {DamagedLayerError} when it is not a complete, unchanged layer of this version.
 */
export function openLayer(blob: ArrayBuffer): Layer {
  const headerWords = 3 + SECTIONS.length;
  if (blob.byteLength % 4 !== 0 || blob.byteLength < 4 * headerWords)
    throw new DamagedLayerError('cut short');
  const all = new Int32Array(blob);
  if (all[0] !== LAYER_MAGIC) throw new DamagedLayerError('not a layer of this version');
  if (all[headerWords - 1] !== blob.byteLength || all[1] !== checksum(all, 2))
    throw new DamagedLayerError('checksum');
  const offset = (section: Section): number => all[2 + SECTIONS.indexOf(section)] ?? 0;
  const end = (section: Section): number => all[3 + SECTIONS.indexOf(section)] ?? 0;
  const bytes = (section: Section): Uint8Array =>
    new Uint8Array(blob, offset(section), end(section) - offset(section));
  const shorts = (section: Section): Uint16Array =>
    new Uint16Array(blob, offset(section), (end(section) - offset(section)) >> 1);
  const longs = (section: Section): Uint32Array =>
    new Uint32Array(blob, offset(section), (end(section) - offset(section)) >> 2);
  const numbers = longs('numbers');
  const number = (index: number): number => numbers[index] ?? 0;

  const units = new Uint16Array(0x10000);
  const traits = new Uint8Array(0x10000);
  const lettersEnd = number(NUMBER.lettersEnd);
  const characterCount = number(NUMBER.characterCount);
  const runLengths = shorts('runLengths');
  const runKinds = bytes('runKinds');
  for (let run = 0, at = 0; run < number(NUMBER.runCount); run += 1) {
    const length = runLengths[run] ?? 0;
    const kind = runKinds[run] ?? 0;
    if (kind !== 0) units.fill(kind, at, at + length);
    if (kind === KIND.mark) traits.fill(TRAIT.marked, at, at + length);
    at += length;
  }
  const known = shorts('units');
  const classes = shorts('classes');
  const knownTraits = bytes('traits');
  const begins = shorts('begins').subarray(0, number(NUMBER.beginCount));
  const flags = beginFlags(begins);
  unrollCharacters(
    bytes('characters').subarray(0, number(NUMBER.characterBytes)),
    shorts('variants').subarray(0, 2 * number(NUMBER.variantCount)),
    lettersEnd,
    flags,
    units,
    traits,
  );
  for (let i = 0; i < number(NUMBER.unitCount); i += 1) {
    const unit = known[i] ?? 0;
    const unitClass = classes[i] ?? 0;
    const flag = flags[unitClass] ?? 0;
    if (unitClass >= FIRST_CLASS) units[unit] = unitClass | (flag & BEGINS);
    traits[unit] = (knownTraits[i] ?? 0) | (flag & IS_FORM);
  }
  const suffixes = new Uint8Array(characterCount + 1);
  const knownSuffixes = shorts('suffixes');
  for (let i = 0; i < number(NUMBER.suffixCount); i += 1)
    suffixes[knownSuffixes[2 * i] ?? 0] = knownSuffixes[2 * i + 1] ?? 0;
  const bucketCount = number(NUMBER.bucketCount);
  const kindBytes = bytes('kinds').subarray(0, number(NUMBER.kindsBytes));
  const kinds = splitKinds(String.fromCharCode(...kindBytes).split(' '));
  const hasNumbers = kinds.styles.some(({ length }) => length > 0);
  const classOf = (unit: string): number => (units[unit.charCodeAt(0)] ?? 0) & CLASS_MASK;
  const startsNumber = new Uint8Array(BEGINS_ALONE);
  if (hasNumbers) for (const unit of NUMBER_STARTS) startsNumber[classOf(unit)] = 1;
  return {
    units,
    traits,
    hasUnitForms: begins.some((unitClass) => unitClass >= BEGINS_ALONE),
    lettersEnd,
    hanEnd: number(NUMBER.hanEnd),
    filter: bytes('filter'),
    filterShift: number(NUMBER.filterShift),
    pairs: bytes('pairs'),
    pairShift: number(NUMBER.pairShift),
    slots: new Int32Array(blob, offset('slots'), (end('slots') - offset('slots')) >> 2),
    offsetBits: number(NUMBER.offsetBits),
    records: bytes('records'),
    spellings: bytes('spellings'),
    spellingStarts: shorts('spellingStarts'),
    concepts: {
      count: number(NUMBER.conceptCount),
      blocks: longs('conceptBlocks'),
      bytes: bytes('concepts'),
    },
    ...kinds,
    startsNumber,
    numberUnits: new Map(
      Array.from(hasNumbers ? NUMBER_UNITS : '', (unit) => [classOf(unit), unit]),
    ),
    unpacked: new Map(),
    words: {
      characterCosts: bytes('characterCosts').subarray(0, characterCount + 1),
      suffixes,
      neighbours: bytes('neighbours'),
      neighbourShift: number(NUMBER.neighbourShift),
      buckets: shorts('buckets').subarray(0, bucketCount),
      bases: longs('bucketBases'),
      groupShift: PAIR_BITS - Math.log2(bucketCount - 1),
      groups: bytes('groups'),
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
