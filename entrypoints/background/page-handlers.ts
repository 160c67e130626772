import type { MatchingData } from '../../glossary/match/matching-data.ts';
import type { FrameState, Handlers, PageRequests } from '../../glossary/messages/protocol.ts';
import type { ConceptId } from '../../glossary/model/concept-entry.ts';
import {
  DEFAULT_SETTINGS,
  readingSettingsOf,
  rulingOf,
  type Settings,
} from '../../glossary/model/settings.ts';
import type { OverlayRecord } from '../../glossary/storage/overlay-record.ts';
import type { Sender } from '../shared/messaging.ts';
import { reportFault } from './report-fault.ts';
import { standingOf, visibleEntry } from './standing.ts';
import { StorageUnavailableError } from './store/errors.ts';
import { readSettings } from './store/settings-store.ts';
import type { Stores } from './stores.ts';
import { showFrameReport } from './toolbar.ts';

/** Answers content scripts. Nothing here changes what is stored for good. */
export function pageHandlers(
  { overlay, loadBase }: Stores,
  getMatchingData: () => Promise<MatchingData>,
): (sender: Sender) => Handlers<PageRequests> {
  return (sender) => ({
    getFrameState: async () => {
      const [settings, revision] = await Promise.all([
        readSettingsOrNone(),
        orWhenUnavailable(overlay.revision(), 0),
      ]);
      return stateOf(settings, revision, sender.url);
    },
    getMatchingData,
    getConceptEntries: async (concepts) => {
      const [base, records] = await Promise.all([
        loadBase(),
        orWhenUnavailable(overlay.read(concepts), new Map<ConceptId, OverlayRecord>()),
      ]);
      return concepts.flatMap(
        (concept) =>
          visibleEntry(standingOf(base.entries.get(concept), records.get(concept))) ?? [],
      );
    },
    reportFrame: (report) => showFrameReport(sender, report),
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

/** The curated glossary does not depend on the database, and is worth having alone. */
async function orWhenUnavailable<T>(stored: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await stored;
  } catch (error) {
    if (error instanceof StorageUnavailableError) return otherwise;
    throw error;
  }
}
