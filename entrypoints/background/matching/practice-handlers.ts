import type { PracticeRequests } from '../../../glossary/messages/practice-requests.ts';
import type { Handlers } from '../../../glossary/messages/protocol.ts';
import { visibleEntry } from '../../../glossary/overlay/standing.ts';
import { standingEntries } from '../entries/standing-entries.ts';
import { changePractice, readPractice } from '../store/settings/practice-store.ts';
import type { Stores } from '../store/stores.ts';
import { judgeTyped } from './typed-answer.ts';

/** Answers the page on which terms are practised. */
export function practiceHandlers(stores: Stores): Handlers<PracticeRequests> {
  const readStanding = standingEntries(stores);
  return {
    getPractice: readPractice,
    changePractice,
    judgeAnswer: async ({ concept, direction }, asked, typed) => {
      const [stored] = await readStanding([concept]);
      const entry = stored && visibleEntry(stored);
      return entry === undefined ? 'other' : judgeTyped(entry, direction, asked, typed);
    },
  };
}
