/** Changes one rule for a site, in whatever rules are stored by then. */
import type { ConceptId } from '../entry/concept-entry.ts';
import type { Settings } from './settings.ts';
import {
  siteMarkingOf,
  type SiteRule,
  withConcepts,
  withEditors,
  withGlossaries,
  withMarking,
} from './site-rules.ts';

/** A change to the rule of one pattern. */
export type SiteRuleChange =
  /** The pages of the pattern are marked or not; a rule that is not needed for that goes. */
  | { readonly kind: 'mark'; readonly pattern: string; readonly marked: boolean }
  /** Some glossaries alone mark at an address of the pattern, or with null all of `all`. */
  | {
      readonly kind: 'glossaries';
      readonly pattern: string;
      readonly address: string;
      readonly glossaries: readonly string[] | null;
      readonly all: readonly string[];
    }
  /** Some concepts are marked or not on the pages of the pattern. */
  | {
      readonly kind: 'concepts';
      readonly pattern: string;
      readonly concepts: readonly ConceptId[];
      readonly marked: boolean;
    }
  /** Text in editors is read or not at an address of the pattern. */
  | {
      readonly kind: 'editors';
      readonly pattern: string;
      readonly address: string;
      readonly editors: boolean;
    }
  /** Replaces the rule of the pattern, or adds it; null removes it. */
  | { readonly kind: 'put'; readonly pattern: string; readonly rule: SiteRule | null };

/** The rules with a change to one of them; all others stay as they are. */
export function withRuleChange(
  { siteRules, onlyListedSites }: Pick<Settings, 'siteRules' | 'onlyListedSites'>,
  change: SiteRuleChange,
): readonly SiteRule[] {
  const { pattern } = change;
  switch (change.kind) {
    case 'mark': {
      const whereOn = onlyListedSites ? 'on' : undefined;
      return withMarking(siteRules, pattern, change.marked ? whereOn : 'off');
    }
    case 'glossaries': {
      const { address, glossaries, all } = change;
      const rules = withGlossaries(siteRules, pattern, glossaries ?? undefined, address);
      // If another rule names glossaries for this page, naming all overrules it.
      const isOverruled =
        glossaries === null && siteMarkingOf(rules, address).glossaries !== undefined;
      return isOverruled ? withGlossaries(siteRules, pattern, all, address) : rules;
    }
    case 'concepts':
      return withConcepts(siteRules, pattern, change.concepts, change.marked);
    case 'editors':
      return withEditors(siteRules, pattern, change.editors, change.address);
    case 'put':
      return withRule(siteRules, pattern, change.rule);
  }
}

/** Of several rules with its pattern, only the changed one stays. */
function withRule(
  rules: readonly SiteRule[],
  pattern: string,
  rule: SiteRule | null,
): readonly SiteRule[] {
  const at = rules.findIndex((known) => known.pattern === pattern);
  const put = rule === null ? [] : [rule];
  if (at < 0) return [...rules.filter((known) => known.pattern !== rule?.pattern), ...put];
  return rules.flatMap((known, place) => {
    if (place === at) return put;
    return known.pattern === rule?.pattern ? [] : [known];
  });
}
