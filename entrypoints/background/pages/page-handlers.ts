import { filledBy } from '../../../glossary/match/forms/number-values.ts';
import { layerName } from '../../../glossary/match/compile/layer-format.ts';
import type { MatchingData } from '../../../glossary/match/matching-data.ts';
import type { MatchingAnswer } from '../../../glossary/messages/matching-answer.ts';
import type { FrameState, Handlers, PageRequests } from '../../../glossary/messages/protocol.ts';
import { type GlossaryId, isSwitchedOn } from '../../../glossary/model/glossary/glossary.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryList } from '../../../glossary/model/glossary/glossary-list.ts';
import {
  DEFAULT_SETTINGS,
  readingSettingsOf,
  rulingOf,
  type Settings,
} from '../../../glossary/model/settings/settings.ts';
import { packagedMessages } from '../../shared/interface-texts.ts';
import type { Sender } from '../../shared/wire.ts';
import { cardHandlers } from './card-handlers.ts';
import { putLooks, unusualLooks } from './looks.ts';
import { type ChangeSettings, notMeantHandlers } from './not-meant.ts';
import { reportFault } from '../work/report-fault.ts';
import { markKindOf } from '../matching/mark-kind.ts';
import type { GetMatchingData } from '../matching/matching-data.ts';
import { visibleEntry } from '../../../glossary/overlay/standing.ts';
import { orWhenUnavailable, readAvailableList } from '../entries/entry-reader.ts';
import { standingEntries } from '../entries/standing-entries.ts';
import { readSettings } from '../store/settings/settings-store.ts';
import type { Stores } from '../store/stores.ts';
import { isTabOff } from './tabs-off.ts';
import { showFrameReport } from './toolbar.ts';
import { inTurn } from '../work/in-turn.ts';

/**
 * Answers content scripts. `changeSettings` is for what the user says in a card, see `markHere`.
 */
export function pageHandlers(
  stores: Stores,
  getMatchingData: GetMatchingData,
  changeSettings: ChangeSettings,
): (sender: Sender) => Handlers<PageRequests> {
  const readStanding = standingEntries(stores);
  const readList = (): Promise<GlossaryList> => readAvailableList(stores);
  return (sender) => ({
    getFrameState: async (looks) => {
      const [settings, revision, list, tabOff] = await Promise.all([
        readSettingsOrNone(),
        orWhenUnavailable(stores.overlay.revision(), 0),
        readList(),
        sender.tab !== undefined && isTabOff(sender.tab),
      ]);
      const state = stateOf(settings, revision, list, sender.url);
      const told = tabOff ? { ...state, enabled: false } : state;
      const isStyled =
        !told.enabled ||
        looks === undefined ||
        told.looks === undefined ||
        told.looks === looks ||
        (await putLooks(sender, told.reading));
      // A frame without the style asks for it again when it asks next.
      return isStyled ? told : { ...told, looks };
    },
    getMatchingData: (unneeded) => {
      const ask = async (): Promise<MatchingAnswer> => {
        const standing = Promise.all([readSettingsOrNone(), readList()]);
        const marking = standing.then(([settings, list]) => markingOn(settings, list, sender.url));
        const unmarked = standing.then(([settings]) => unmarkedOn(settings, sender.url));
        const data = getMatchingData(marking, unneeded);
        return answerOf(...(await Promise.all([data, unmarked])), unneeded);
      };
      const { tab, frame = 0 } = sender;
      // A page may have hundreds of frames: they come one after another, and others between them.
      return tab === undefined || frame === 0 ? ask() : inTurn(`data-for-tab-${tab}`, ask);
    },
    getConceptEntries: async (concepts, texts) => {
      const textOf = new Map(concepts.map((concept, i) => [concept, texts?.[i] ?? '']));
      return (await readStanding(concepts)).flatMap((stored) => {
        const entry = visibleEntry(stored);
        if (entry === undefined || texts === undefined) return entry ?? [];
        return filledBy(entry, textOf.get(entry.id) ?? '');
      });
    },
    ...cardHandlers(sender, readStanding, stores),
    ...notMeantHandlers(sender, readStanding, changeSettings),
    getCardSide: async () => (await readSettings()).cardSide,
    setCardSide: async (cardSide) => {
      await changeSettings(() => ({ cardSide }));
    },
    getMarkKinds: async (concepts) => (await readStanding(concepts)).map(markKindOf),
    getInterfaceMessages: async () => {
      const { interfaceLanguage: language } = await readSettings();
      return language === 'auto' ? null : { language, messages: await packagedMessages(language) };
    },
    reportFrame: (report) => showFrameReport(sender, report),
    // The extension pages that show them listen to them.
    reportProgress: () => undefined,
    reportSelection: () => undefined,
  });
}

/** The data without the bytes of the layers that the page does not need, and without unmarked concepts. */
function answerOf(
  data: MatchingData,
  unmarked: readonly ConceptId[],
  unneeded: readonly string[],
): MatchingAnswer {
  const layers = data.layers.map(({ blob, suppressed: before, script }) => {
    const name = script ?? layerName(blob);
    const suppressed = [...before, ...unmarked];
    return unneeded.includes(name) ? { name, suppressed } : { name, suppressed, blob };
  });
  return { ...data, unmarked, layers };
}

async function readSettingsOrNone(): Promise<Settings | undefined> {
  try {
    return await readSettings();
  } catch (error) {
    reportFault(error);
    return undefined;
  }
}

/**
 * While the settings cannot be read, nothing is marked: the user may have switched the page off.
 */
function stateOf(
  settings: Settings | undefined,
  revision: number,
  list: GlossaryList,
  address: string,
): FrameState {
  const reading = readingSettingsOf(settings ?? DEFAULT_SETTINGS);
  const glossaries = markingOn(settings, list, address);
  const unmarked = unmarkedOn(settings, address);
  const state = { revision, glossaries, unmarked };
  if (settings === undefined) return { ...state, enabled: false, reading };
  const { marking, direction, editors } = rulingOf(settings, address, new Date());
  return {
    ...state,
    enabled: marking === 'on',
    reading: { ...reading, direction },
    ...unusualLooks(reading),
    ...(editors && { editors }),
    ...(marking === 'paused' && !settings.paused && settings.pausedUntil !== null
      ? { resumes: settings.pausedUntil }
      : {}),
  };
}

/** The concepts that the settings leave unmarked on a page. */
function unmarkedOn(settings: Settings | undefined, address: string): readonly ConceptId[] {
  return settings === undefined ? [] : rulingOf(settings, address, new Date()).unmarked;
}

/** The glossaries that mark on a page, in the order of priority: switched on, and chosen for it. */
function markingOn(
  settings: Settings | undefined,
  list: GlossaryList,
  address: string,
): readonly GlossaryId[] {
  const chosen = settings && rulingOf(settings, address, new Date()).glossaries;
  return list
    .filter(isSwitchedOn)
    .map(({ id }) => id)
    .filter((id) => chosen?.includes(id) ?? true);
}
