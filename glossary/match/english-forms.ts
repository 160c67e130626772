import type { PartOfSpeech } from '../model/concept-entry.ts';

/** How a form came out of a term. */
export type FormOrigin = 'term' | 'extraForm' | 'inflection' | 'spelling';

export interface EnglishForm {
  readonly form: string;
  readonly origin: FormOrigin;
}

/** All forms of an English term, itself first. */
export function englishForms(
  term: string,
  _about: { readonly acronym: boolean; readonly partOfSpeech?: PartOfSpeech },
): readonly EnglishForm[] {
  const forms: EnglishForm[] = [{ form: term, origin: 'term' }];
  if (/[a-z]$/i.test(term) && !/s$/i.test(term))
    forms.push({ form: `${term}s`, origin: 'inflection' });
  return forms;
}
