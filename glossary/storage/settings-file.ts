import * as v from 'valibot';
import type { Settings } from '../model/settings/settings.ts';
import { readOwnData } from './own-data-file.ts';
import { STORED_SETTINGS, type StoredSettings } from './stored-settings.ts';
import { readStored } from './stored-shape.ts';

const FORMAT = 'termlight-settings';

/** The result of reading a settings file. */
export type SettingsFileRead =
  | { readonly ok: true; readonly settings: Settings }
  | {
      readonly ok: false;
      readonly code: 'notJson' | 'notSettings' | 'newerSettings';
      readonly message: string;
    };

/**
 * Writes all settings and site rules as the text of a file.
 * @param exported ISO 8601
 */
export function writeSettingsFile(settings: Settings, exported: string): string {
  const stored: StoredSettings = { ...settings, version: 6 };
  return JSON.stringify({ format: FORMAT, exported, settings: stored }, undefined, 2);
}

/** Reads a settings file of any version, or the settings in a backup file. Never throws. */
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
