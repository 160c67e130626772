import { canonicalJson } from '../model/entry/same-value.ts';
import * as v from 'valibot';
import type { Settings } from '../model/settings/settings.ts';
import { readOwnData } from './own-data-file.ts';
import { STORED_SETTINGS, type StoredSettings } from './stored-settings.ts';
import { readStored } from './stored-shape.ts';

const FORMAT = 'termlight-settings';

/** What became of reading a file of settings. */
export type SettingsFileRead =
  | { readonly ok: true; readonly settings: Settings }
  | {
      readonly ok: false;
      readonly code: 'notJson' | 'notSettings' | 'newerSettings';
      readonly message: string;
    };

/** The text of a file with all settings and the rules for sites. @param exported ISO 8601 */
export function writeSettingsFile(settings: Settings, exported: string): string {
  const stored: StoredSettings = { ...settings, version: 3 };
  return JSON.stringify({ format: FORMAT, exported, settings: stored }, undefined, 2);
}

/** Reads a file of settings of any version; of a backup file, its settings. Never throws. */
export function readSettingsFile(text: string): SettingsFileRead {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { ok: false, code: 'notJson', message: (error as Error).message };
  }
  const file = v.safeParse(v.object({ format: v.literal(FORMAT), settings: v.unknown() }), parsed);
  const backup = file.success ? undefined : readOwnData(text);
  const stored = file.success
    ? file.output.settings
    : backup?.ok === true
      ? backup.file.settings
      : undefined;
  const read = readStored(STORED_SETTINGS, stored);
  switch (read.outcome) {
    case 'migrated': {
      const { version: _version, ...settings } = read.value;
      return { ok: true, settings };
    }
    case 'newer':
      return { ok: false, code: 'newerSettings', message: `It has version ${read.version}.` };
    case 'unreadable':
      return { ok: false, code: 'notSettings', message: read.reason };
  }
  return read satisfies never;
}

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
