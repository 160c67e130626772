/** A matcher that gives the terms of one side only. */
import type { Match, Matcher } from '../../../glossary/match/match.ts';
import type { Direction } from '../../../glossary/model/settings/site-rules.ts';

const HAN = /\p{Script=Han}/u;

/** Leaves the matches of the other side out: those with Han characters are the Chinese ones. */
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
