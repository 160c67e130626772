import type { ConceptEntry, ConceptId } from '../../model/entry/concept-entry.ts';
import { runThrough } from '../../model/search/run-through.ts';
import { makeAlphabet, type Alphabet } from './alphabet.ts';
import { unitFold } from '../fold/fold.ts';
import { indexForms, slotsOf, type FormIndex } from './form-index.ts';
import { createFormSet, type Form } from './form-set.ts';
import { layerBlob } from './layer-blob.ts';
import { FIRST_CLASS, NUMBER } from './layer-format.ts';
import type { Lexicon } from '../boundary/lexicon.ts';
import { patternsOf } from '../forms/pattern.ts';
import { createRecordWriter } from './record-writer.ts';
import { relevantWords } from './relevant-words.ts';
import { BEGINS, IS_FORM, KIND, TRAIT } from '../fold/unit-kind.ts';
import { writeWordTable } from '../boundary/word-table-writer.ts';

/**
 * Compiles entries into one layer: a blob that `createMatcher` searches in place. Equal input gives
 * equal bytes. Runs in the background, at build time and in tests, never in a page.
 */
export function compileLayer(entries: Iterable<ConceptEntry>, lexicon: Lexicon): ArrayBuffer {
  return runThrough(layerCompilation(entries, lexicon));
}

/** How many entries, or paths, are worked on between two places to pause at. */
const SLICE = 256;

/** Compiles as `compileLayer`, and pauses every few entries: whoever runs it decides when to go on. */
export function* layerCompilation(
  entries: Iterable<ConceptEntry>,
  lexicon: Lexicon,
): Generator<void, ArrayBuffer, void> {
  const concepts: ConceptId[] = [];
  const formSet = createFormSet();
  for (const entry of entries) {
    const concept = concepts.push(entry.id) - 1;
    for (const pattern of patternsOf(entry)) formSet.add(pattern, concept);
    if (concept % SLICE === SLICE - 1) yield;
  }
  const { paths, kinds, phrases } = formSet;
  const keys = [...paths.keys()];
  yield;
  const alphabet = makeAlphabet([...keys, ...phrases], lexicon.characters);
  yield;
  const formIndex = indexForms(keys, alphabet);
  yield;
  const { records, slots, offsetBits } = yield* writeRecords(paths, formIndex.hashes, alphabet);
  yield;
  const chosen = relevantWords(lexicon, keys);
  yield;
  const table = writeWordTable(lexicon.words, chosen, lexicon.characterCosts, lexicon.suffixes);
  yield;
  const units = unitSections(alphabet, formIndex);
  const names = conceptSections(concepts);
  const kindText = ascii(kinds.join(' '));
  const numbers = new Uint32Array(16);
  numbers[NUMBER.lettersEnd] = alphabet.lettersEnd;
  numbers[NUMBER.hanEnd] = alphabet.hanEnd;
  numbers[NUMBER.filterShift] = formIndex.filterShift;
  numbers[NUMBER.offsetBits] = offsetBits;
  numbers[NUMBER.conceptCount] = concepts.length;
  numbers[NUMBER.kindsBytes] = kindText.length;
  numbers[NUMBER.runCount] = units.runKinds.length;
  numbers[NUMBER.unitCount] = units.units.length;
  numbers[NUMBER.characterCount] = lexicon.characters.length;
  numbers[NUMBER.pairShift] = formIndex.pairShift;
  numbers[NUMBER.neighbourShift] = table.neighbourShift;
  return layerBlob({
    numbers,
    ...units,
    filter: formIndex.filter,
    pairs: formIndex.pairs,
    slots,
    records,
    ...names,
    kinds: kindText,
    characterCosts: table.characterCosts,
    suffixes: table.suffixes,
    neighbours: table.neighbours,
    groupBuckets: table.buckets,
    groups: table.groups,
  });
}

function* writeRecords(
  paths: ReadonlyMap<string, readonly Form[]>,
  hashes: Uint32Array,
  { classOf }: Alphabet,
): Generator<
  void,
  { readonly records: Uint8Array; readonly slots: Uint32Array; readonly offsetBits: number },
  void
> {
  const writer = createRecordWriter(classOf);
  const offsets = new Uint32Array(hashes.length);
  let path = 0;
  for (const [key, forms] of paths) {
    offsets[path++] = writer.write(key, forms);
    if (path % SLICE === 0) yield;
  }
  const records = writer.bytes();
  const offsetBits = Math.ceil(Math.log2(records.length));
  return { records, slots: slotsOf(hashes, offsets, offsetBits), offsetBits };
}

/** What `openLayer` unrolls into its tables by unit. */
function unitSections({ classOf }: Alphabet, { begins, isForm }: FormIndex) {
  const { folded, kind, traits } = unitFold();
  const runKinds: number[] = [];
  const runLengths: number[] = [];
  const units = new Uint16Array(0x10000);
  const classes = new Uint16Array(0x10000);
  const marks = new Uint8Array(0x10000);
  let count = 0;
  let last = -1;
  let from = 0;
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const unitKind = kind[unit] ?? 0;
    if (unitKind !== last || unit - from === 0xffff) {
      if (unit > 0) runLengths.push(unit - from);
      runKinds.push(unitKind);
      last = unitKind;
      from = unit;
    }
    if (unitKind >= KIND.invisible) continue;
    const unitClass = classOf[folded[unit] ?? 0] ?? 0;
    const unitTraits = traits[unit] ?? 0;
    if (unitClass < FIRST_CLASS && (unitTraits & TRAIT.marked) === 0) continue;
    units[count] = unit;
    classes[count] = begins[unitClass] === 1 ? unitClass | BEGINS : unitClass;
    marks[count++] = isForm[unitClass] === 1 ? unitTraits | IS_FORM : unitTraits;
  }
  runLengths.push(0x10000 - from);
  return {
    runLengths: Uint16Array.from(runLengths),
    runKinds: Uint8Array.from(runKinds),
    units: units.subarray(0, count),
    classes: classes.subarray(0, count),
    traits: marks.subarray(0, count),
  };
}

function conceptSections(concepts: readonly ConceptId[]) {
  const texts = concepts.map((id) => encodeURIComponent(id.toWellFormed()));
  const conceptOffsets = new Uint32Array(concepts.length + 1);
  texts.forEach((text, i) => (conceptOffsets[i + 1] = (conceptOffsets[i] ?? 0) + text.length));
  return { conceptOffsets, concepts: ascii(texts.join('')) };
}

function ascii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}
