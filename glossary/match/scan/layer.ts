import {
  checksum,
  DamagedLayerError,
  FIRST_CLASS,
  LAYER_MAGIC,
  NUMBER,
  SECTIONS,
  type Section,
  splitKinds,
} from '../compile/layer-format.ts';

import { IS_FORM, KIND, TRAIT } from '../fold/unit-kind.ts';
import type { UnpackedForm } from '../compile/unpacked-form.ts';
import { PAIR_BITS, type WordTable } from '../boundary/word-table.ts';

/** A compiled layer, ready to be searched: views into its blob and two tables by unit. */
export interface Layer {
  /** By unit: the class of one that occurs in forms or words, else its `KIND`; and `BEGINS`. */
  readonly units: Uint16Array;
  /** By unit: `TRAIT` bits, and `IS_FORM`. */
  readonly traits: Uint8Array;
  /** Whether some unit is a form all by itself. */
  readonly hasUnitForms: boolean;
  readonly lettersEnd: number;
  readonly hanEnd: number;
  readonly filter: Uint8Array;
  readonly filterShift: number;
  /** `FILTER` bits of two classes written without spaces that forms begin with. */
  readonly pairs: Uint8Array;
  readonly pairShift: number;
  /** Where paths lie in the records; `firstRecord` looks them up. */
  readonly slots: Int32Array;
  readonly offsetBits: number;
  readonly records: Uint8Array;
  readonly conceptOffsets: Uint32Array;
  readonly concepts: Uint8Array;
  /** By kind of form: its language, … */
  readonly languages: readonly string[];
  /** … and when a page marks it, as an index of `MARKING_WAYS`. */
  readonly ways: readonly number[];
  readonly words: WordTable;
  /** Records that were unpacked: texts repeat themselves. */
  readonly unpacked: Map<number, UnpackedForm>;
}

/**
 * Opens the blob of `compileLayer`: checks it and unrolls the table of units; nothing else is copied.
 * @throws {DamagedLayerError} when it is not a whole, unchanged layer of this version.
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
  let hasUnitForms = false;
  for (let i = 0; i < number(NUMBER.unitCount); i += 1) {
    const unit = known[i] ?? 0;
    const unitClass = classes[i] ?? 0;
    if (unitClass >= FIRST_CLASS) units[unit] = unitClass;
    traits[unit] = knownTraits[i] ?? 0;
    if (((traits[unit] ?? 0) & IS_FORM) !== 0) hasUnitForms = true;
  }
  const groupBuckets = longs('groupBuckets');
  const kindBytes = bytes('kinds').subarray(0, number(NUMBER.kindsBytes));
  return {
    units,
    traits,
    hasUnitForms,
    lettersEnd: number(NUMBER.lettersEnd),
    hanEnd: number(NUMBER.hanEnd),
    filter: bytes('filter'),
    filterShift: number(NUMBER.filterShift),
    pairs: bytes('pairs'),
    pairShift: number(NUMBER.pairShift),
    slots: new Int32Array(blob, offset('slots'), (end('slots') - offset('slots')) >> 2),
    offsetBits: number(NUMBER.offsetBits),
    records: bytes('records'),
    conceptOffsets: longs('conceptOffsets'),
    concepts: bytes('concepts'),
    ...splitKinds(String.fromCharCode(...kindBytes).split(' ')),
    unpacked: new Map(),
    words: {
      characterCosts: bytes('characterCosts').subarray(0, number(NUMBER.characterCount) + 1),
      suffixes: bytes('suffixes'),
      neighbours: bytes('neighbours'),
      neighbourShift: number(NUMBER.neighbourShift),
      buckets: groupBuckets,
      groupShift: PAIR_BITS - Math.log2(groupBuckets.length - 1),
      groups: bytes('groups'),
    },
  };
}
