import type { ConceptEntry, Source } from './concept-entry.ts';

/** The sources of an entry's terms without duplicates, in the order of the terms. */
export function sourcesOf(entry: ConceptEntry): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const section of entry.languageSections) {
    for (const source of section.termSections.flatMap((term) => term.sources ?? [])) {
      const key = JSON.stringify([source.title, source.date, source.url]);
      if (!sources.has(key) || source.evidence === 'seen') sources.set(key, source);
    }
  }
  return [...sources.values()];
}
