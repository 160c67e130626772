import type { ConceptEntry, ConceptId } from '../model/concept-entry.ts';
import { unitFold } from './fold.ts';
import {
  checksum,
  FILTER,
  filterPlace,
  FIRST_CLASS,
  FORM,
  FORM_WITH_TEXT,
  HASH_SEED,
  hashStep,
  LAYER_MAGIC,
  NUMBER,
  RECORDS_LIMIT,
  SECTIONS,
  SLOT_OFFSET_SHIFT,
  slotPlace,
  type Section,
} from './layer-format.ts';
import { tableOf, type Lexicon } from './lexicon.ts';
import { foldText } from './form-key.ts';
import { patternsOf, type Pattern } from './pattern.ts';
import { createRecordWriter } from './record-writer.ts';
import { relevantWords } from './relevant-words.ts';
import { KIND, TRAIT } from './unit-kind.ts';

/** One record to be: all concepts that want the same form under the same conditions. */
interface Form {
  readonly key: string;
  readonly flags: number;
  readonly language: number;
  readonly text: string;
  readonly notInside: readonly string[];
  readonly concepts: Set<number>;
}

/**
 * Compiles entries into one layer: a blob that `createMatcher` searches in place. Equal input gives
 * equal bytes. Runs in the background, at build time and in tests, never in a page.
 * @throws {RangeError} when the forms need more than 32 MB.
 */
export function compileLayer(entries: Iterable<ConceptEntry>, lexicon: Lexicon): ArrayBuffer {
  const concepts: ConceptId[] = [];
  const languages: string[] = [];
  const forms = new Map<string, Form>();
  for (const entry of entries) {
    const concept = concepts.push(entry.id) - 1;
    for (const pattern of patternsOf(entry)) addForm(forms, pattern, concept, languages);
  }
  const { folded, kind, traits } = unitFold();
  const words = relevantWords(lexicon, new Set([...forms.values()].map(({ key }) => key)));
  const alphabet = alphabetOf(forms.values(), words.keys());
  const records = createRecordWriter(alphabet.classOf);
  const offsets: number[] = [];
  const hashes: number[] = [];
  const prefixes = new Map<number, number>();
  for (const form of forms.values()) {
    offsets.push(
      records.write(
        form.key,
        form.flags,
        form.language,
        [...form.concepts],
        form.text,
        form.notInside,
      ),
    );
    hashes.push(hashPrefixes(form.key, alphabet, prefixes));
  }
  if (records.length() > RECORDS_LIMIT) throw new RangeError('more forms than a layer can hold');

  const filterBits = bitsFor(Math.max(1, prefixes.size) * 6);
  const filter = new Uint8Array(Math.max(4, (2 ** filterBits) >> 2));
  for (const [hash, bits] of prefixes) {
    const place = filterPlace(hash, 32 - filterBits);
    filter[place >> 2] = (filter[place >> 2] ?? 0) | (bits << ((place & 3) << 1));
  }
  const slotBits = bitsFor(Math.ceil(offsets.length * 1.4) + 1);
  const slots = new Uint32Array(2 ** slotBits);
  offsets.forEach((offset, i) => {
    const hash = hashes[i] ?? 0;
    let place = slotPlace(hash, 32 - slotBits);
    while (slots[place] !== 0) place = (place + 1) & (slots.length - 1);
    slots[place] = ((offset << SLOT_OFFSET_SHIFT) | (hash & (2 ** SLOT_OFFSET_SHIFT - 1))) >>> 0;
  });

  const units: number[] = [];
  const unitTraits: number[] = [];
  const runs = { kinds: [] as number[], lengths: [] as number[] };
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const unitKind = kind[unit] ?? 0;
    if (runs.kinds.at(-1) === unitKind && unit > 0 && (runs.lengths.at(-1) ?? 0) < 0xffff)
      runs.lengths[runs.lengths.length - 1] = (runs.lengths.at(-1) ?? 0) + 1;
    else {
      runs.kinds.push(unitKind);
      runs.lengths.push(1);
    }
    if (unitKind >= KIND.invisible) continue;
    if (
      (alphabet.classOf[folded[unit] ?? 0] ?? 0) < FIRST_CLASS &&
      ((traits[unit] ?? 0) & TRAIT.marked) === 0
    )
      continue;
    units.push(unit);
    unitTraits.push(traits[unit] ?? 0);
  }
  const conceptTexts = concepts.map((id) => encodeURIComponent(id.toWellFormed()));
  const conceptOffsets = new Uint32Array(concepts.length + 1);
  conceptTexts.forEach(
    (text, i) => (conceptOffsets[i + 1] = (conceptOffsets[i] ?? 0) + text.length),
  );
  const classText = (text: string): string =>
    Array.from(text, (unit) => String.fromCharCode(alphabet.classOf[unit.charCodeAt(0)] ?? 0)).join(
      '',
    );
  const table = tableOf(new Map([...words].map(([word, cost]) => [classText(word), cost])));
  const languageText = ascii(languages.join(' '));
  const numbers = new Uint32Array(16);
  numbers[NUMBER.lettersEnd] = alphabet.lettersEnd;
  numbers[NUMBER.hanEnd] = alphabet.hanEnd;
  numbers[NUMBER.filterShift] = 32 - filterBits;
  numbers[NUMBER.slotShift] = 32 - slotBits;
  numbers[NUMBER.conceptCount] = concepts.length;
  numbers[NUMBER.languagesBytes] = languageText.length;
  numbers[NUMBER.runCount] = runs.kinds.length;
  numbers[NUMBER.unitCount] = units.length;
  table.costs.forEach((costs, i) => (numbers[NUMBER.wordCounts + i] = costs.length));
  return assemble({
    numbers,
    runLengths: Uint16Array.from(runs.lengths),
    runKinds: Uint8Array.from(runs.kinds),
    units: Uint16Array.from(units),
    classes: Uint16Array.from(units, (unit) => alphabet.classOf[folded[unit] ?? 0] ?? 0),
    traits: Uint8Array.from(unitTraits),
    filter,
    slots,
    records: records.bytes(),
    conceptOffsets,
    concepts: ascii(conceptTexts.join('')),
    languages: languageText,
    ...Object.fromEntries(table.codes.map((codes, i) => [`words${i + 1}`, codes])),
    ...Object.fromEntries(table.costs.map((costs, i) => [`costs${i + 1}`, costs])),
  });
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
    forms.set(identity, { key, flags, language, text, notInside, concepts: new Set([concept]) });
  else known.concepts.add(concept);
}

