import { writeJsonLines } from '../../../glossary/exchange/json/write-json.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { curatedEntries } from '../corpus.ts';

/** The first entries of the curated glossary, which a team is filled with. */
export function teamEntries(count: number): readonly ConceptEntry[] {
  return curatedEntries().slice(0, count);
}

/** An entry without its id, as JSON. */
export function textOf({
  id: _id,
  note: _note,
  subjectField: _field,
  ...entry
}: ConceptEntry): string {
  return JSON.stringify(entry);
}

/** Entries as a file that is published. */
export function fileOf(entries: readonly ConceptEntry[]): string {
  return writeJsonLines(entries);
}
