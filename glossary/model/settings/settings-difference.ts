import { canonicalJson } from '../entry/same-value.ts';
import type { Settings } from './settings.ts';

/** What would change once the settings of a file hold. */
export interface SettingsDifference {
  /** The settings that change, rules for sites aside. */
  readonly changed: readonly Exclude<keyof Settings, 'siteRules'>[];
  /** Rules that come, and rules that go. */
  readonly rulesAdded: readonly string[];
  readonly rulesRemoved: readonly string[];
}

/** Compares two states of the settings; a changed rule counts as one that goes and one that comes. */
export function compareSettings(before: Settings, after: Settings): SettingsDifference {
  const { siteRules: rulesBefore, ...othersBefore } = before;
  const { siteRules: rulesAfter, ...othersAfter } = after;
  const keys = Object.keys(othersBefore) as Exclude<keyof Settings, 'siteRules'>[];
  const texts = (rules: Settings['siteRules']): ReadonlySet<string | undefined> =>
    new Set(rules.map(canonicalJson));
  const [known, coming] = [texts(rulesBefore), texts(rulesAfter)];
  return {
    changed: keys.filter((key) => othersBefore[key] !== othersAfter[key]),
    rulesAdded: rulesAfter
      .filter((rule) => !known.has(canonicalJson(rule)))
      .map(({ pattern }) => pattern),
    rulesRemoved: rulesBefore
      .filter((rule) => !coming.has(canonicalJson(rule)))
      .map(({ pattern }) => pattern),
  };
}
