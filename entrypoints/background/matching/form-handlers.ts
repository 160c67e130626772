import type { MatchingData } from '../../../glossary/match/matching-data.ts';
import { shortWords } from '../../../glossary/match/boundary/word-reading.ts';
import type { ExtensionRequests, Handlers } from '../../../glossary/messages/protocol.ts';
import { isSwitchedOn } from '../../../glossary/model/glossary/glossary.ts';
import type { GlossaryList } from '../../../glossary/model/glossary/glossary-list.ts';
import { createEntryAdviser } from './entry-adviser.ts';
import { loadLexicon } from './layer-compiler.ts';
import type { GetMatchingData } from './matching-data.ts';
import { readAvailableList } from '../entries/entry-reader.ts';
import { standingEntries } from '../entries/standing-entries.ts';
import { dropDraft, keepDraft, listDrafts } from '../store/settings/draft-store.ts';
import type { Stores } from '../store/stores.ts';
import { createTextTrial } from './text-trial.ts';

/** Answers what the form of an entry asks for beside reading and storing it. */
export function formHandlers(stores: Stores, getMatchingData: GetMatchingData) {
  const readList = (): Promise<GlossaryList> => readAvailableList(stores);
  const ofAllSwitchedOn = async (): Promise<MatchingData> => {
    const list = await readList();
    const marking = list.filter(isSwitchedOn);
    return getMatchingData(marking.map(({ id }) => id));
  };
  return {
    listDrafts,
    keepDraft,
    dropDraft,
    splitWords: async (texts) => {
      const lexicon = await loadLexicon();
      return texts.map((text) => shortWords(lexicon, text));
    },
    tryText: createTextTrial(ofAllSwitchedOn, standingEntries(stores), readList),
    adviseOnEntry: createEntryAdviser(ofAllSwitchedOn, standingEntries(stores), readList),
  } satisfies Partial<Handlers<ExtensionRequests>>;
}
