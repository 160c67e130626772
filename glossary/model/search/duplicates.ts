import type { ConceptEntry } from '../entry/concept-entry.ts';
import { fillTerm } from '../entry/fill-entry.ts';
import { ENTRY_ORIGINS } from '../list/entry-query.ts';
import { keyAt } from './key-text.ts';
import { type Fold, foldKey } from './search-keys.ts';
import type { SearchTable } from './search-table.ts';

/** Entries, by their numbers, that have the same terms, one of the user's own among them. */
export interface SameTerms {
  /** The user's own first; each at least once, and at least two. */
  readonly numbers: readonly number[];
  /** How many of them are the user's own. */
  readonly own: number;
  /** What they all have, folded, without spaces: a term, an equivalent, or both. */
  readonly keys: readonly string[];
}

/** How many keys are read between two places to pause at. */
const SLICE = 2_000;

const HAN = /\p{sc=Han}/u;

/**
 * Finds entries that share a term, whatever its script, case, width and spaces. First come those that
 * can be made one, as several of them are the user's own; of these, those that share a term and its
 * equivalent. Takes time in proportion to all terms; pauses after every bit of work.
 * @param writable the ids of the glossaries whose entries may be changed; entries elsewhere, official and hidden
 *   ones are never the user's own here
 */
export function* duplicatesIn(
  table: SearchTable,
  writable: ReadonlySet<string>,
): Generator<void, readonly SameTerms[], void> {
  const { terms, gone, origins, glossaries } = table;
  const isWritable = glossaries.texts.map((glossary) => writable.has(glossary));
  const isOwn = (number: number): boolean =>
    origins[number] === ADDED && isWritable[glossaries.of[number] ?? 0] === true;
  const owners = new Map<string, Set<number>>();
  const keysOfOwn = new Map<number, string[]>();
  // The user's own first: of the others only those with a term of these matter.
  for (const wantsOwn of [true, false]) {
    for (const [key, number] of terms.owners.entries()) {
      if (key % SLICE === SLICE - 1) yield;
      if (gone[number] !== 0 || origins[number] === HIDDEN || isOwn(number) !== wantsOwn) continue;
      const text = withoutSpaces(keyAt(terms, key));
      const known = owners.get(text);
      if (known !== undefined) known.add(number);
      else if (wantsOwn) owners.set(text, new Set([number]));
      if (wantsOwn) keysOfOwn.set(number, [...(keysOfOwn.get(number) ?? []), text]);
    }
  }
  const found = new Map<string, SameTerms>();
  for (const [place, having] of [...owners.values()].entries()) {
    if (place % SLICE === SLICE - 1) yield;
    if (having.size < 2) continue;
    const numbers = [...having];
    const name = numbers.join(' ');
    if (found.has(name)) continue;
    const keys = (keysOfOwn.get(numbers[0] ?? 0) ?? []).filter((key) =>
      numbers.every((number) => owners.get(key)?.has(number)),
    );
    const own = numbers.filter((number) => keysOfOwn.has(number)).length;
    found.set(name, { numbers, own, keys: [...new Set(keys)] });
  }
  return [...found.values()].toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** Those terms of an entry, as it writes them, whose keys are among those that a group shares. */
export function sharedTerms(
  { languageSections }: ConceptEntry,
  keys: readonly string[],
  fold: Fold,
): readonly string[] {
  const shared = new Map<string, string>();
  for (const { term } of languageSections.flatMap(({ termSections }) => termSections)) {
    const key = withoutSpaces(foldKey(fillTerm(term), fold));
    if (keys.includes(key) && !shared.has(key)) shared.set(key, fillTerm(term));
  }
  return [...shared.values()];
}

function withoutSpaces(key: string): string {
  return key.replaceAll(' ', '');
}

const ADDED = ENTRY_ORIGINS.indexOf('added');
const HIDDEN = ENTRY_ORIGINS.indexOf('hidden');

function rankOf({ own, keys }: SameTerms): number {
  const isBoth = keys.some((key) => HAN.test(key)) && keys.some((key) => !HAN.test(key));
  return (own > 1 ? 0 : 2) + (isBoth ? 0 : 1);
}
