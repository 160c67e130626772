import type { Span } from '../span.ts';

/** Without the flag `u`, with which every match would take three times as long. */
const PREPOSITION =
  /\s(?:about|across|against|among|at|between|by|for|from|in|into|of|on|over|through|to|toward|towards|under|with|within)(?=\s)/i;
const ARTICLE = /^\s+(?:(?:the|an?)\s+)?/i;
const SMALL = /^\p{Ll}/u;

/**
 * Where a term may begin in the last words of a match: behind a preposition in it and an article, as
 * CPC does in “leadership of the CPC”.
 */
export function placesBehindPreposition(haystack: string, { start, end }: Span): readonly number[] {
  const places: number[] = [];
  let rest = haystack.slice(start, end);
  for (;;) {
    const found = PREPOSITION.exec(rest);
    if (found === null) return places;
    rest = rest.slice(found.index + found[0].length);
    places.push(end - rest.length + (ARTICLE.exec(rest)?.[0].length ?? 0));
  }
}

/**
 * Whether a match is written as a name whose last words are not part of a longer name: the Ministry of
 * Education, before “policy”.
 * @param at where its last words begin
 * @param to where the term ends that begins there
 */
export const isNameBefore = (
  haystack: string,
  { start, end }: Span,
  at: number,
  to: number,
): boolean =>
  !SMALL.test(haystack.slice(start, end)) &&
  !SMALL.test(haystack.slice(at, end)) &&
  !/\p{Lu}/u.test(haystack.slice(end, to));
