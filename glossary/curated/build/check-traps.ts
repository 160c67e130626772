import { formKey } from '../../match/form-key.ts';
import { patternIssues } from '../../match/pattern-issues.ts';
import { patternsOf, type Pattern } from '../../match/pattern.ts';
import type { ConceptEntry } from '../../model/concept-entry.ts';
import type { Issue } from '../../model/issue.ts';

/**
 * What is wrong with the terms as things to look for: what cannot be searched for, a phrase of
 * `notInside` that changes nothing, a Chinese term of two characters without such phrases, and a
 * phrase that would hide the term inside a longer term of the glossary, where the card is to show it.
 */
export function checkTraps(entries: readonly ConceptEntry[]): readonly Issue[] {
  const issues: Issue[] = [];
  const chinese: Pattern[] = [];
  for (const entry of entries) {
    const place = placeOf(entry);
    for (const issue of patternIssues(entry)) {
      const idle = issue.place.includes('.notInside.');
      if (issue.severity === 'warning' && !idle) continue;
      issues.push({ ...issue, severity: 'error', place: `${place} ${issue.place}` });
    }
    chinese.push(...patternsOf(entry).filter(({ language }) => language === 'zh'));
  }
  const places = new Map(entries.map((entry) => [entry.id, placeOf(entry)]));
  for (const { concept, form, key, notInside } of chinese) {
    const add = (message: string): void => {
      issues.push({ severity: 'error', place: places.get(concept) ?? concept, message });
    };
    if (/^\p{Script=Han}{2}$/u.test(key) && notInside.length === 0) {
      add(`${form} is short: say in notInside where it is not meant`);
    }
    for (const phrase of notInside) {
      const hiding = formKey(phrase);
      const hidden = chinese.find((other) => other.key.includes(hiding));
      if (hidden !== undefined) add(`notInside ${phrase} hides ${form} inside ${hidden.form}`);
    }
  }
  return issues;
}

function placeOf({ id, subjectField = '' }: ConceptEntry): string {
  return `${subjectField}.yaml ${id}`;
}
