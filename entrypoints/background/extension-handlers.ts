import type { ExtensionRequests, Handlers } from '../../glossary/messages/protocol.ts';
import type { NamedChange } from '../../glossary/model/list/named-change.ts';
import { withRuleChange } from '../../glossary/model/settings/site-rule-change.ts';
import type { Fold } from '../../glossary/model/search/search-keys.ts';
import { baseHandlers } from './entries/base-handlers.ts';
import { checkHandlers } from './entries/check-handlers.ts';
import { copyHandlers } from './exchange/copy-handlers.ts';
import { entryHandlers } from './entries/entry-handlers.ts';
import { readHistory } from './entries/entry-history.ts';
import type { Followers } from './pages/followers.ts';
import type { ChangeSettings } from './pages/not-meant.ts';
import { switchTab } from './pages/switch-tab.ts';
import { isTabOff } from './pages/tabs-off.ts';
import { formHandlers } from './matching/form-handlers.ts';
import { glossaryHandlers } from './glossaries/glossary-handlers.ts';
import { importHandlers } from './exchange/import-handlers.ts';
import { keepForPages } from './entries/keep-for-pages.ts';
import type { GetMatchingData } from './matching/matching-data.ts';
import { practiceHandlers } from './matching/practice-handlers.ts';
import { listHandlers } from './entries/list-handlers.ts';
import { readEntries } from './entries/entry-reader.ts';
import { readStorageHealth } from './store/health.ts';
import type { TakenStep } from './store/overlay/overlay-store.ts';
import type { StoredChange } from './store/database/schema.ts';
import { readSettings } from './store/settings/settings-store.ts';
import type { Stores } from './store/stores.ts';
import { subscriptionHandlers } from './subscriptions/subscription-handlers.ts';
import { teamHandlers } from './team/team-handlers.ts';
import { trashHandlers } from './entries/trash-handlers.ts';

/** Answers pages of ours. */
export function extensionHandlers(
  stores: Stores,
  getMatchingData: GetMatchingData,
  fold: Fold,
  followers: Followers,
  changeSettings: ChangeSettings,
): Handlers<ExtensionRequests> {
  const { database, overlay } = stores;
  const told = (taken: TakenStep | undefined): NamedChange | null =>
    taken === undefined ? null : namedChange(taken.change);
  return {
    getSettings: async () => keepForPages('getSettings', await readSettings()),
    updateSettings: (part) => changeSettings(() => part),
    changeSiteRule: (rule) =>
      changeSettings((settings) => ({ siteRules: withRuleChange(settings, rule) })),
    isTabOff,
    switchTab,
    getStorageHealth: () => readStorageHealth(database, overlay),
    ...listHandlers(stores, fold),
    getStoredEntry: async (concept) => (await readEntries(stores, [concept]))[0] ?? null,
    ...entryHandlers(stores),
    ...baseHandlers(stores),
    ...formHandlers(stores, getMatchingData),
    ...glossaryHandlers(stores),
    ...importHandlers(stores),
    ...copyHandlers(stores, followers),
    ...trashHandlers(stores),
    ...checkHandlers(stores),
    ...practiceHandlers(stores),
    ...subscriptionHandlers(stores),
    ...teamHandlers(stores),
    getEntryHistory: (concept) => readHistory(stores, concept),
    undoLastChange: async (at) => {
      const taken = await (at === undefined ? overlay.undo() : overlay.undoAt(at));
      return taken === 'changedSince' ? taken : told(taken);
    },
    redoLastChange: async () => told(await overlay.redo()),
    getUndoSteps: async () => {
      const { undo, redo, revision } = await overlay.steps();
      return {
        revision,
        undo: undo ? namedChange(undo.change) : null,
        redo: redo ? namedChange(redo.change) : null,
      };
    },
  };
}

function namedChange({ kind, term, count }: StoredChange): NamedChange {
  return { kind, term, count };
}
