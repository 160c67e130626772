import * as v from 'valibot';
import { settingsEntries } from '../model/settings/settings-schema.ts';
import type { Settings } from '../model/settings/settings.ts';
import type { MigrationStep, StoredShape } from './stored-shape.ts';

/** The settings as they lie in the browser's storage. */
export type StoredSettings = Settings & { readonly version: 6 };

const schema: v.GenericSchema<unknown, StoredSettings> = v.object({
  ...settingsEntries,
  version: v.literal(6),
});

/** The settings that came with version 3, with the defaults of that time; today's may differ. */
const NEW_IN_THIRD = { contextTerms: 'asPage', everydayWords: false };

/** The settings that came with version 4, with the defaults of that time. */
const NEW_IN_FOURTH = { localSources: false };

/** The settings that came with version 5, with the defaults of that time. */
const NEW_IN_FIFTH = { cardSide: 'below' };

/** The settings that came with version 6, with the defaults of that time. */
const NEW_IN_SIXTH = { showPinyin: true, colourTones: false };

const steps: readonly MigrationStep[] = [
  {
    sentence: 'Which words are marked is as the page suggests.',
    migrate: (stored) => ({ ...v.parse(v.looseObject({}), stored), ...NEW_IN_THIRD }),
  },
  {
    sentence: 'No subscription is at an address of this machine.',
    migrate: (stored) => ({ ...v.parse(v.looseObject({}), stored), ...NEW_IN_FOURTH }),
  },
  {
    sentence: 'Cards open below their line.',
    migrate: (stored) => ({ ...v.parse(v.looseObject({}), stored), ...NEW_IN_FIFTH }),
  },
  {
    sentence: 'Readings are shown in pinyin, in one colour.',
    migrate: (stored) => ({ ...v.parse(v.looseObject({}), stored), ...NEW_IN_SIXTH }),
  },
];

/** The settings in storage, and the steps that bring older ones here. */
export const STORED_SETTINGS: StoredShape<StoredSettings> = { schema, first: 2, steps };
