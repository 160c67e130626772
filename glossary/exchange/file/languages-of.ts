import type { ConceptEntry } from '../../model/entry/concept-entry.ts';

/** The languages of entries, in order of first appearance. */
export function languagesOf(entries: readonly ConceptEntry[]): readonly string[] {
  return [
    ...new Set(
      entries.flatMap(({ languageSections }) => languageSections.map(({ language }) => language)),
    ),
  ];
}
