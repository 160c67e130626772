import type { PartOfSpeech } from '../../model/entry/concept-entry.ts';
import type { FormOrigin, Inflection } from '../../model/page/match-reason.ts';
import type { InflectedForm } from './inflected-form.ts';
import { nounPhraseForms } from './english-noun-phrase.ts';
import { otherSpellings } from './english-spelling.ts';
import { isVerbPhrase, verbPhraseForms } from './english-verb-phrase.ts';

/** What an acronym stands for: a name has no plural. */
export type AcronymKind = 'name' | 'noun';

/** A form with the spelling and case of the term, and how it was derived. */
export interface EnglishForm {
  readonly form: string;
  readonly origin: FormOrigin;
  /** Absent for the number or verb form of the term itself. */
  readonly inflection?: Inflection;
}

/**
 * All forms of an English term, the term first: the number of its head noun or the forms of its
 * head verb, and other spellings. A possessive needs no form, because its ending comes after a word
 * boundary.
 */
export function englishForms(
  term: string,
  {
    acronym,
    partOfSpeech,
    isInflected,
  }: {
    readonly acronym: false | AcronymKind;
    /** Where nothing is said, a phrase that begins with a verb is that of a verb, and others are nouns. */
    readonly partOfSpeech?: PartOfSpeech;
    /** False for a term without another number or verb form; it still has other spellings. */
    readonly isInflected: boolean;
  },
): readonly EnglishForm[] {
  const part = partOfSpeech ?? (isVerbPhrase(term) ? 'verb' : 'noun');
  const inflected = isInflected ? inflectedForms(term, acronym, part) : [];
  const forms: EnglishForm[] = [{ form: term, origin: 'term' }];
  for (const one of inflected) forms.push({ ...one, origin: 'inflection' });
  if (acronym === false) {
    for (const one of forms.slice())
      for (const form of otherSpellings(one.form, part === 'verb'))
        forms.push({ ...one, form, origin: 'spelling' });
  }
  const seen = new Set<string>();
  return forms.filter(({ form }) => !seen.has(form) && seen.add(form));
}

function inflectedForms(
  term: string,
  acronym: false | AcronymKind,
  partOfSpeech: PartOfSpeech,
): readonly InflectedForm[] {
  if (acronym !== false) return acronymForms(term, acronym);
  if (partOfSpeech === 'verb') return verbPhraseForms(term);
  return partOfSpeech === 'noun' ? nounPhraseForms(term) : [];
}

/** NGO → NGOs, and SDGs → SDG; the acronym of a name (MOST) has no plural. */
function acronymForms(term: string, kind: AcronymKind): readonly InflectedForm[] {
  if (/\p{Lu}{2}s$/u.test(term)) return [{ form: term.slice(0, -1), inflection: 'singular' }];
  return kind === 'noun' && /\p{Lu}$/u.test(term) && !term.endsWith('S')
    ? [{ form: `${term}s`, inflection: 'plural' }]
    : [];
}
