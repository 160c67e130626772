import { standsInAddress } from '../boundary/address.ts';
import { isNameInCapitals, isPlainWordInCapitals } from '../boundary/capitals.ts';
import { hanOf, lettersOf } from '../fold/exact-text.ts';
import { unitFold } from '../fold/fold.ts';
import { foldText, type FoldedText } from '../fold/form-key.ts';
import { isDefinedLaw } from '../boundary/law-in-small.ts';
import { isPartOfLargerName } from '../boundary/larger-name.ts';
import { isPartOfLongerWord } from '../boundary/longer-word.ts';
import { isBody, isOfAnother, ownerOf } from '../boundary/other-body.ts';
import type { MatchRefusal } from '../match.ts';
import type { WordCosts } from '../boundary/naive-word-boundary.ts';
import type { FormAt } from '../forms/form-at.ts';
import { cutsNumber } from '../boundary/number-edge.ts';
import { withoutNumbers } from '../fold/without-numbers.ts';
import { NUMBER_UNIT } from '../../model/number/placeholder.ts';
import { balanceQuotes } from '../fold/quotes.ts';
import { closeBracket } from '../fold/brackets.ts';
import { cutsHanWordNaively } from './cuts-han-word.ts';
import { kindAt } from './unit-kinds.ts';
import type { Span } from '../span.ts';
import { admits } from '../scan/text-language.ts';
import * as TRAIT from '../fold/trait.ts';
import * as KIND from '../fold/kind.ts';

const traitAt = (text: string, at: number): number => unitFold().traits[text.charCodeAt(at)] ?? 0;

/** Where a form stands in the text, without quotation marks and brackets around it. */
function plainSpan(text: FoldedText, at: number, { units }: FormAt): Span {
  return { start: text.starts[at] ?? 0, end: text.ends[at + units - 1] ?? 0 };
}

/** Where a form stands in the text; undefined where its quotation marks or brackets do not close. */
export function closedSpanOf(
  haystack: string,
  text: FoldedText,
  at: number,
  form: FormAt,
): Span | undefined {
  const span = plainSpan(text, at, form);
  const quoted = text.quoted.slice(at + 1, at + form.units).includes(true);
  const balanced = quoted ? balanceQuotes(haystack, span) : span;
  return balanced && closeBracket(haystack, balanced);
}

/** Why a pattern whose units are at `at` is not a match there; undefined when it is one. */
export function naiveRefusal(
  haystack: string,
  text: FoldedText,
  at: number,
  form: FormAt,
  words: WordCosts,
  tag: string,
): MatchRefusal | undefined {
  const { pattern, numbers, acronym } = form;
  const { start, end } = plainSpan(text, at, form);
  const slice = withoutNumbers(haystack, { start, end }, numbers, acronym);
  const written = pattern.form.replaceAll(NUMBER_UNIT, '');
  if (!wordEdges(haystack, start, end)) return 'word edge';
  if (!admits(tag, pattern.language, haystack)) return 'language';
  if (pattern.caseSensitive && lettersOf(slice) !== lettersOf(written)) return 'case';
  if (pattern.otherCase === 'capitals' && !isNameInCapitals(haystack, start, end)) return 'case';
  if (pattern.otherCase === 'small' && !isDefinedLaw(haystack, start, end)) return 'case';
  if (pattern.caseSensitive && isPlainWordInCapitals(written, haystack, start, end)) return 'case';
  if (pattern.caseSensitive && isPartOfLargerName(haystack, start, end)) return 'longer word';
  const isOtherMarked = hasMarks(written)
    ? lettersOf(slice).toLowerCase() !== lettersOf(written).toLowerCase()
    : hasMarks(haystack.slice(start, end));
  if (isOtherMarked && !pattern.foldDiacritics) return 'diacritics';
  if (pattern.regional && crossesScript(hanOf(written), hanOf(slice)))
    return 'regional form in Simplified text';
  if (pattern.notInside.some((phrase) => standsInside(haystack, start, end, pattern.key, phrase)))
    return 'not inside';
  if (closedSpanOf(haystack, text, at, form) === undefined) return 'quotation marks';
  if (standsInAddress(haystack, start, end)) return 'address';
  if (!pattern.insideWords) {
    if (isPartOfLongerWord(haystack, start, end)) return 'longer word';
    const isHan = kindAt(haystack, start) === KIND.han && numbers[0]?.start !== start;
    const owner = isHan ? ownerOf(haystack, start, end) : undefined;
    if (owner === 'other' && isBody(haystack, start, end)) return 'longer word';
    if (isOfAnother(owner, pattern.side)) return 'longer word';
    if (cutsHanWordNaively(haystack, start, end, pattern.key, words)) return 'cuts a word';
  }
  return cutsNumber(haystack, { start, end }, numbers) ? 'word edge' : undefined;
}

const hasMarks = (text: string): boolean =>
  Array.from({ length: text.length }, (_, i) => traitAt(text, i)).some(
    (traits) => (traits & TRAIT.marked) !== 0,
  );

/** Alphabetic edges must not touch a letter, digit, mark or underscore. */
function wordEdges(haystack: string, start: number, end: number): boolean {
  const glue = (at: number): boolean => [KIND.word, KIND.mark].includes(kindAt(haystack, at));
  let before = start - 1;
  while (kindAt(haystack, before) === KIND.invisible && before >= 0) before -= 1;
  let after = end;
  while (kindAt(haystack, after) === KIND.invisible && after < haystack.length) after += 1;
  let last = end - 1;
  while (kindAt(haystack, last) === KIND.mark) last -= 1;
  if (kindAt(haystack, start) === KIND.word && before >= 0 && glue(before)) return false;
  return !(kindAt(haystack, last) === KIND.word && after < haystack.length && glue(after));
}

/** Whether the text has a Simplified character in place of another one of the form. */
function crossesScript(form: string, text: string): boolean {
  return [...text].some(
    (unit, i) => unit !== form.charAt(i) && (traitAt(text, i) & TRAIT.simplified) !== 0,
  );
}

/** Whether a place is inside a phrase in which its form is not meant. */
function standsInside(
  haystack: string,
  start: number,
  end: number,
  key: string,
  phrase: string,
): boolean {
  const phraseKey = String.fromCharCode(...foldText(phrase).units);
  /** Whether `wanted` is at a place, ignoring invisible units. */
  const runs = (from: number, step: 1 | -1, wanted: string): boolean => {
    let read = '';
    let last = step === 1 ? end - 1 : start;
    for (let at = from; read.length < wanted.length; at += step) {
      if (at < 0 || at >= haystack.length) return false;
      if (kindAt(haystack, at) === KIND.invisible) continue;
      const unit = String.fromCharCode(unitFold().folded[haystack.charCodeAt(at)] ?? 0);
      read = step === 1 ? read + unit : unit + read;
      last = at;
    }
    if (read !== wanted) return false;
    const [low, high] = step === 1 ? [start, last + 1] : [last, end];
    return wordEdges(haystack, low, high);
  };
  for (let at = phraseKey.indexOf(key); at >= 0; at = phraseKey.indexOf(key, at + 1)) {
    if (
      runs(start - 1, -1, phraseKey.slice(0, at)) &&
      runs(end, 1, phraseKey.slice(at + key.length))
    )
      return true;
  }
  return false;
}
