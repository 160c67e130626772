import type { PartOfSpeech } from '../model/concept-entry.ts';
import { otherSpellings } from './english-spelling.ts';
import { isUncountable, pluralsOf, singularOf, verbFormsOf } from './english-words.ts';

/** How a form came out of a term. */
export type FormOrigin = 'term' | 'extraForm' | 'inflection' | 'spelling';

export interface EnglishForm {
  readonly form: string;
  readonly origin: FormOrigin;
}

/** Words behind which a noun phrase only goes on: its head stands before the first of them. */
const AFTER_HEAD =
  /\s(?:of|with|in|for|on|to|from|by|at|between|among|against|under|through|towards?|into|over|without|within|across|that|which|who|featuring|based|toward|and\sits|plus)\s/i;
/** Heads of names that come in numbers: other names have no plural. */
const NUMBERED_NAMES = /^(?:region|zone|committee|province|city|county)$/i;
const NUMERAL = /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)\s(?:\S+\s)?$/i;
const ADJECTIVE_HEAD =
  /-(?:driven|based|oriented|free|led|centered|centred|wide|level|win|prone|round|related)$/i;

/**
 * All forms of an English term, itself first: number of the head noun or forms of the head verb, and
 * both spellings. A possessive needs no form: its ending stands behind a word boundary.
 */
export function englishForms(
  term: string,
  {
    acronym,
    partOfSpeech,
  }: { readonly acronym: false | 'name' | 'noun'; readonly partOfSpeech?: PartOfSpeech },
): readonly EnglishForm[] {
  const inflected =
    acronym === 'name'
      ? []
      : acronym === 'noun'
        ? acronymForms(term)
        : partOfSpeech === 'verb'
          ? verbPhraseForms(term)
          : nounPhraseForms(term, partOfSpeech);
  const forms: EnglishForm[] = [{ form: term, origin: 'term' }];
  for (const form of inflected) forms.push({ form, origin: 'inflection' });
  if (acronym === false) {
    for (const { form } of forms.slice())
      for (const spelling of otherSpellings(form))
        forms.push({ form: spelling, origin: 'spelling' });
  }
  const seen = new Set<string>();
  return forms.filter(({ form }) => !seen.has(form) && seen.add(form));
}

/** NGO → NGOs; nothing for what does not end in a capital. */
function acronymForms(term: string): readonly string[] {
  return /\p{Lu}$/u.test(term) && !term.endsWith('S') ? [`${term}s`] : [];
}

function verbPhraseForms(term: string): readonly string[] {
  const [, adverbs = '', verb = '', rest = ''] =
    /^((?:\w+ly\s+)*)([A-Za-z-]+)(.*)$/s.exec(term) ?? [];
  return verbFormsOf(verb.toLowerCase()).map((form) => adverbs + likeCase(verb, form) + rest);
}

function nounPhraseForms(term: string, partOfSpeech: PartOfSpeech | undefined): readonly string[] {
  if (
    partOfSpeech === 'adjective' ||
    partOfSpeech === 'adverb' ||
    partOfSpeech === 'other' ||
    /[,;:"“”()]/.test(term)
  )
    return [];
  const cut = AFTER_HEAD.exec(term)?.index ?? term.length;
  const [, before = '', head = ''] = /^(.*?)([A-Za-z]+)$/s.exec(term.slice(0, cut)) ?? [];
  const noun = head.toLowerCase();
  if (
    NUMERAL.test(before) ||
    /^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(noun) ||
    ADJECTIVE_HEAD.test(term.slice(0, cut))
  )
    return [];
  if (
    noun.length < 3 ||
    /\b(?:and|or|the|a)\s$/i.test(before) ||
    /^(?:s|\d)$/.test(noun) ||
    /['’]$/.test(before)
  )
    return [];
  if (isName(term) && (cut < term.length || !NUMBERED_NAMES.test(noun))) return [];
  const singular = singularOf(noun);
  const others =
    singular !== undefined && !isUncountable(singular)
      ? [singular]
      : isUncountable(noun) || singular !== undefined
        ? []
        : /(?:ing|ed)$/.test(noun) &&
            !/(?:meeting|building|hearing|briefing|offering|finding|saving|setting|ruling|ranking|rating|warning|holding)$/.test(
              noun,
            )
          ? []
          : pluralsOf(noun);
  return others.map((other) => before + likeCase(head, other) + term.slice(cut));
}

/** Whether a phrase is a name: whether all words but the small ones begin with a capital. */
export function isName(term: string): boolean {
  const words = term
    .split(/[\s-]+/)
    .filter((word) => !/^(?:of|the|and|in|for|on|to|with|a|an|its)$/.test(word));
  return words.every((word) => /^[^a-z]/.test(word));
}

const likeCase = (model: string, word: string): string =>
  /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
