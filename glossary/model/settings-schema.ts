import * as v from 'valibot';
import { listSchema, textSchema } from './concept-entry-schema.ts';
import type { Settings } from './settings.ts';

const MAX_HOST = 300;
const MAX_SITES = 20_000;

/** The single settings, each by its name, for whole settings and for a change to some of them. */
export const settingsEntries = {
  paused: v.boolean(),
  sitesOff: listSchema(textSchema(MAX_HOST), MAX_SITES),
};

/** The shape of a change to some of the settings. */
export const settingsChangeSchema: v.GenericSchema<unknown, Partial<Settings>> = v.object({
  paused: v.exactOptional(settingsEntries.paused),
  sitesOff: v.exactOptional(settingsEntries.sitesOff),
});
