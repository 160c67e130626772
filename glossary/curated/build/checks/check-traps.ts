import { compileLayer } from '../../../match/compile/compile.ts';
import { formKey } from '../../../match/fold/form-key.ts';
import type { Lexicon } from '../../../match/boundary/lexicon.ts';
import type { Matcher } from '../../../match/match.ts';
import { createMatcher } from '../../../match/scan/matcher.ts';
import { patternIssues } from '../../../match/forms/pattern-issues.ts';
import { patternsOf, type Pattern } from '../../../match/forms/pattern.ts';
import type { ConceptEntry, ConceptId } from '../../../model/entry/concept-entry.ts';
import type { Issue } from '../../../model/entry/issue.ts';

/**
 * Finds terms that cannot be searched for, phrases of `notInside` that change nothing, and phrases
 * that would hide the term inside a longer term of the glossary, whose card should show it. 依法治国
 * does not hide 法治, which is not found there at all: it would cut two words.
 */
export function checkTraps(entries: readonly ConceptEntry[], lexicon: Lexicon): readonly Issue[] {
  const issues: Issue[] = [];
  const chinese = entries.flatMap((entry) =>
    patternsOf(entry)
      .filter(({ language }) => language === 'zh')
      .map((pattern) => ({ ...pattern, place: placeOf(entry) })),
  );
  const blob = compileLayer(
    chinese.map((pattern) => bare(pattern)),
    lexicon,
  );
  const matcher = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });
  for (const entry of entries) {
    for (const issue of patternIssues(entry)) {
      const idle = issue.place.includes('.notInside.');
      if (issue.severity === 'warning' && !idle) continue;
      issues.push({ ...issue, severity: 'error', place: `${placeOf(entry)} ${issue.place}` });
    }
  }
  for (const { concept, form, notInside, place } of chinese) {
    const add = (message: string): void => {
      issues.push({ severity: 'error', place, message });
    };
    for (const phrase of notInside) {
      const hiding = formKey(phrase);
      const hidden = chinese.find(
        (other) => other.key.includes(hiding) && isPart(matcher, concept, other.form),
      );
      if (hidden !== undefined) add(`notInside ${phrase} hides ${form} inside ${hidden.form}`);
    }
  }
  return issues;
}

/**
 * Whether a term of the concept is part of a longer form and begins and ends there at word
 * boundaries.
 */
function isPart(matcher: Matcher, concept: ConceptId, form: string): boolean {
  return matcher.find(form).some((match) => matcher.innerConceptsOf(form, match).includes(concept));
}

/** An entry with this form alone, without the phrases of `notInside`. */
function bare({ concept, form }: Pattern): ConceptEntry {
  return {
    id: concept,
    languageSections: [
      { language: 'zh', termSections: [{ term: form, administrativeStatus: 'preferred' }] },
    ],
  };
}

function placeOf({ id, subjectField = '' }: ConceptEntry): string {
  return `${subjectField}.yaml ${id}`;
}
