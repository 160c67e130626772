import type { InflectedForm } from './inflected-form.ts';
import { isUncountable, pluralsOf, singularOf } from './english-nouns.ts';

/** Words that start the part after the head of a noun phrase. */
const AFTER_HEAD =
  /\s(?:of|with|in|for|on|to|from|by|at|as|between|among|against|under|over|through|towards?|into|within|without|across|about|around|behind|beyond|during|via|per|upon|that|which|who|whose|when|where|featuring|based|governing|underpinned|centered|centred|rooted|led|and\sits|plus)\s/i;
/** Heads of names that have a plural, like the Five-Year Plans; other names have none. */
const NUMBERED_NAMES =
  /(?:\b(?:region|zone|province|city|county|summit|executive|goal)|five-year plan|^world .*conference)$/i;
/** Plural names that also occur in the singular. */
const SINGLED_NAMES = /\b(?:goals|regulations|plans|zones|regions)$/i;
const NUMERAL =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|all|both|many|several|no|\d+)\s(?:\S+\s)?$/i;
/** An ordinal, after which only the singular is meant. */
const ORDINAL = /^(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th))\s/i;
const NUMBER_WORD = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/;
const ADJECTIVE_HEAD =
  /-(?:driven|based|oriented|free|led|centered|centred|wide|level|win|prone|round|related|specific|friendly|neutral|ready|use)$/i;
/** Nouns that look like a participle. */
const NOUN_IN_ING =
  /(?:meeting|building|hearing|briefing|offering|finding|saving|setting|ruling|ranking|rating|warning|holding|filing|listing|gathering|undertaking|crossing|landing|drawing|recording|painting|writing|feeling|killing|beginning|ending|understanding|reading|misunderstanding|proceeding)$|^(?:ring|king|string|wing|spring|thing|feed|seed|need|deed|breed|bed|shed|speed|weed)$/;

/** Nouns behind which an adjective stands, and those adjectives: consuls general, notes verbales. */
const POSTPOSED =
  /^(.*\b(?:attorney|auditor|consul|director|governor|inspector|procurator|secretary|solicitor))([ -]general)$|^(.*\b(?:ambassador|president|governor|minister))([ -](?:elect|designate|at large))$|^(.*\bcourt)( martial)$|^(.*\bnote)( verbale)$/;

/** The part of a noun phrase up to its head: report in report on the work of the government. */
export const headPart = (term: string): string =>
  term.slice(0, AFTER_HEAD.exec(term)?.index ?? term.length);

/** The noun phrase with its head in the other number; empty when the head has none. */
export function nounPhraseForms(term: string): readonly InflectedForm[] {
  if (/[,;:"“”()]/.test(term)) return [];
  const [noun = '', adjective = ''] = POSTPOSED.exec(term)?.slice(1).filter(Boolean) ?? [];
  if (noun !== '')
    return [
      { form: `${noun}s${adjective.replace(/verbale$/u, 'verbales')}`, inflection: 'plural' },
    ];
  const first = headPart(term);
  const [, before = '', head = ''] = /^(.*?)([A-Za-z]+)$/s.exec(first) ?? [];
  const last = head.toLowerCase();
  if (last.length < 3 || NUMBER_WORD.test(last) || NUMERAL.test(before)) return [];
  if (ADJECTIVE_HEAD.test(first)) return [];
  if (/\b(?:and|or|the|a)\s$/i.test(before) || /['’&+]$/.test(before)) return [];
  const singular = singularOf(last);
  if (isName(term)) {
    const allowed = singular === undefined ? NUMBERED_NAMES : SINGLED_NAMES;
    if (first !== term || ORDINAL.test(term) || !allowed.test(term)) return [];
  }
  const rest = term.slice(first.length);
  if (singular !== undefined) {
    if (isUncountable(singular)) return [];
    const form = before + likeCase(head, singular) + agree(rest, false);
    return [{ form, inflection: 'singular' }];
  }
  if (isUncountable(last) || (/(?:ing|ed)$/.test(last) && !NOUN_IN_ING.test(last))) return [];
  return pluralsOf(last).map((plural) => ({
    form: before + likeCase(head, plural) + agree(rest, true),
    inflection: 'plural',
  }));
}

/**
 * Puts the verb of a relative clause after the head into the head's number: policies that are
 * defensive.
 */
function agree(rest: string, many: boolean): string {
  const number = { is: 'are', was: 'were', has: 'have', does: 'do' };
  let agreed = rest;
  for (const [one, other] of Object.entries(number)) {
    const [from, to] = many ? [one, other] : [other, one];
    agreed = agreed.replace(new RegExp(`^(\\s(?:that|which|who)\\s)${from}\\b`), `$1${to}`);
  }
  return agreed;
}

/** Whether a phrase is a name: all its words except small ones start with a capital. */
export function isName(term: string): boolean {
  const small =
    /^(?:of|the|and|in|for|on|to|with|a|an|its|at|by|from|as|or|against|between|among|under|over|into|through|sphere|based)$/;
  return term
    .split(/[\s-]+/)
    .filter((word) => !small.test(word))
    .every((word) => /^[^a-z]/.test(word));
}

const likeCase = (model: string, word: string): string =>
  /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
