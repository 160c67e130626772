import {
  ADMINISTRATIVE_STATUSES,
  type ConceptEntry,
  type ConceptId,
} from '../entry/concept-entry.ts';
import type { StoredEntry } from '../list/stored-entry.ts';
import { ENTRY_ORIGINS } from '../list/entry-query.ts';
import { joined, joinKeyTexts, keyTextOf, type KeyText } from './key-text.ts';
import { type Fold, type SearchKeys, searchKeysOf } from './search-keys.ts';

/** Texts that many entries share, each kept once. */
export interface Interned {
  readonly texts: readonly string[];
  /** For each entry a place in `texts`. */
  readonly of: Uint32Array;
}

/**
 * What a list knows of its entries, by their numbers: columns rather than objects, so that a hundred
 * thousand of them are kept, read back and searched at once. Structured-cloneable.
 */
export interface SearchTable {
  readonly ids: readonly ConceptId[];
  /** 1 for an entry that is gone, or stands again under a later number. */
  readonly gone: Uint8Array;
  readonly terms: KeyText;
  readonly readings: KeyText;
  readonly initials: KeyText;
  /** For each entry the number of a key in `terms`: its name, and its Chinese; -1 for none. */
  readonly name: Int32Array;
  readonly chinese: Int32Array;
  /** For each entry the number of its first key in `readings`; -1 for none. */
  readonly reading: Int32Array;
  /** A place in `ENTRY_ORIGINS`. */
  readonly origins: Uint8Array;
  /** One bit for each of `ADMINISTRATIVE_STATUSES` that a term of the entry has. */
  readonly statuses: Uint8Array;
  /** Milliseconds since 1970; 0 for an entry that was never modified. */
  readonly modified: Float64Array;
  readonly subjectFields: Interned;
  readonly glossaries: Interned;
  readonly sourceTitles: readonly string[];
  /** Entry `n` has the titles `sources[sourceStarts[n]]` to `sources[sourceStarts[n + 1] - 1]`. */
  readonly sourceStarts: Uint32Array;
  readonly sources: Uint32Array;
}

/** How many entries are read between two places to pause at. */
const SLICE = 100;

/**
 * Makes a table, and pauses every few entries: whoever runs it decides whether to go on at once.
 */
export function* tableOf(
  entries: readonly StoredEntry[],
  fold: Fold,
): Generator<void, SearchTable, void> {
  const keys: SearchKeys[] = [];
  const titles: (readonly string[])[] = [];
  const origins = new Uint8Array(entries.length);
  const statuses = new Uint8Array(entries.length);
  const modified = new Float64Array(entries.length);
  for (const [number, one] of entries.entries()) {
    if (number % SLICE === SLICE - 1) yield;
    keys.push(searchKeysOf(one.entry, fold));
    titles.push(titlesOf(one.entry));
    origins[number] = ENTRY_ORIGINS.indexOf(one.origin);
    statuses[number] = statusesOf(one.entry);
    modified[number] = Date.parse(one.modified ?? '') || 0;
  }
  yield;
  const terms = keyTextOf(keys.map((own) => own.terms));
  yield;
  const readings = keyTextOf(keys.map((own) => own.readings));
  yield;
  const initials = keyTextOf(keys.map((own) => own.initials));
  yield;
  const name = new Int32Array(entries.length);
  const chinese = new Int32Array(entries.length);
  const reading = new Int32Array(entries.length);
  let [term, read] = [0, 0];
  for (const [number, own] of keys.entries()) {
    name[number] = own.name < 0 ? -1 : term + own.name;
    chinese[number] = own.chinese < 0 ? -1 : term + own.chinese;
    reading[number] = own.readings.length === 0 ? -1 : read;
    term += own.terms.length;
    read += own.readings.length;
  }
  yield;
  const allTitles = titles.flat();
  const sourceTitles = [...new Set(allTitles)];
  const placeOf = new Map(sourceTitles.map((title, place) => [title, place]));
  const sources = new Uint32Array(allTitles.length);
  for (const [at, title] of allTitles.entries()) sources[at] = placeOf.get(title) ?? 0;
  const sourceStarts = startsOf(titles);
  yield;
  const subjectFields = interned(entries.map(({ entry }) => entry.subjectField ?? ''));
  yield;
  const glossaries = interned(entries.map(({ glossary }) => glossary));
  yield;
  return {
    ids: entries.map(({ entry }) => entry.id),
    gone: new Uint8Array(entries.length),
    terms,
    readings,
    initials,
    name,
    chinese,
    reading,
    origins,
    statuses,
    modified,
    subjectFields,
    glossaries,
    sourceTitles,
    sourceStarts,
    sources,
  };
}

