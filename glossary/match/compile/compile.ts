import type { ConceptEntry, ConceptId } from '../../model/entry/concept-entry.ts';
import { runThrough } from '../../model/search/run-through.ts';
import { makeAlphabet } from './alphabet.ts';
import { writeConceptNames } from './concept-names.ts';
import { indexForms, slotsOf } from './form-index.ts';
import { createFormSet, type Form } from './form-set.ts';
import { layerBlob } from './layer-blob.ts';
import * as NUMBER from './layer-numbers.ts';
import { EMPTY_LEXICON, type Lexicon } from '../boundary/lexicon.ts';
import { numberStarts } from './number-starts.ts';
import { NUMBER_UNITS } from './number-units.ts';
import { patternsOf } from '../forms/pattern.ts';
import { createRecordWriter, type RecordWriter } from './record-writer.ts';
import { hasCharacters, relevantWords } from './relevant-words.ts';
import { type LayerScript, scriptOf } from '../script.ts';
import { makeSpellings } from './spellings.ts';
import { beginsOf, characterSections, unitSections } from './unit-sections.ts';
import { writeWordTable } from '../boundary/word-table-writer.ts';

/**
 * Compiles entries into one layer: a blob that `createMatcher` searches without unpacking. Equal
 * input gives equal bytes. Runs in the background, at build time and in tests, never in a page.
 */
export function compileLayer(entries: Iterable<ConceptEntry>, lexicon: Lexicon): ArrayBuffer {
  return runThrough(layerCompilation(entries, lexicon));
}

/**
 * Compiles entries into one layer for each script, so that a text needs those of its letters only. Each
 * form must have a letter of its script.
 */
export function compileByScript(
  entries: readonly ConceptEntry[],
  lexicon: Lexicon,
): Readonly<Record<LayerScript, ArrayBuffer>> {
  const compile = (script: LayerScript): ArrayBuffer =>
    runThrough(layerCompilation(entries, lexicon, (key) => scriptOf(key) === script));
  return { latin: compile('latin'), han: compile('han') };
}

/** How many entries, or paths, are handled between two pauses. */
const SLICE = 256;

/**
 * Like `compileLayer`, but yields every few entries, so that the caller decides when to continue.
 * @param isWanted whether a form with a key belongs into the layer
 */
export function* layerCompilation(
  entries: Iterable<ConceptEntry>,
  whole: Lexicon,
  isWanted: (key: string) => boolean = () => true,
): Generator<void, ArrayBuffer, void> {
  const concepts: ConceptId[] = [];
  const formSet = createFormSet();
  for (const entry of entries) {
    const patterns = patternsOf(entry).filter(({ key }) => isWanted(key));
    if (patterns.length === 0) continue;
    const concept = concepts.push(entry.id) - 1;
    for (const pattern of patterns) formSet.add(pattern, concept);
    if (concept % SLICE === SLICE - 1) yield;
  }
  const { paths, kinds, phrases, numbered } = formSet;
  const keys = [...paths.keys()];
  yield;
  // No word can be cut by a term that has none of the words' characters.
  const lexicon = hasCharacters(whole, keys) ? whole : EMPTY_LEXICON;
  const texts = [...keys, ...phrases, ...(numbered.length > 0 ? [NUMBER_UNITS] : [])];
  const alphabet = makeAlphabet(texts, lexicon.characters);
  yield;
  const formIndex = indexForms(keys, numberStarts(numbered), alphabet);
  yield;
  const spellings = makeSpellings(keys, alphabet);
  yield;
  const writer = createRecordWriter(alphabet, spellings);
  const { records, slots, offsetBits } = yield* writeRecords(paths, formIndex.hashes, writer);
  yield;
  const chosen = relevantWords(lexicon, keys);
  yield;
  const table = writeWordTable(lexicon.words, chosen, lexicon.characterCosts, lexicon.suffixes);
  yield;
  const units = unitSections(alphabet);
  const { characters, variants } = characterSections(lexicon, chosen, texts);
  const begins = beginsOf(formIndex);
  const suffixes = suffixesOf(lexicon);
  const names = writeConceptNames(concepts);
  const kindText = ascii(kinds.join(' '));
  const numbers = new Uint32Array(7);
  numbers[NUMBER.lettersEnd] = alphabet.lettersEnd;
  numbers[NUMBER.hanEnd] = alphabet.hanEnd;
  numbers[NUMBER.filterShift] = formIndex.filterShift;
  numbers[NUMBER.offsetBits] = offsetBits;
  numbers[NUMBER.conceptCount] = names.count;
  numbers[NUMBER.pairShift] = formIndex.pairShift;
  numbers[NUMBER.neighbourShift] = table.neighbourShift;
  return layerBlob({
    numbers,
    ...units,
    characters,
    variants,
    begins,
    filter: formIndex.filter,
    pairs: formIndex.pairs,
    slots,
    records,
    spellings: spellings.classes,
    spellingStarts: spellings.starts,
    conceptBlocks: names.blocks,
    concepts: names.bytes,
    conceptWords: names.words,
    conceptWordStarts: names.wordStarts,
    kinds: kindText,
    characterCosts: table.characterCosts,
    suffixes,
    neighbours: table.neighbours,
    bucketBases: table.bases,
    buckets: table.buckets,
    groups: table.groups,
  });
}

function* writeRecords(
  paths: ReadonlyMap<string, readonly Form[]>,
  hashes: Uint32Array,
  writer: RecordWriter,
): Generator<
  void,
  { readonly records: Uint8Array; readonly slots: Uint32Array; readonly offsetBits: number },
  void
> {
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

/**
 * The codes of characters of which something is known beside a term, each followed by its bits.
 */
function suffixesOf({ suffixes }: Lexicon): Uint16Array {
  const list: number[] = [];
  for (const [code, bits] of suffixes.entries()) if (bits !== 0) list.push(code, bits);
  return Uint16Array.from(list);
}

function ascii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}
