import { writeJsonLines } from '../../../glossary/exchange/json/write-json.ts';
import { canonicalJson } from '../../../glossary/model/entry/same-value.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { curatedEntries } from '../corpus.ts';

/** The first entries of the curated glossary, which a team is filled with. */
export function teamEntries(count: number): readonly ConceptEntry[] {
  return curatedEntries().slice(0, count);
}

/** What an entry says of its terms, by which it is the same at all members: ids, and those of others, are not. */
export function textOf({ languageSections }: ConceptEntry): string {
  return canonicalJson(languageSections);
}

/** Entries as a file that is published. */
export function fileOf(entries: readonly ConceptEntry[]): string {
  return writeJsonLines(entries);
}