/** The entries of one table, then those of another, which are numbered on. Nothing is gone by it. */
export function joinTables(one: SearchTable, other: SearchTable): SearchTable {
  const first = one.ids.length;
  const terms = joinKeyTexts(one.terms, movedOwners(other.terms, first));
  const readings = joinKeyTexts(one.readings, movedOwners(other.readings, first));
  const shifted = (keys: Int32Array, by: number): Int32Array =>
    keys.map((key) => (key < 0 ? -1 : key + by));
  const sourceTitles = [...new Set([...one.sourceTitles, ...other.sourceTitles])];
  const titlePlaces = new Map(sourceTitles.map((title, place) => [title, place]));
  const lastSource = one.sources.length;
  return {
    ids: one.ids.concat(other.ids),
    gone: joined(one.gone, other.gone),
    terms,
    readings,
    initials: joinKeyTexts(one.initials, movedOwners(other.initials, first)),
    name: joined(one.name, shifted(other.name, one.terms.owners.length)),
    chinese: joined(one.chinese, shifted(other.chinese, one.terms.owners.length)),
    reading: joined(one.reading, shifted(other.reading, one.readings.owners.length)),
    origins: joined(one.origins, other.origins),
    statuses: joined(one.statuses, other.statuses),
    modified: joined(one.modified, other.modified),
    subjectFields: joinInterned(one.subjectFields, other.subjectFields),
    glossaries: joinInterned(one.glossaries, other.glossaries),
    sourceTitles,
    sourceStarts: joined(
      one.sourceStarts,
      other.sourceStarts.slice(1).map((start) => start + lastSource),
    ),
    sources: joined(
      one.sources,
      other.sources.map((place) => titlePlaces.get(other.sourceTitles[place] ?? '') ?? 0),
    ),
  };
}

function movedOwners(keys: KeyText, by: number): KeyText {
  return { ...keys, owners: keys.owners.map((owner) => owner + by) };
}

function interned(texts: readonly string[]): Interned {
  const known = new Map<string, number>();
  const of = new Uint32Array(texts.length);
  for (const [at, text] of texts.entries()) {
    const place = known.get(text) ?? known.size;
    if (place === known.size) known.set(text, place);
    of[at] = place;
  }
  return { texts: [...known.keys()], of };
}

function joinInterned(one: Interned, other: Interned): Interned {
  const texts = [...new Set([...one.texts, ...other.texts])];
  const placeOf = new Map(texts.map((text, place) => [text, place]));
  const moved = other.of.map((place) => placeOf.get(other.texts[place] ?? '') ?? 0);
  return { texts, of: joined(one.of, moved) };
}

function startsOf(lists: readonly (readonly unknown[])[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + list.length;
  }
  return starts;
}

function statusesOf(entry: ConceptEntry): number {
  let bits = 0;
  for (const { termSections } of entry.languageSections) {
    for (const { administrativeStatus } of termSections) {
      bits |= 1 << ADMINISTRATIVE_STATUSES.indexOf(administrativeStatus);
    }
  }
  return bits;
}

/** The titles of an entry's documents, each once; one that has none has a blank one. */
function titlesOf(entry: ConceptEntry): readonly string[] {
  const titles = new Set<string>();
  for (const { termSections } of entry.languageSections) {
    for (const { sources = [] } of termSections) for (const { title } of sources) titles.add(title);
  }
  return titles.size === 0 ? [''] : [...titles];
}