interface Alphabet {
  /** By folded unit: its class; pseudo-classes of separators are their `KIND`. */
  readonly classOf: Uint16Array;
  readonly lettersEnd: number;
  readonly hanEnd: number;
}

function alphabetOf(forms: Iterable<Form>, words: Iterable<string>): Alphabet {
  const { kind } = unitFold();
  const seen = new Uint8Array(0x10000);
  const see = (text: string): void => {
    for (let i = 0; i < text.length; i += 1) seen[text.charCodeAt(i)] = 1;
  };
  for (const { key, notInside } of forms) {
    see(key);
    for (const phrase of notInside) see(phrase);
  }
  for (const word of words) see(word);
  const classOf = new Uint16Array(0x10000);
  let next = FIRST_CLASS;
  const number = (wanted: (unitKind: number) => boolean): number => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      if (seen[unit] === 1 && wanted(kind[unit] ?? 0)) classOf[unit] = next++;
    }
    return next;
  };
  const lettersEnd = number((unitKind) => unitKind === KIND.word);
  const hanEnd = number((unitKind) => unitKind === KIND.han);
  number((unitKind) => unitKind === KIND.other);
  classOf[0x20] = KIND.space;
  classOf[0x22] = KIND.quote;
  classOf[0x27] = KIND.apostrophe;
  return { classOf, lettersEnd, hanEnd };
}

/** Adds what the filter must know of a key, step by step, and returns the hash of the whole. */
function hashPrefixes(
  key: string,
  { classOf, lettersEnd }: Alphabet,
  prefixes: Map<number, number>,
): number {
  const isLetter = (unitClass: number): boolean =>
    unitClass >= FIRST_CLASS && unitClass < lettersEnd;
  let hash = HASH_SEED;
  for (let i = 0; i < key.length; i += 1) {
    const unitClass = classOf[key.charCodeAt(i)] ?? 0;
    hash = hashStep(hash, unitClass);
    const ends = i === key.length - 1;
    if (
      unitClass === KIND.space ||
      (!ends && isLetter(unitClass) && isLetter(classOf[key.charCodeAt(i + 1)] ?? 0))
    )
      continue;
    prefixes.set(hash, (prefixes.get(hash) ?? 0) | (ends ? FILTER.ends : FILTER.goesOn));
  }
  return hash;
}

const bitsFor = (count: number): number => Math.max(3, Math.ceil(Math.log2(count)));
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

function assemble(
  parts: Partial<Record<Section, Uint8Array | Uint16Array | Uint32Array>>,
): ArrayBuffer {
  const header = 3 + SECTIONS.length;
  const offsets = [4 * header];
  for (const section of SECTIONS)
    offsets.push((offsets.at(-1) ?? 0) + Math.ceil((parts[section]?.byteLength ?? 0) / 4) * 4);
  const blob = new ArrayBuffer(offsets.at(-1) ?? 0);
  const all = new Int32Array(blob);
  all[0] = LAYER_MAGIC;
  all.set(offsets, 2);
  SECTIONS.forEach((section, i) => {
    const part = parts[section];
    if (part !== undefined)
      new Uint8Array(blob).set(
        new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
        offsets[i],
      );
  });
  all[1] = checksum(all, 2);
  return blob;
}
