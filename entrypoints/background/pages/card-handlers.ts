import { isVisible, type StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import { browser } from 'wxt/browser';
import { formRelation } from '../../../glossary/match/explain/explain.ts';
import { filledBy } from '../../../glossary/match/forms/number-values.ts';
import type { Handlers, PageRequests } from '../../../glossary/messages/protocol.ts';
import type { CardEntry } from '../../../glossary/model/page/card-entry.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { byNameFor } from '../../../glossary/model/entry/entry-name.ts';
import { bySideOf } from '../../../glossary/model/entry/side.ts';
import { requestTab } from '../../shared/messaging.ts';
import type { Sender } from '../../shared/wire.ts';
import { loadLexicon } from '../matching/layer-compiler.ts';
import { orWhenUnavailable } from '../entries/entry-reader.ts';
import type { Stores } from '../store/stores.ts';
import { reasonsOf } from '../matching/match-reasons.ts';
import type { StandingEntries } from '../entries/standing-entries.ts';

/** The path of the script that draws cards. */
const CARD_SCRIPT = '/hover-card.js';

/** Answers what a card in a page asks for. */
export function cardHandlers(
  sender: Sender,
  readStanding: StandingEntries,
  { teamLists }: Pick<Stores, 'teamLists'>,
) {
  /** Those entries of which a team has several versions. The curated ones are in no team. */
  const readVersions = async (stored: readonly StoredEntry[]): Promise<ReadonlySet<ConceptId>> => {
    const added = stored.filter(({ origin }) => origin === 'added');
    if (added.length === 0) return new Set();
    const asked = added.map(({ glossary, entry }) => ({ glossary, concept: entry.id }));
    return orWhenUnavailable(teamLists.withVersions(asked), new Set());
  };
  return {
    loadCardScript: async (where) => {
      const { tab, frame } = sender;
      if (tab === undefined || frame === undefined) return false;
      return injectCardScript(tab, where === 'top' ? 0 : frame);
    },
    getCardEntries: async (concepts, text, sides) => {
      const bySide = bySideOf(sides);
      const byFit = byNameFor(text);
      const stored = (await readStanding(concepts)).toSorted(
        (a, b) => a.place - b.place || bySide(a.entry, b.entry) || byFit(a.entry, b.entry),
      );
      const related = await readStanding(
        stored.flatMap(({ entry }) => (entry.related ?? []).map(({ concept }) => concept)),
      );
      const versions = await readVersions(stored);
      const known = new Map(related.map(({ entry }) => [entry.id, entry]));
      return stored.filter(isVisible).map(({ entry, origin, label: glossary }) => {
        const relation = formRelation(entry, text);
        return {
          entry: filledBy(entry, text),
          origin,
          glossary,
          ...(versions.has(entry.id) && { hasVersions: true }),
          related: relatedOf(entry, known, text),
          ...(relation === undefined ? {} : { relation }),
        };
      });
    },
    liftCard: async (card) => {
      const { tab, frame } = sender;
      if (tab === undefined || frame === undefined) return;
      await requestTab(tab, undefined, 'hostCard', { ...card, origin: card.origin ?? frame });
    },
    sendCardEvent: async (card, origin, event) => {
      if (sender.tab !== undefined)
        await requestTab(sender.tab, origin, 'receiveCardEvent', card, event);
    },
    commandLiftedCard: async (card, command) => {
      if (sender.tab !== undefined)
        await requestTab(sender.tab, 0, 'commandHostedCard', card, command);
    },
    explainPassage: async (concepts, passage) => {
      const entries = (await readStanding(concepts)).map(({ entry }) => entry);
      return reasonsOf(passage, entries, await loadLexicon());
    },
  } satisfies Partial<Handlers<PageRequests>>;
}

function relatedOf(
  { related = [] }: ConceptEntry,
  known: ReadonlyMap<ConceptId, ConceptEntry>,
  text: string,
): CardEntry['related'] {
  return related.flatMap(({ relation, concept }) => {
    const entry = known.get(concept);
    return entry === undefined ? [] : { relation, entry: filledBy(entry, text) };
  });
}

/**
 * Runs the script in a frame.
 * @returns whether it runs there; in some frames the browser allows none
 */
async function injectCardScript(tabId: number, frame: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frame] },
      files: [CARD_SCRIPT],
      injectImmediately: true,
    });
    return true;
  } catch {
    // The browser allows no script there, or the frame is gone.
    return false;
  }
}
