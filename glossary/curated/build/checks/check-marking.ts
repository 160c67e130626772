import type { Lexicon } from '../../../match/boundary/lexicon.ts';
import { wordsPerMillion } from '../../../match/boundary/word-reading.ts';
import { formKey } from '../../../match/fold/form-key.ts';
import type { Issue } from '../../../model/entry/issue.ts';
import { CURATED_LANGUAGES } from '../../../model/entry/language.ts';
import { isOrdinaryWord } from './check-spelling.ts';
import type { CuratedConcept } from '../curated-schema.ts';
import type { CuratedFiles } from '../read-curated.ts';
import { termsOf } from '../terms-of.ts';

/**
 * A Chinese word of two characters that is more common than this is an everyday word, so a person
 * has to decide how it is marked.
 */
const OFTEN = 5;

/**
 * Finds forms that may also mean something else, and for which nobody has said when a page marks
 * them. Only a person who has read the form can decide that: `marking: always` says that somebody
 * has.
 */
export function checkMarking({ subjects }: CuratedFiles, lexicon: Lexicon): readonly Issue[] {
  return [...subjects].flatMap(([subject, file]) =>
    Object.entries(file).flatMap(([id, concept]) =>
      undecidedOf(concept, lexicon).map(([term, reason]): Issue => ({
        severity: 'error',
        place: `${subject}.yaml ${id}`,
        message: `${term} is ${reason}: say marking: always, inContext or onRequest`,
      })),
    ),
  );
}

function undecidedOf(
  concept: CuratedConcept,
  lexicon: Lexicon,
): readonly (readonly [term: string, reason: string])[] {
  const all = CURATED_LANGUAGES.flatMap((language) =>
    concept[language] === undefined ? [] : termsOf(concept[language]),
  );
  // What is said of a Chinese term counts in both scripts.
  const decided = new Set(
    all.filter(([, { marking }]) => marking !== undefined).map(([term]) => formKey(term)),
  );
  const simplified = concept['zh-Hans'] === undefined ? [] : termsOf(concept['zh-Hans']);
  const isEveryday = simplified.some(([, { marking }]) => marking === 'onRequest');
  const isOtherWording = (term: string): boolean => isEveryday && /^\p{sc=Han}+$/u.test(term);
  return all
    .filter(([term]) => !decided.has(formKey(term)))
    .flatMap(([term]) => {
      const reason =
        suspicionOf(term, lexicon) ?? (isOtherWording(term) ? OTHER_WORDING : undefined);
      return reason === undefined ? [] : [[term, reason] as const];
    });
}

const OTHER_WORDING = 'another wording of a term that is marked on request';

/** Why a form may also mean something else; undefined if nothing suggests it. */
function suspicionOf(term: string, lexicon: Lexicon): string | undefined {
  if (/^[A-Z]{2,4}$/u.test(term)) return 'a short acronym';
  if (/^[a-z]+$/u.test(term) && isOrdinaryWord(term)) return 'a word of the dictionary';
  if (/^\p{sc=Han}{2}$/u.test(term) && wordsPerMillion(lexicon, term) > OFTEN)
    return 'a common word of two characters';
  return undefined;
}
