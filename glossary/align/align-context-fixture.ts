import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { curatedEntries } from '../curated/curated-fixture.ts';
import { createTermFinder, type TermFinder } from './term-finder.ts';
import { dataOf, lexicon } from '../match/boundary/lexicon-fixture.ts';
import { wordSeeds } from './word-seeds.ts';

/** Finds the terms of some entries, and says which they are. */
export const finderOf = (entries: readonly ConceptEntry[]): TermFinder =>
  createTermFinder(dataOf(entries), new Map(entries.map((entry) => [entry.id, entry])), lexicon);

/** That of the curated glossary. */
export const curatedFinder = finderOf(curatedEntries);

/** What aligning needs of the curated glossary. */
export const curatedContext = { lexicon, seeds: wordSeeds(curatedEntries, lexicon) };
