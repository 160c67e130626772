import * as FORM from '../compile/form-flags.ts';
import type { FormTrap, UnpackedForm } from '../compile/unpacked-form.ts';
import { hanOf, lettersOf } from '../fold/exact-text.ts';
import * as TRAIT from '../fold/trait.ts';
import * as KIND from '../fold/kind.ts';
import { withoutNumbers } from '../fold/without-numbers.ts';
import type { Span } from '../span.ts';
import { classAt, visibleFrom } from './classed-text.ts';
import { continuesWord, isLetter } from './edges.ts';
import type { Layer } from './layer.ts';
import type { Search } from './search.ts';

/** The text at the search's place, written like that of forms. */
const writtenAt = ({ text, place }: Search): string =>
  withoutNumbers(text.haystack, place, place.numbers, place.acronym);

/** Whether the text differs from a form in case or in diacritics. */
export const isOtherCase = (search: Search, form: UnpackedForm): boolean =>
  lettersOf(writtenAt(search)) !== lettersOf(form.text);

/** Whether the text differs from a form in diacritics. */
export const isOtherMarked = (search: Search, form: UnpackedForm): boolean =>
  (form.flags & FORM.marked) === 0
    ? hasMarks(search.layer, search.text.haystack, search.place)
    : lettersOf(writtenAt(search)).toLowerCase() !== lettersOf(form.text).toLowerCase();

/** Whether a letter of the text has a diacritic. */
export function hasMarks({ traits }: Layer, haystack: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1)
    if (((traits[haystack.charCodeAt(at)] ?? 0) & TRAIT.marked) !== 0) return true;
  return false;
}

/** Whether the text has a Simplified character in place of another one of a form. */
export function isOtherScript(search: Search, form: UnpackedForm): boolean {
  const { traits } = search.layer;
  const own = hanOf(form.text);
  const found = hanOf(writtenAt(search));
  for (let i = 0; i < found.length; i += 1)
    if (found[i] !== own[i] && ((traits[found.charCodeAt(i)] ?? 0) & TRAIT.simplified) !== 0)
      return true;
  return false;
}

/** Whether the text around the search's place is the rest of a phrase. */
export const isInPhrase = (search: Search, { phrase, from, to }: FormTrap): boolean =>
  goesOn(search, search.place.start - 1, -1, phrase, from - 1) &&
  goesOn(search, search.place.end, 1, phrase, to);

/**
 * Whether the text at `from` continues like the phrase from its class `index` to its end. In an
 * alphabetic script that must be the end of a word: _an implement_ is not in _can implement_.
 */
function goesOn(
  { layer, text }: Search,
  from: number,
  step: 1 | -1,
  phrase: readonly number[],
  index: number,
): boolean {
  const { haystack, classes } = text;
  let at = from;
  for (let i = index; i >= 0 && i < phrase.length; i += step) {
    at = visibleFrom(text, at, step);
    if (at < 0 || at >= haystack.length) return false;
    const here = classAt(classes, at);
    if ((here === KIND.hyphen ? KIND.space : here) !== phrase[i]) return false;
    at += step;
  }
  if (!isLetter(layer, phrase[step === 1 ? phrase.length - 1 : 0] ?? 0)) return true;
  at = visibleFrom(text, at, step);
  return at < 0 || at >= haystack.length || !continuesWord(layer, classAt(classes, at));
}
