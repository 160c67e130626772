import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { settingsEntries } from '../../../../glossary/model/settings/settings-schema.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../glossary/model/settings/settings.ts';
import {
  STORED_SETTINGS,
  type StoredSettings,
} from '../../../../glossary/storage/stored-settings.ts';
import { readStored, type ReadOutcome } from '../../../../glossary/storage/stored-shape.ts';
import { NewerStorageError } from '../database/errors.ts';
import { withinPatience } from '../database/time-limit.ts';

const KEY = 'settings';
const SET_ASIDE_PREFIX = 'settings-set-aside:';

/** The result of reading the settings; `none` where none are stored yet. */
export type SettingsOutcome = { readonly outcome: 'none' } | ReadOutcome<StoredSettings>;

/**
 * Reads the settings.
 * @throws StorageUnavailableError, or the browser's error, where the storage fails
 */
export async function readSettingsOutcome(): Promise<SettingsOutcome> {
  const stored = await withinPatience(
    () => browser.storage.local.get(KEY),
    'The storage of settings',
  );
  return stored[KEY] === undefined ? { outcome: 'none' } : readStored(STORED_SETTINGS, stored[KEY]);
}

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
  const read = await readSettingsOutcome();
  switch (read.outcome) {
    case 'none':
      return DEFAULT_SETTINGS;
    case 'migrated':
      return withoutVersion(read.value);
    case 'newer': {
      const stored = await browser.storage.local.get(KEY);
      const known = v.safeParse(v.object(settingsEntries), stored[KEY]);
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
  return navigator.locks.request('termlight-settings', async () => {
    const read = await readSettingsOutcome();
    if (read.outcome === 'newer') {
      throw new NewerStorageError('A later version of Termlight wrote the settings.');
    }
    const current = read.outcome === 'migrated' ? withoutVersion(read.value) : DEFAULT_SETTINGS;
    const settings: Settings = { ...current, ...change(current) };
    const stored: StoredSettings = { ...settings, version: 3 };
    const aside = read.outcome === 'unreadable' ? await asideOf(KEY) : {};
    await browser.storage.local.set({ ...aside, [KEY]: stored });
    return settings;
  });
}

function withoutVersion({ version: _version, ...settings }: StoredSettings): Settings {
  return settings;
}

/** The settings as they are stored, in any version; undefined where none are. */
export async function readStoredSettings(): Promise<unknown> {
  return (await withinPatience(() => browser.storage.local.get(KEY), 'The storage of settings'))[
    KEY
  ];
}

/** The settings that could not be read and were replaced. */
export async function listSettingsSetAside(): Promise<readonly unknown[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all).flatMap(([key, settings]) =>
    key.startsWith(SET_ASIDE_PREFIX) ? [{ at: key.slice(SET_ASIDE_PREFIX.length), settings }] : [],
  );
}

async function asideOf(key: string): Promise<Record<string, unknown>> {
  const stored = await browser.storage.local.get(key);
  return { [`${SET_ASIDE_PREFIX}${new Date().toISOString()}`]: stored[key] };
}
