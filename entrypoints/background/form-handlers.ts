import type { MatchingData } from '../../glossary/match/matching-data.ts';
import type { ExtensionRequests, Handlers } from '../../glossary/messages/protocol.ts';
import { DEFAULT_GLOSSARIES, type Glossary } from '../../glossary/model/glossary.ts';
import { orWhenUnavailable, standingEntries } from './standing-entries.ts';
import type { Stores } from './stores.ts';
import { createTextTrial } from './text-trial.ts';

type FormCalls = 'tryText';

/** Answers what the form of an entry asks for beside reading and storing it. */
export function formHandlers(
  stores: Stores,
  getMatchingData: () => Promise<MatchingData>,
): Pick<Handlers<ExtensionRequests>, FormCalls> {
  return {
    tryText: createTextTrial(getMatchingData, standingEntries(stores), () =>
      orWhenUnavailable<readonly Glossary[]>(stores.glossaries.read(), DEFAULT_GLOSSARIES),
    ),
  };
}
