/** Limits a matcher to the terms of one language. */
import type { Match, Matcher } from '../../../glossary/match/match.ts';
import type { Direction } from '../../../glossary/model/settings/site-rules.ts';

const HAN = /\p{Script=Han}/u;

/** Leaves out the matches of the other language: those with Han characters are Chinese. */
export function inDirection(matcher: Matcher, direction: Direction): Matcher {
  if (direction === 'both') return matcher;
  const isWanted = (haystack: string, { span }: Match): boolean =>
    HAN.test(haystack.slice(span.start, span.end)) === (direction === 'zh');
  return {
    ...matcher,
    find: (haystack, context) =>
      matcher.find(haystack, context).filter((match) => isWanted(haystack, match)),
  };
}
