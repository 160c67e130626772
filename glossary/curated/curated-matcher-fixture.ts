import { createMatcher } from '../match/scan/matcher.ts';
import { curatedEntries } from './curated-fixture.ts';
import { dataOf } from '../match/boundary/lexicon-fixture.ts';

/** Finds the terms of the curated glossary, as in the pages of who has no other one. */
export const curatedMatcher = createMatcher(dataOf(curatedEntries));
