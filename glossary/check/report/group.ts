import type { ConceptId } from '../../model/entry/concept-entry.ts';
import type { CheckFinding, Rendering } from '../verdict.ts';
import { type Verdict, type Weight, WEIGHTS } from '../../model/check/verdict.ts';

/**
 * Findings with the same verdict on the same concept with the same rendering, which have one
 * answer.
 */
export interface FindingGroup {
  readonly verdict: Verdict;
  readonly weight: Weight;
  readonly concept: ConceptId;
  /** What the translation has, in small letters; empty if nothing was found. */
  readonly rendering: string;
  /** The glossary's term for it, if it is one. */
  readonly term?: Rendering['term'];
  readonly confusedWith?: ConceptId;
  /** In the order of the source; at least one. */
  readonly places: readonly CheckFinding[];
}

/** The findings in groups: errors first, then warnings, and the largest of each first. */
export function findingGroups(
  findings: readonly CheckFinding[],
  targetText: string,
): readonly FindingGroup[] {
  const groups = Map.groupBy(findings, ({ verdict, weight, concept, rendering }) =>
    [weight, verdict, concept, renderingText(rendering, targetText)].join('\n'),
  );
  return [...groups.values()]
    .flatMap((places): FindingGroup[] => {
      const [first] = places;
      if (first === undefined) return [];
      const { verdict, weight, concept, rendering } = first;
      const { term, confusedWith } = rendering ?? {};
      return [
        {
          verdict,
          weight,
          concept,
          rendering: renderingText(rendering, targetText),
          ...(term !== undefined && { term }),
          ...(confusedWith !== undefined && { confusedWith }),
          places,
        },
      ];
    })
    .toSorted(
      (a, b) =>
        WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || b.places.length - a.places.length,
    );
}

const renderingText = (rendering: Rendering | undefined, text: string): string =>
  rendering === undefined
    ? ''
    : text.slice(rendering.start, rendering.end).toLowerCase().replaceAll(/\s+/gu, ' ');
