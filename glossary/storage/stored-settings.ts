import * as v from 'valibot';
import { settingsEntries } from '../model/settings-schema.ts';
import type { Settings } from '../model/settings.ts';
import type { MigrationStep, StoredShape } from './stored-shape.ts';

/** The settings as they lie in the browser's storage. */
export type StoredSettings = Settings & { readonly version: 1 };

const schema: v.GenericSchema<unknown, StoredSettings> = v.object({
  ...settingsEntries,
  version: v.literal(1),
});

const steps: readonly MigrationStep[] = [];

export const STORED_SETTINGS: StoredShape<StoredSettings> = { schema, steps };
