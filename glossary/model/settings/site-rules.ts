import type { ConceptId } from '../entry/concept-entry.ts';
import { matchesUrl } from './url-pattern.ts';

/** The marked side of the glossary: the Chinese terms on a page, the English ones, or both. */
export const DIRECTIONS = ['both', 'zh', 'en'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Most concepts that one rule leaves unmarked; the oldest ones go first. */
export const MOST_UNMARKED = 2_000;

/** What holds on the pages whose address matches a pattern. */
export interface SiteRule {
  /** A pattern of addresses as `url-pattern.ts` describes them. */
  readonly pattern: string;
  /** Whether the pages are marked, where the rule says so; `on` is what lists a site. */
  readonly marking?: 'on' | 'off';
  /** What is marked there; absent for what the settings say for all pages. */
  readonly direction?: Direction;
  /** The only glossaries that mark there, by their ids; absent for all that are switched on. */
  readonly glossaries?: readonly string[];
  /** The concepts that are not marked there, because the user said that they are not meant. */
  readonly unmarked?: readonly ConceptId[];
  /** Set where text in editors is read and marked as well. */
  readonly editors?: true;
}

/** What the rules say of one page. */
export interface SiteMarking {
  /** `off` where any rule switches off, else `on` where any switches on; absent where none does. */
  readonly listed?: 'on' | 'off';
  readonly direction?: Direction;
  readonly glossaries?: readonly string[];
  /** The concepts that any rule leaves unmarked. */
  readonly unmarked: readonly ConceptId[];
  /** Whether any rule has text in editors read. */
  readonly editors: boolean;
}

/** What the rules say of the page at an address: off wins, the last direction and glossaries hold. */
export function siteMarkingOf(rules: readonly SiteRule[], address: string): SiteMarking {
  const fitting = rules.filter(({ pattern }) => matchesUrl(pattern, address));
  const direction = fitting.findLast((rule) => rule.direction !== undefined)?.direction;
  const glossaries = fitting.findLast((rule) => rule.glossaries !== undefined)?.glossaries;
  const listed = (['off', 'on'] as const).find((wanted) =>
    fitting.some(({ marking }) => marking === wanted),
  );
  return {
    ...(listed === undefined ? {} : { listed }),
    ...(direction === undefined ? {} : { direction }),
    ...(glossaries === undefined ? {} : { glossaries }),
    unmarked: [...new Set(fitting.flatMap(({ unmarked = [] }) => unmarked))],
    editors: fitting.some(({ editors }) => editors === true),
  };
}

/**
 * The rules with the pages of a pattern switched on or off, or, with `undefined`, as everywhere
 * else. What else a rule of this pattern says is kept; one that says nothing any more is dropped.
 */
export function withMarking(
  rules: readonly SiteRule[],
  pattern: string,
  marking: SiteRule['marking'],
): readonly SiteRule[] {
  const changed = rules.map((rule) => {
    if (rule.pattern !== pattern) return rule;
    const { marking: _before, ...others } = rule;
    return marking === undefined ? others : { ...others, marking };
  });
  const isKnown = rules.some((rule) => rule.pattern === pattern);
  const added = isKnown || marking === undefined ? [] : [{ pattern, marking }];
  return [...changed, ...added].filter((rule) => Object.keys(rule).length > 1);
}

/**
 * The rules with the only glossaries that mark on the pages of a pattern; `undefined` leaves that to
 * other rules. Where a later rule names glossaries for the page at `address`, the changed rule is put
 * last, so that it holds there.
 * @param address of a page that the pattern fits
 */
export function withGlossaries(
  rules: readonly SiteRule[],
  pattern: string,
  glossaries: SiteRule['glossaries'],
  address: string,
): readonly SiteRule[] {
  const at = rules.findIndex((rule) => rule.pattern === pattern);
  const { glossaries: _before, ...others } = rules[at] ?? { pattern };
  const isOverruled = rules.some(
    (rule, place) =>
      place > at && rule.glossaries !== undefined && matchesUrl(rule.pattern, address),
  );
  const changed: SiteRule = { ...others, ...(glossaries && { glossaries }) };
  const rest = at < 0 ? rules : rules.toSpliced(at, 1);
  const place = at < 0 || isOverruled ? rest.length : at;
  return rest.toSpliced(place, 0, changed).filter((rule) => Object.keys(rule).length > 1);
}

/** The rules with some concepts marked, or left unmarked, on the pages of a pattern. */
export function withConcepts(
  rules: readonly SiteRule[],
  pattern: string,
  concepts: readonly ConceptId[],
  marked: boolean,
): readonly SiteRule[] {
  const at = rules.findIndex((rule) => rule.pattern === pattern);
  const { unmarked: before = [], ...others } = rules[at] ?? { pattern };
  const kept = before.filter((concept) => !concepts.includes(concept));
  const unmarked = [...new Set([...kept, ...(marked ? [] : concepts)])].slice(-MOST_UNMARKED);
  const changed: SiteRule = { ...others, ...(unmarked.length > 0 && { unmarked }) };
  const changedRules = at < 0 ? [...rules, changed] : rules.with(at, changed);
  return changedRules.filter((rule) => Object.keys(rule).length > 1);
}

/**
 * The rules with text in editors read on the pages of a pattern. Where it is not to be read, no rule
 * that fits the page at `address` has it read any more.
 * @param address of a page that the pattern fits
 */
export function withEditors(
  rules: readonly SiteRule[],
  pattern: string,
  editors: boolean,
  address: string,
): readonly SiteRule[] {
  const isKnown = rules.some((rule) => rule.pattern === pattern);
  const all = isKnown || !editors ? rules : [...rules, { pattern }];
  return all
    .map((rule): SiteRule => {
      const { editors: _before, ...others } = rule;
      if (editors) return rule.pattern === pattern ? { ...others, editors } : rule;
      return matchesUrl(rule.pattern, address) ? others : rule;
    })
    .filter((rule) => Object.keys(rule).length > 1);
}

/** The first rule that switches the page at an address off. */
export function ruleAgainst(rules: readonly SiteRule[], address: string): SiteRule | undefined {
  return rules.find(({ pattern, marking }) => marking === 'off' && matchesUrl(pattern, address));
}
