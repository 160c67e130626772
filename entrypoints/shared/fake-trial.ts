import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';
import type { TriedText } from '../../glossary/model/text/tried-text.ts';

/** Tries a text on entries in memory: the first place of each term, letter for letter. */
export function fakeTrial(
  text: string,
  stored: Iterable<StoredEntry>,
  draft: ConceptEntry | null,
): TriedText {
  const known = [...stored].filter(({ entry }) => entry.id !== draft?.id);
  const tried = [
    ...known.map(({ entry, origin }) => ({ entry, origin })),
    ...(draft === null ? [] : [{ entry: draft, origin: 'draft' as const }]),
  ];
  const terms = tried.flatMap(({ entry }) =>
    entry.languageSections.flatMap(({ termSections }) =>
      termSections.map(({ term }) => ({ concept: entry.id, term })),
    ),
  );
  return {
    places: terms
      .filter(({ term }) => term.trim() !== '' && text.includes(term))
      .map(({ concept, term }) => ({
        start: text.indexOf(term),
        end: text.indexOf(term) + term.length,
        forms: [{ concept, term, form: term, origin: 'term' as const, folds: [] }],
      }))
      .toSorted((a, b) => a.start - b.start),
    entries: tried.map(({ entry, origin }) => ({
      concept: entry.id,
      title: entry.languageSections[0].termSections[0].term,
      origin,
    })),
  };
}
