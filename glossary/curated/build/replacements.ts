import { CURATED_LANGUAGES } from '../../model/entry/language.ts';
import type { ReplacedTerm, ReplacedTerms } from '../../model/check/replaced-term.ts';
import type { CuratedConcept, SourcesFile, SubjectFile } from './curated-schema.ts';
import { termsOf } from './terms-of.ts';

/** When and by what the outdated terms of the curated glossary were replaced; the others are not in it. */
export function replacementsOf(
  subjects: ReadonlyMap<string, SubjectFile>,
  sources: SourcesFile,
): ReplacedTerms {
  const concepts = [...subjects.values()].flatMap((file) => Object.entries(file));
  return Object.fromEntries(
    concepts.flatMap(([id, concept]) => {
      const replaced = replacedTerms(concept, sources);
      return replaced.length === 0 ? [] : [[id, Object.fromEntries(replaced)]];
    }),
  );
}

function replacedTerms(
  concept: CuratedConcept,
  sources: SourcesFile,
): readonly (readonly [term: string, ReplacedTerm])[] {
  return CURATED_LANGUAGES.flatMap((language) => {
    const terms = concept[language];
    return (terms === undefined ? [] : termsOf(terms)).flatMap(([term, { replaced }]) => {
      if (replaced === undefined) return [];
      const { on: date, by } = replaced;
      const document = by === undefined ? undefined : sources[by]?.title;
      return [
        [
          term,
          { ...(date !== undefined && { date }), ...(document !== undefined && { document }) },
        ] as const,
      ];
    });
  });
}
