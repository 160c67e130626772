import type { Side } from '../../model/entry/side.ts';
import {
  type ConceptEntry,
  type ConceptId,
  MARKING_WAYS,
  type MarkingWay,
} from '../../model/entry/concept-entry.ts';
import { standsInAddress } from '../boundary/address.ts';
import { isNameInCapitals, isPlainWordInCapitals } from '../boundary/capitals.ts';
import { withoutLetterSpaces } from '../fold/letter-spaces.ts';
import { hanOf, lettersOf } from '../fold/exact-text.ts';
import { unitFold } from '../fold/fold.ts';
import { foldText, type FoldedText } from '../fold/form-key.ts';
import { earlierNumbers, placesBehindCount } from '../boundary/counted.ts';
import { isNameBefore, placesBehindPreposition } from '../boundary/behind-preposition.ts';
import { isBetterCutNaively } from '../boundary/naive-better-cut.ts';
import { isDefinedLaw } from '../boundary/law-in-small.ts';
import { isPartOfLargerName } from '../boundary/larger-name.ts';
import type { Lexicon } from '../boundary/lexicon.ts';
import { isPartOfLongerWord } from '../boundary/longer-word.ts';
import { isBody, isOfAnother, ownerOf } from '../boundary/other-body.ts';
import type { Match, Matcher, MatchRefusal, TextContext } from '../match.ts';
import type { WordCosts } from '../boundary/naive-word-boundary.ts';
import { formAt, type FormAt } from '../forms/form-at.ts';
import { cutsNumber } from '../boundary/number-edge.ts';
import { withoutNumbers } from '../fold/without-numbers.ts';
import { NUMBER_UNIT } from '../../model/number/placeholder.ts';
import { patternsOf } from '../forms/pattern.ts';
import { balanceQuotes } from '../fold/quotes.ts';
import { closeBracket } from '../fold/brackets.ts';
import { cutsHanWordNaively } from './cuts-han-word.ts';
import { relevantCosts } from './relevant-costs.ts';
import { kindAt } from './unit-kinds.ts';
import type { Span } from '../span.ts';
import { MOST_OVERLAPPING } from '../scan/overlap.ts';
import { admits } from '../scan/text-language.ts';
import * as TRAIT from '../fold/trait.ts';
import * as KIND from '../fold/kind.ts';

/** A match, with what is said of its form. */
interface FormMatch {
  readonly span: Span;
  /** Where the form starts, without a quotation mark before it. */
  readonly start: number;
  /** Its length as texts are compared. */
  readonly measure: number;
  /** The numbers of the text in it. */
  readonly numbers: readonly Span[];
  readonly concepts: readonly ConceptId[];
  readonly sides: readonly (Side | undefined)[];
  readonly marking: MarkingWay;
}

const traitAt = (text: string, at: number): number => unitFold().traits[text.charCodeAt(at)] ?? 0;

/**
 * The contract of `contract.md` in as few lines as possible: tries every pattern at every place and
 * takes the longest match. Slow on purpose; `createMatcher` must agree with it.
 */
