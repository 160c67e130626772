import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { decodeArguments } from '../../glossary/messages/decode.ts';
import { answerRequests, requestTab, tellTab } from '../shared/messaging.ts';
import { acceptPorts } from '../shared/ports.ts';
import { followCommands } from './pages/commands.ts';
import { extensionHandlers } from './extension-handlers.ts';
import { installFaults } from './faults.ts';
import { createFollowers } from './pages/followers.ts';
import { forgetFrameCounts } from './pages/frame-counts.ts';
import { offerLookUp } from './pages/look-up.ts';
import { createMatchingData } from './matching/matching-data.ts';
import type { ChangeSettings } from './pages/not-meant.ts';
import { pageHandlers } from './pages/page-handlers.ts';
import { endInLostTabs, reachOpenTabs } from './pages/open-tabs.ts';
import { reportFault } from './work/report-fault.ts';
import { foldForSearch } from '../../glossary/match/fold/fold-for-search.ts';
import { createStores } from './store/stores.ts';
import { copyDaily } from './store/copies/own-content.ts';
import { keepStorageFromPages } from './pages/storage-access.ts';
import { changeSettings, readSettings } from './store/settings/settings-store.ts';
import { keepTabOff } from './pages/tabs-off.ts';
import { showNavigation } from './pages/toolbar.ts';

// All listeners are registered in the first tick, because the browser wakes the background only for
// events that it listened to then.
export default defineBackground(() => {
  if (import.meta.env.MODE === 'faults') installFaults();
  const stores = createStores();
  const getMatchingData = createMatchingData(stores);
  const followers = createFollowers(stores);

  const changeAndTell: ChangeSettings = async (to) => {
    const settings = await changeSettings(to);
    followers.settingsChanged(settings);
    return settings;
  };
  const answers = extensionHandlers(
    stores,
    getMatchingData,
    foldForSearch,
    followers,
    changeAndTell,
  );
  answerRequests(decodeArguments, pageHandlers(stores, getMatchingData, changeAndTell), answers);
  offerLookUp(async (text) => answers.findNearest(text));

  keepStorageFromPages().catch(reportFault);
  followCommands(followers);
  acceptPorts();
  reachOpenTabs().catch(reportFault);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') {
      browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(reportFault);
    }
  });

  browser.runtime.onStartup.addListener(() => {
    copyDaily(stores).catch(reportFault);
  });

  browser.tabs.onUpdated.addListener((tab, change, { url }) => {
    if (change.status === 'loading') showNavigation(tab, url ?? '').catch(reportFault);
    // A new address within a page looks the same as a new page. A page that stayed reports again.
    if (change.status === 'complete') askForReports(tab).catch(reportFault);
    if (change.url !== undefined) followAddress(tab).catch(reportFault);
  });

  browser.permissions.onAdded.addListener(() => {
    reachOpenTabs(true).catch(reportFault);
  });

  browser.permissions.onRemoved.addListener(() => {
    endInLostTabs().catch(reportFault);
  });

  browser.tabs.onRemoved.addListener((tab) => {
    forgetFrameCounts(tab).catch(reportFault);
    keepTabOff(tab, false).catch(reportFault);
  });
});

/** Other rules for sites may apply to a page whose address changes without loading. */
async function followAddress(tab: number): Promise<void> {
  const { siteRules } = await readSettings();
  if (siteRules.length > 0) await tellTab(tab, 'settingsChanged');
}

/** The browser's own pages have no content script that could answer. */
async function askForReports(tab: number): Promise<void> {
  await requestTab(tab, undefined, 'requestReport').catch(() => undefined);
}
