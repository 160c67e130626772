import { CURATED_LANGUAGES } from '../../model/entry/language.ts';
import type { Count } from './count-curated.ts';
import type { SubjectFile } from './curated-schema.ts';
import { termsOf } from './terms-of.ts';

/** The superseded terms of the subject files by what is known of their replacement. */
export function countSuperseded(subjects: ReadonlyMap<string, SubjectFile>): readonly Count[] {
  const replacements = [...subjects.values()]
    .flatMap((file) => Object.values(file))
    .flatMap((concept) => CURATED_LANGUAGES.map((language) => concept[language]))
    .flatMap((terms) => (terms === undefined ? [] : termsOf(terms)))
    .filter(([, { status }]) => status === 'superseded')
    .map(([, { replaced }]) => replaced);
  const dated = replacements.filter((replaced) => replaced?.on !== undefined);
  return [
    ['with the date of the replacement', dated.length],
    ['of these with a document of the new one', dated.filter((one) => one?.by).length],
    ['without a date', replacements.length - dated.length],
  ];
}
