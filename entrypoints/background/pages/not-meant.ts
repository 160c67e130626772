/** Answers a card in which the user says that its concepts are not meant. */
import { browser } from 'wxt/browser';
import type { Handlers, PageRequests } from '../../../glossary/messages/protocol.ts';
import { rulingOf, type Settings } from '../../../glossary/model/settings/settings.ts';
import { siteOf } from '../../../glossary/model/settings/site-of.ts';
import { withConcepts } from '../../../glossary/model/settings/site-rules.ts';
import { keepAsked } from '../../shared/asked-text.ts';
import type { Sender } from '../../shared/wire.ts';
import type { StandingEntries } from '../entries/standing-entries.ts';
import { loadLexicon } from '../matching/layer-compiler.ts';
import { reasonsOf } from '../matching/match-reasons.ts';
import { readSettings } from '../store/settings/settings-store.ts';

/** Stores a change of the settings and tells everyone. */
export type ChangeSettings = (
  change: (current: Settings) => Partial<Settings>,
) => Promise<Settings>;

/** Answers a card. */
export function notMeantHandlers(
  sender: Sender,
  readStanding: StandingEntries,
  changeSettings: ChangeSettings,
) {
  return {
    markHere: async (concepts, marked) => {
      const site = siteOf(sender.url);
      const { marking } = rulingOf(await readSettings(), sender.url, new Date());
      // A page where nothing is marked has no card that could ask for it.
      if (sender.tab === undefined || site === undefined || marking !== 'on') {
        throw new Error('Nothing is marked on the pages of the sender.');
      }
      const known = (await readStanding(concepts)).map(({ entry }) => entry.id);
      if (known.length > 0) {
        await changeSettings(({ siteRules }) => ({
          siteRules: withConcepts(siteRules, site, known, marked),
        }));
      }
      return site;
    },
    openOnRequest: async (concept, passage) => {
      const entries = (await readStanding([concept])).map(({ entry }) => entry);
      const reasons = reasonsOf(passage, entries, await loadLexicon());
      const terms = [...new Set(reasons.map(({ term }) => term))];
      const url = new URL(browser.runtime.getURL('/options.html'));
      url.search = new URLSearchParams(await keepAsked(JSON.stringify(terms))).toString();
      url.hash = encodeURIComponent(concept);
      await browser.tabs.create({ url: url.href });
    },
  } satisfies Partial<Handlers<PageRequests>>;
}
