import type { Side } from '../../model/entry/side.ts';
import {
  type ConceptEntry,
  type ConceptId,
  MARKING_WAYS,
  type MarkingWay,
} from '../../model/entry/concept-entry.ts';
import { withoutLetterSpaces } from '../fold/letter-spaces.ts';
import { unitFold } from '../fold/fold.ts';
import { foldText, type FoldedText } from '../fold/form-key.ts';
import { earlierNumbers, placesBehindCount } from '../boundary/counted.ts';
import { isNameBefore, placesBehindPreposition } from '../boundary/behind-preposition.ts';
import { isBetterCutNaively } from '../boundary/naive-better-cut.ts';
import type { Lexicon } from '../boundary/lexicon.ts';
import type { Match, Matcher, TextContext } from '../match.ts';
import { formAt } from '../forms/form-at.ts';
import { patternsOf } from '../forms/pattern.ts';
import { relevantCosts } from './relevant-costs.ts';
import { kindAt } from './unit-kinds.ts';
import type { Span } from '../span.ts';
import { MOST_OVERLAPPING } from '../scan/overlap.ts';
import * as KIND from '../fold/kind.ts';
import { naiveRefusal, closedSpanOf } from './naive-refusal.ts';

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
          form.measure === length &&
          naiveRefusal(haystack, text, at, form, words, tag) === undefined,
      );
      const first = accepted[0];
      if (first === undefined) continue;
      const span = closedSpanOf(haystack, text, at, first);
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
