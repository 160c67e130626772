import { formKey } from '../../../match/fold/form-key.ts';
import type { Matcher } from '../../../match/match.ts';
import type { ConceptId } from '../../../model/entry/concept-entry.ts';
import type { TextPart } from './read-text.ts';
import { unknownPhrases } from './unknown-phrases.ts';

/** How often the terms of one concept stand in a text. */
export interface ConceptCount {
  readonly concept: ConceptId;
  /** Places that are marked. */
  readonly marked: number;
  /** Places inside the longer term of another concept. */
  readonly inside: number;
}

/** A phrase that the glossary may lack, and how often it stands in the text. */
export interface PhraseCount {
  readonly phrase: string;
  readonly count: number;
}

/** Which terms of a text the glossary has, and which it may lack. */
export interface Coverage {
  /** The most often marked first. */
  readonly concepts: readonly ConceptCount[];
  /** Phrases that look like terms and are not in the glossary, the most common first. */
  readonly unknown: readonly PhraseCount[];
}

/** Counts the terms of a text with the matcher of the glossary. */
export function coverageOf(parts: readonly TextPart[], matcher: Matcher): Coverage {
  const counts = new Map<ConceptId, { marked: number; inside: number }>();
  const countOf = (concept: ConceptId): { marked: number; inside: number } => {
    const known = counts.get(concept) ?? { marked: 0, inside: 0 };
    counts.set(concept, known);
    return known;
  };
  const phrases = new Map<string, { readonly phrase: string; count: number }>();
  for (const { text, language } of parts) {
    const matches = matcher.find(text, { language });
    for (const match of matches) {
      for (const concept of matcher.conceptsOf(match)) countOf(concept).marked += 1;
      for (const concept of matcher.innerConceptsOf(text, match)) countOf(concept).inside += 1;
    }
    const spans = matches.map(({ span }) => span);
    for (const phrase of unknownPhrases(text, spans)) {
      const key = formKey(phrase);
      const known = phrases.get(key) ?? { phrase, count: 0 };
      known.count += 1;
      phrases.set(key, known);
    }
  }
  return {
    concepts: [...counts]
      .map(([concept, { marked, inside }]) => ({ concept, marked, inside }))
      .toSorted((a, b) => b.marked - a.marked || b.inside - a.inside),
    unknown: [...phrases.values()].toSorted((a, b) => b.count - a.count),
  };
}
