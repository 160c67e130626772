import * as v from 'valibot';
import { settingsEntries } from '../model/settings/settings-schema.ts';
import type { Settings } from '../model/settings/settings.ts';
import type { MigrationStep, StoredShape } from './stored-shape.ts';

/** The settings as they lie in the browser's storage. */
export type StoredSettings = Settings & { readonly version: 3 };

const schema: v.GenericSchema<unknown, StoredSettings> = v.object({
  ...settingsEntries,
  version: v.literal(3),
});

/** What version 2 brought, as it stood then: today's defaults may be others. */
const NEW_IN_SECOND = {
  pausedUntil: null,
  onlyListedSites: false,
  direction: 'both',
  marksShown: 'all',
  markLine: 'dotted',
  markTint: true,
  markColour: 'amber',
  markColoursBy: 'one',
  cardOpens: 'hover',
  hoverDelay: 150,
  citationTemplate: '{term} = {equivalent} ({document}, {date})',
  showZhuyin: false,
  readersScript: 'auto',
  interfaceLanguage: 'auto',
};

/** The same of version 3. */
const NEW_IN_THIRD = { contextTerms: 'asPage', everydayWords: false };

const FIRST = v.object({ paused: v.boolean(), sitesOff: v.array(v.string()) });

const steps: readonly MigrationStep[] = [
  {
    sentence: 'Each host that was switched off becomes a rule; what is new has its default.',
    migrate: (stored) => {
      const { paused, sitesOff } = v.parse(FIRST, stored);
      const siteRules = sitesOff
        .filter((host) => host !== '')
        .map((pattern) => ({ pattern, marking: 'off' }));
      return { ...NEW_IN_SECOND, paused, siteRules };
    },
  },
  {
    sentence: 'Which words are marked is as the page suggests.',
    migrate: (stored) => ({ ...v.parse(v.looseObject({}), stored), ...NEW_IN_THIRD }),
  },
];

/** The settings in storage, and the steps that bring older ones here. */
export const STORED_SETTINGS: StoredShape<StoredSettings> = { schema, steps };
