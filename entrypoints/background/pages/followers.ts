import { forgetAnswer } from '../../shared/kept-answers.ts';
import { broadcast } from '../../shared/messaging.ts';
import type { Settings } from '../../../glossary/model/settings/settings.ts';
import { keepForPages } from '../entries/keep-for-pages.ts';
import { nameLookUp } from './look-up.ts';
import { oneAfterAnother } from '../work/one-after-another.ts';
import { reportFault } from '../work/report-fault.ts';
import { copyDaily } from '../store/copies/own-content.ts';
import { packLargeChanges } from '../store/log/packed-change.ts';
import type { Stores } from '../store/stores.ts';
import { showSettings } from './toolbar.ts';

/** What happens after something was stored. */
export interface Followers {
  readonly settingsChanged: (settings: Settings) => void;
  /** Resolves once everything that was changed before is copied, or copying failed. */
  readonly copied: () => Promise<void>;
}

/**
 * Tells all open pages of a change, and copies what the user made. The caller that made the change
 * does not wait for this.
 */
export function createFollowers(stores: Stores): Followers {
  const copy = oneAfterAnother(async () => {
    await copyDaily(stores);
    await packLargeChanges(await stores.database.openForWriting());
  });
  let copying = Promise.resolve();
  const startCopy = (): void => {
    copying = copy().catch(reportFault);
  };
  stores.overlay.onChange((revision) => {
    forgetAnswer('searchEntries').catch(reportFault);
    broadcast('glossaryChanged', revision).catch(reportFault);
    startCopy();
  });
  return {
    settingsChanged: (settings) => {
      keepForPages('getSettings', settings);
      broadcast('settingsChanged').catch(reportFault);
      showSettings(settings).catch(reportFault);
      startCopy();
      nameLookUp();
    },
    copied: () => copying,
  };
}
