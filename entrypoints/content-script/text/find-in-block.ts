/** Searches one text block. A long one is searched in parts, so that it does not block the page. */
import type { Match, Matcher, TextContext } from '../../../glossary/match/match.ts';
import { LINE_HYPHEN } from '../../shared/line-hyphen.ts';
import type { TextBlock } from './text-block.ts';

/** Longest text that is searched in one go, in UTF-16 units: about a millisecond. */
export const LONGEST_AT_ONCE = 16_384;
/**
 * No term is longer than this, in UTF-16 units. A term that may be cut off at the end of a part is
 * searched again from its start.
 */
const OVERLAP = 128;
const CONTEXT = 32;
const SENTENCE_END = /[。！？；\n\uFFFC]/gu;

/** The matches of a block, part by part; sorted and without overlaps across all parts. */
export function findInBlock(
  matcher: Matcher,
  { text, language }: Pick<TextBlock, 'text' | 'language'>,
): Iterable<readonly Match[]> {
  const found = findIn(matcher, text, language);
  return text.includes(LINE_HYPHEN) ? [withHyphens(matcher, text, language, found)] : found;
}

/**
 * Adds the matches in which the hyphen at the end of a line belongs to the word, where no other
 * stands.
 */
function withHyphens(
  matcher: Matcher,
  text: string,
  language: string | undefined,
  found: Iterable<readonly Match[]>,
): readonly Match[] {
  const first = [...found].flat();
  const written = text.replaceAll(LINE_HYPHEN, `-${LINE_HYPHEN[1]}`);
  const more = [...findIn(matcher, written, language)]
    .flat()
    .filter(({ span }) => text.slice(span.start, span.end).includes(LINE_HYPHEN))
    .filter(({ span }) =>
      first.every((one) => one.span.end <= span.start || one.span.start >= span.end),
    );
  return [...first, ...more].sort((a, b) => a.span.start - b.span.start);
}

function findIn(
  matcher: Matcher,
  text: string,
  language: string | undefined,
): Iterable<readonly Match[]> {
  const context = language === undefined ? {} : { language };
  return text.length <= LONGEST_AT_ONCE
    ? [matcher.find(text, context)]
    : findInParts(matcher, text, context);
}

function* findInParts(
  matcher: Matcher,
  text: string,
  context: TextContext,
): Generator<readonly Match[]> {
  let from = 0;
  let searchedTo = 0;
  while (searchedTo < text.length) {
    const { end, isClean } = partAfter(text, searchedTo);
    const found = matcher
      .find(text.slice(from, end), context)
      .map((match) => moved(match, from))
      .filter((match) => match.span.start >= searchedTo);
    // A match that is drawn out over the whole part, by spaces for example, is taken as it is: it would be
    // left to the next part again and again.
    const isDrawnOut = found[0]?.span.start === searchedTo && found[0].span.end > end - OVERLAP;
    const whole = isClean
      ? found
      : isDrawnOut
        ? found.slice(0, 1)
        : found.filter((match) => match.span.end <= end - OVERLAP);
    yield whole;
    const cut = found[whole.length]?.span.start ?? (isClean ? end : end - OVERLAP);
    searchedTo = Math.max(cut, whole.at(-1)?.span.end ?? 0);
    from = isClean ? end : Math.max(searchedTo - CONTEXT, whole.at(-1)?.span.end ?? 0);
  }
}

function partAfter(
  text: string,
  start: number,
): { readonly end: number; readonly isClean: boolean } {
  const limit = start + LONGEST_AT_ONCE;
  if (limit >= text.length) return { end: text.length, isClean: true };
  const tail = text.slice(limit - LONGEST_AT_ONCE / 4, limit);
  let end = 0;
  for (const { index } of tail.matchAll(SENTENCE_END)) end = index + 1;
  return end === 0
    ? { end: limit, isClean: false }
    : { end: limit - LONGEST_AT_ONCE / 4 + end, isClean: true };
}

function moved(match: Match, by: number): Match {
  return { ...match, span: { start: match.span.start + by, end: match.span.end + by } };
}
