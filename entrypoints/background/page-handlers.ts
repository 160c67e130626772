import type { MatchingData } from '../../glossary/match/matching-data.ts';
import type { FrameState, Handlers, PageRequests } from '../../glossary/messages/protocol.ts';
import {
  DEFAULT_SETTINGS,
  readingSettingsOf,
  rulingOf,
  type Settings,
} from '../../glossary/model/settings.ts';
import { packagedMessages } from '../shared/interface-texts.ts';
import type { Sender } from '../shared/messaging.ts';
import { cardHandlers } from './card-handlers.ts';
import { reportFault } from './report-fault.ts';
import { markKindOf } from './mark-kind.ts';
import { visibleEntry } from './standing.ts';
import { orWhenUnavailable, standingEntries } from './standing-entries.ts';
import { readSettings } from './store/settings-store.ts';
import type { Stores } from './stores.ts';
import { showFrameReport } from './toolbar.ts';

/** Answers content scripts. Nothing here changes what is stored for good. */
export function pageHandlers(
  stores: Stores,
  getMatchingData: () => Promise<MatchingData>,
): (sender: Sender) => Handlers<PageRequests> {
  const readStanding = standingEntries(stores);
  return (sender) => ({
    getFrameState: async () => {
      const [settings, revision] = await Promise.all([
        readSettingsOrNone(),
        orWhenUnavailable(stores.overlay.revision(), 0),
      ]);
      return stateOf(settings, revision, sender.url);
    },
    getMatchingData,
    getConceptEntries: async (concepts) =>
      (await readStanding(concepts)).flatMap((stored) => visibleEntry(stored) ?? []),
    ...cardHandlers(sender, readStanding),
    getMarkKinds: async (concepts) => (await readStanding(concepts)).map(markKindOf),
    getInterfaceMessages: async () => {
      const { interfaceLanguage: language } = await readSettings();
      return language === 'auto' ? null : { language, messages: await packagedMessages(language) };
    },
    reportFrame: (report) => showFrameReport(sender, report),
    // Heard by the page of ours that asked for it.
    reportSelection: () => undefined,
  });
}

async function readSettingsOrNone(): Promise<Settings | undefined> {
  try {
    return await readSettings();
  } catch (error) {
    reportFault(error);
    return undefined;
  }
}

/** While the settings cannot be read, a page that the user may have switched off is left alone. */
function stateOf(settings: Settings | undefined, revision: number, address: string): FrameState {
  const reading = readingSettingsOf(settings ?? DEFAULT_SETTINGS);
  if (settings === undefined) return { enabled: false, revision, reading };
  const { marking, direction } = rulingOf(settings, address, new Date());
  return {
    enabled: marking === 'on',
    revision,
    reading: { ...reading, direction },
    ...(marking === 'paused' && !settings.paused && settings.pausedUntil !== null
      ? { resumes: settings.pausedUntil }
      : {}),
  };
}
