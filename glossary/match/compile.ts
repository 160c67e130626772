import type { ConceptEntry, ConceptId } from '../model/concept-entry.ts';
import { makeAlphabet, type Alphabet } from './alphabet.ts';
import { unitFold } from './fold.ts';
import { foldText } from './form-key.ts';
import { bucketForms, indexForms } from './form-index.ts';
import { layerBlob } from './layer-blob.ts';
import { fingerprintOf, FIRST_CLASS, FORM, FORM_WITH_TEXT, NUMBER } from './layer-format.ts';
import type { Lexicon } from './lexicon.ts';
import { patternsOf, type Pattern } from './pattern.ts';
import { createRecordWriter } from './record-writer.ts';
import { relevantWords } from './relevant-words.ts';
import { KIND, START, TRAIT } from './unit-kind.ts';
import { writeWordTable } from './word-table-writer.ts';

/** One record to be: all concepts that want the same form under the same conditions. */
interface Form {
  readonly key: string;
  readonly flags: number;
  readonly language: number;
  readonly text: string;
  readonly notInside: readonly string[];
  readonly concepts: number[];
}

/**
 * Compiles entries into one layer: a blob that `createMatcher` searches in place. Equal input gives
 * equal bytes. Runs in the background, at build time and in tests, never in a page.
 */
export function compileLayer(entries: Iterable<ConceptEntry>, lexicon: Lexicon): ArrayBuffer {
  const concepts: ConceptId[] = [];
  const languages: string[] = [];
  const forms = new Map<string, Form>();
  for (const entry of entries) {
    const concept = concepts.push(entry.id) - 1;
    for (const pattern of patternsOf(entry)) addForm(forms, pattern, concept, languages);
  }
  const keys = Array.from(forms.values(), ({ key }) => key);
  const phrases = [...forms.values()].flatMap(({ notInside }) => notInside);
  const alphabet = makeAlphabet([...keys, ...phrases], lexicon.characters);
  const formIndex = indexForms(keys, alphabet);
  const { records, buckets, bucketShift } = writeRecords(
    [...forms.values()],
    formIndex.hashes,
    alphabet,
  );
  const table = writeWordTable(
    lexicon.words,
    relevantWords(lexicon, keys),
    lexicon.characterCosts,
    lexicon.suffixes,
  );
  const units = unitSections(alphabet, formIndex.ends);
  const names = conceptSections(concepts);
  const languageText = ascii(languages.join(' '));
  const numbers = new Uint32Array(16);
  numbers[NUMBER.lettersEnd] = alphabet.lettersEnd;
  numbers[NUMBER.hanEnd] = alphabet.hanEnd;
  numbers[NUMBER.filterShift] = formIndex.filterShift;
  numbers[NUMBER.bucketShift] = bucketShift;
  numbers[NUMBER.conceptCount] = concepts.length;
  numbers[NUMBER.languagesBytes] = languageText.length;
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
    buckets,
    records,
    ...names,
    languages: languageText,
    characterCosts: table.characterCosts,
    suffixes: table.suffixes,
    neighbours: table.neighbours,
    groupBuckets: table.buckets,
    groups: table.groups,
  });
}

function writeRecords(forms: readonly Form[], hashes: Uint32Array, { classOf }: Alphabet) {
  const { shift, bucketOf, order } = bucketForms(hashes);
  const records = createRecordWriter(classOf);
  const buckets = new Uint32Array(2 ** (32 - shift) + 1);
  let bucket = 0;
  for (const index of order) {
    const form = forms[index];
    if (form === undefined) continue;
    for (; bucket <= (bucketOf[index] ?? 0); bucket += 1) buckets[bucket] = records.length();
    const { key, flags, language, concepts, text, notInside } = form;
    const fingerprint = fingerprintOf(hashes[index] ?? 0);
    records.write(fingerprint, key, flags, language, concepts, text, notInside);
  }
  buckets.fill(records.length(), bucket);
  return { records: records.bytes(), buckets, bucketShift: shift };
}

/** What `openLayer` unrolls into its tables by unit. */
function unitSections({ classOf, lettersEnd }: Alphabet, ends: Uint8Array) {
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
    const spaceless = START.spaceless | (ends[unitClass] === 1 ? START.ends : 0);
    units[count] = unit;
    classes[count] = unitClass;
    marks[count++] = unitTraits | (unitClass >= lettersEnd ? spaceless : 0);
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

function addForm(
  forms: Map<string, Form>,
  pattern: Pattern,
  concept: number,
  languages: string[],
): void {
  const { key, form } = pattern;
  const marked =
    /[^\0-\x7f]/.test(form) &&
    [...form].some((_, i) => ((unitFold().traits[form.charCodeAt(i)] ?? 0) & TRAIT.marked) !== 0);
  const flags =
    (pattern.caseSensitive ? FORM.caseSensitive : 0) |
    (pattern.foldDiacritics ? FORM.foldDiacritics : 0) |
    (pattern.regional ? FORM.regional : 0) |
    (marked ? FORM.marked : 0) |
    (pattern.notInside.length > 0 ? FORM.notInside : 0);
  const text = (flags & FORM_WITH_TEXT) === 0 ? '' : form;
  let language = languages.indexOf(pattern.language);
  if (language < 0) language = languages.push(pattern.language) - 1;
  const notInside = pattern.notInside.map((phrase) =>
    String.fromCharCode(...foldText(phrase).units),
  );
  const identity = `${key}\0${flags}\0${language}\0${text}\0${notInside.join('\0')}`;
  const known = forms.get(identity);
  if (known === undefined)
    forms.set(identity, { key, flags, language, text, notInside, concepts: [concept] });
  else if (known.concepts.at(-1) !== concept) known.concepts.push(concept);
}
