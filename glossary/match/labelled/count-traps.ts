import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import type { Matcher } from '../match.ts';

/**
 * How many matches agree with a label, and the labels without a match and matches without a label,
 * each with its sentence. Recall and precision are fractions; NaN where they are not defined.
 */
export interface TrapCount {
  readonly found: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly recall: number;
  readonly precision: number;
}

/** Entries with one Chinese term each. */
export function trapEntries(terms: readonly string[]): readonly ConceptEntry[] {
  return terms.map((term) => ({
    id: term,
    languageSections: [
      { language: 'zh-Hans', termSections: [{ term, administrativeStatus: 'preferred' }] },
    ],
  }));
}

/** Compares a matcher with sentences in which terms are in brackets. */
export function countTraps(matcher: Matcher, sentences: readonly string[]): TrapCount {
  const missed: string[] = [];
  const wrong: string[] = [];
  let found = 0;
  for (const sentence of sentences) {
    const expected = new Set<string>();
    let text = '';
    for (const part of sentence.split(/(\[[^\]]*\])/u)) {
      const bare = part.replace(/^\[(.*)\]$/u, '$1');
      if (bare !== part) expected.add(`${text.length}–${text.length + bare.length}`);
      text += bare;
    }
    for (const { span } of matcher.find(text)) {
      if (expected.delete(`${span.start}–${span.end}`)) found += 1;
      else
        wrong.push(
          `${text.slice(0, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end)}`,
        );
    }
    for (const place of expected) missed.push(`${sentence} at ${place}`);
  }
  return {
    found,
    missed,
    wrong,
    recall: found / (found + missed.length),
    precision: found / (found + wrong.length),
  };
}