export function createNaiveMatcher(entries: readonly ConceptEntry[], lexicon: Lexicon): Matcher {
  const patterns = entries.flatMap((entry) => patternsOf(entry));
  const words = relevantCosts(
    lexicon,
    patterns.map(({ key }) => key),
  );
  const forms: FormMatch[] = [];

  /** The longest match at a folded unit, at most `longest` units long. */
  function matchAt(
    haystack: string,
    text: FoldedText,
    at: number,
    tag: string,
    longest = Infinity,
  ): FormMatch | undefined {
    const here = patterns
      .filter(({ key }) => key.length > 0)
      .flatMap((pattern) => formAt(text, at, pattern) ?? [])
      .filter(({ measure }) => measure <= longest);
    const lengths = [...new Set(here.map(({ measure }) => measure))].toSorted((a, b) => b - a);
    for (const length of lengths) {
      const accepted = here.filter(
        (form) =>
          form.measure === length && refusal(haystack, text, at, form, words, tag) === undefined,
      );
      const first = accepted[0];
      if (first === undefined) continue;
      const span = spanOf(haystack, text, at, first);
      if (span === undefined) continue;
      const marking =
        MARKING_WAYS.find((way) => accepted.some(({ pattern }) => pattern.marking === way)) ??
        'always';
      return {
        span,
        start: text.starts[at] ?? 0,
        measure: length,
        numbers: accepted.map(({ numbers }) => numbers).reduce(earlierNumbers),
        concepts: [...new Set(accepted.map(({ pattern }) => pattern.concept))].toSorted(),
        sides: [
          ...new Set(
            accepted.flatMap(({ pattern }) => (pattern.marking === marking ? [pattern.side] : [])),
          ),
        ],
        marking,
      };
    }
    return undefined;
  }

  /** The longest match at a folded unit that gives way to none. */
  function keptAt(
    haystack: string,
    text: FoldedText,
    at: number,
    tag: string,
  ): FormMatch | undefined {
    let found = matchAt(haystack, text, at, tag);
    while (found !== undefined && givesWay(haystack, text, found, tag))
      found = matchAt(haystack, text, at, tag, found.measure - 0.5);
    return found;
  }

  /**
   * Whether a match gives way to a later one that overlaps it: 基层|民主党派, 第十四届|全国人大常委会, or leadership
   * of the|CPC Central Committee; one on request to one that is marked always, and another to none on
   * request.
   */
  function givesWay(
    haystack: string,
    text: FoldedText,
    first: FormMatch,
    tag: string,
    depth = 0,
  ): boolean {
    const longestFrom = (start: number, ...kinds: readonly number[]): FormMatch | undefined =>
      kinds.includes(kindAt(haystack, start)) && text.starts.includes(start)
        ? matchAt(haystack, text, text.starts.indexOf(start), tag)
        : undefined;
    const { end } = first.span;
    const span = { start: first.start, end };
    if (depth === MOST_OVERLAPPING) return false;
    const isQuiet = first.marking === 'onRequest';
    const keepsPlace = (later: FormMatch): boolean =>
      (isQuiet || later.marking !== 'onRequest') &&
      !givesWay(haystack, text, later, tag, depth + 1);
    for (let start = first.start + 1; isQuiet && start < end; start += 1) {
      if (kindAt(haystack, start - 1) === KIND.hyphen) continue;
      const later = longestFrom(start, KIND.han, KIND.word);
      if (later === undefined || later.span.end <= end) continue;
      const isSuffix = later.span.end === end + 1 && kindAt(haystack, end) === KIND.han;
      if (later.marking === 'always' && !isSuffix && keepsPlace(later)) return true;
    }
    for (const start of placesBehindCount(haystack, span, first.numbers)) {
      const later = longestFrom(start, KIND.han, KIND.word);
      if (later !== undefined && later.span.end > end && keepsPlace(later)) return true;
    }
    const isHan = kindAt(haystack, first.start) === KIND.han;
    for (const start of isHan ? [] : placesBehindPreposition(haystack, span)) {
      const later = longestFrom(start, KIND.han, KIND.word);
      if (later === undefined || later.span.end <= end) continue;
      if (!isNameBefore(haystack, span, start, later.span.end) && keepsPlace(later)) return true;
    }
    for (let start = first.start + 1; start < end; start += 1) {
      const later = longestFrom(start, KIND.han);
      if (later === undefined || later.span.end <= end) continue;
      const edges = [first.start, start, end, later.span.end];
      const [before = '', both = '', behind = ''] = edges.map((edge, i) =>
        lettersIn(haystack.slice(edge, edges[i + 1])),
      );
      const isTerm = longestFrom(end, KIND.han)?.span.end === later.span.end;
      const isBetter = isBetterCutNaively(words, [before, both, behind], isTerm);
      if (isBetter && keepsPlace(later)) return true;
    }
    return false;
  }

  return {
    find(written: string, { language = '' }: TextContext = {}): readonly Match[] {
      const haystack = withoutLetterSpaces(written);
      const text = foldText(haystack);
      const matches: Match[] = [];
      for (let at = 0; at < text.units.length; at += 1) {
        const free = matches.at(-1)?.span.end ?? 0;
        if ((text.starts[at] ?? 0) < free) continue;
        const found = keptAt(haystack, text, at, language);
        if (found === undefined) continue;
        const { start, end } = found.span;
        matches.push({
          span: { start: Math.max(start, free), end },
          form: forms.push(found) - 1,
        });
      }
      return matches;
    },
    conceptsOf: ({ form }) => forms[form]?.concepts ?? [],
    sidesOf: ({ form }) => forms[form]?.sides ?? [],
    markingOf: ({ form }) => forms[form]?.marking ?? 'always',
    innerConceptsOf(haystack, { span }) {
      const slice = withoutLetterSpaces(haystack.slice(span.start, span.end));
      const text = foldText(slice);
      const inner = new Set<ConceptId>();
      for (let at = 0; at < text.units.length; at += 1) {
        for (let length = text.units.length - (at === 0 ? 1 : at); length > 0; length -= 1) {
          const found = matchAt(slice, text, at, '', length);
          // A quotation mark before a form belongs to its span: 0 to the end is the match itself.
          if (found === undefined || found.span.end - found.span.start === slice.length) continue;
          for (const concept of found.concepts) inner.add(concept);
        }
      }
      return [...inner].toSorted();
    },
  };
}

/** The folded letters of a text; NUL for one that is in no Han word. */
const lettersIn = (text: string): string =>
  text
    .split('')
    .filter((unit) => [KIND.han, KIND.word].includes(kindAt(unit, 0)))
    .map((unit) =>
      kindAt(unit, 0) === KIND.han
        ? String.fromCharCode(unitFold().folded[unit.charCodeAt(0)] ?? 0)
        : '\0',
    )
    .join('');

function plainSpan(text: FoldedText, at: number, { units }: FormAt): Span {
  return { start: text.starts[at] ?? 0, end: text.ends[at + units - 1] ?? 0 };
}

function spanOf(haystack: string, text: FoldedText, at: number, form: FormAt): Span | undefined {
  const span = plainSpan(text, at, form);
  const quoted = text.quoted.slice(at + 1, at + form.units).includes(true);
  const balanced = quoted ? balanceQuotes(haystack, span) : span;
  return balanced && closeBracket(haystack, balanced);
}

/** Why a pattern whose units are at `at` is not a match there; undefined when it is one. */
function refusal(
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
  if (spanOf(haystack, text, at, form) === undefined) return 'quotation marks';
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
