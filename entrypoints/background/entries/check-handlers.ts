import type { CheckRequests } from '../../../glossary/messages/check-requests.ts';
import type { Handlers } from '../../../glossary/messages/protocol.ts';
import { visibleEntry } from '../../../glossary/overlay/standing.ts';
import { addAnswers, changeAnswer, readAnswers } from '../store/settings/answer-store.ts';
import type { Stores } from '../store/stores.ts';
import { standingEntries } from './standing-entries.ts';

/** Answers the page that checks translations. */
export function checkHandlers(stores: Stores): Handlers<CheckRequests> {
  const readStanding = standingEntries(stores);
  return {
    getVisibleEntries: async (concepts) =>
      (await readStanding(concepts)).flatMap((stored) => visibleEntry(stored) ?? []),
    getAnswers: readAnswers,
    changeAnswer,
    addAnswers,
  };
}
