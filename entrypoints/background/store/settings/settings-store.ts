import * as v from 'valibot';
import { settingsEntries } from '../../../../glossary/model/settings/settings-schema.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../glossary/model/settings/settings.ts';
import {
  STORED_SETTINGS,
  type StoredSettings,
} from '../../../../glossary/storage/stored-settings.ts';
import { createStoredValue } from './stored-value.ts';

const storedSettings = createStoredValue('settings', 'settings', STORED_SETTINGS);

/** The settings as they are stored, in any version; undefined where none are. */
export const readStoredSettings = storedSettings.readRaw;

/** The result of reading the settings. @throws as `StoredValue.read` */
export const readSettingsOutcome = storedSettings.read;

/**
 * The settings while the stored ones cannot be read. Nothing is marked, because the user may have
 * switched off some pages, and it is not known which.
 */
const UNKNOWN_SETTINGS: Settings = { ...DEFAULT_SETTINGS, paused: true };

/**
 * The current settings. Of settings that a later version wrote, what has the form that this version
 * knows is used.
 */
export async function readSettings(): Promise<Settings> {
  const read = await storedSettings.read();
  switch (read.outcome) {
    case 'none':
      return DEFAULT_SETTINGS;
    case 'migrated':
      return withoutVersion(read.value);
    case 'newer': {
      const known = v.safeParse(v.object(settingsEntries), await storedSettings.readRaw());
      return known.success ? known.output : UNKNOWN_SETTINGS;
    }
    case 'unreadable':
      return UNKNOWN_SETTINGS;
  }
  return read satisfies never;
}

/**
 * Changes settings. If the stored ones cannot be read, they are set aside in the same write.
 * @param change gets the current settings
 * @throws NewerStorageError where a later version wrote them
 */
export async function changeSettings(
  change: (current: Settings) => Partial<Settings>,
): Promise<Settings> {
  const changed = await storedSettings.change((stored) => {
    const current = stored === undefined ? DEFAULT_SETTINGS : withoutVersion(stored);
    return { ...current, ...change(current), version: 6 };
  });
  return withoutVersion(changed);
}

function withoutVersion({ version: _version, ...settings }: StoredSettings): Settings {
  return settings;
}

/** The settings that could not be read and were replaced. */
export async function listSettingsSetAside(): Promise<readonly unknown[]> {
  return (await storedSettings.listSetAside()).map(([at, settings]) => ({ at, settings }));
}
