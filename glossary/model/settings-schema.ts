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

/** The shape of the settings, for data from outside the type system. Unknown keys are dropped. */
export const settingsSchema: v.GenericSchema<unknown, Settings> = v.object(settingsEntries);
