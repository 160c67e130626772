import type { Issue } from '../../../model/entry/issue.ts';
import { createCopyFinder } from './copied-runs.ts';
import type { CuratedConcept } from '../curated-schema.ts';
import type { CuratedFiles } from '../read-curated.ts';
import { termsOf } from '../terms-of.ts';

/**
 * Finds definitions and notes that repeat a sentence of a document that we may not publish, such as
 * the texts in which the first terms were aligned. `copied-runs.txt` holds hashes of runs of their
 * words.
 */
export function checkCopies({ subjects, copiedRuns }: CuratedFiles): readonly Issue[] {
  const copiesIn = createCopyFinder(new Set(copiedRuns));
  return [...subjects].flatMap(([subject, file]) =>
    Object.entries(file).flatMap(([id, concept]) =>
      proseOf(concept).flatMap((text): Issue[] => {
        const [first] = copiesIn(text);
        if (first === undefined) return [];
        const message = `copied, say it in words of our own: ${first}`;
        return [{ severity: 'error', place: `${subject}.yaml ${id}`, message }];
      }),
    ),
  );
}

function proseOf(concept: CuratedConcept): readonly string[] {
  const terms = [concept['zh-Hans'], concept['zh-Hant'], concept.en].flatMap((one) => termsOf(one));
  return [
    ...Object.values(concept.definition ?? {}).map((text = '') => text),
    concept.note ?? '',
    ...terms.map(([, { note = '' }]) => note),
  ];
}
