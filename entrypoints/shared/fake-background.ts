import type { KeptDraft } from '../../glossary/messages/form-requests.ts';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';
import type { CopyDifference } from '../../glossary/messages/copy-requests.ts';
import type {
  Events,
  ExtensionRequests,
  Handlers,
  PageRequests,
  TrashRow,
} from '../../glossary/messages/protocol.ts';
import type { SaveResult } from '../../glossary/messages/save-result.ts';
import type { NamedChange } from '../../glossary/model/list/named-change.ts';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { EntryQuery, Facet } from '../../glossary/model/list/entry-query.ts';
import { DEFAULT_LIST_VIEW, type ListView } from '../../glossary/model/list/list-view.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../glossary/model/settings/settings.ts';
import { withRuleChange } from '../../glossary/model/settings/site-rule-change.ts';
import { fakeBulkChanges } from './fake-bulk-changes.ts';
import { fakeGlossaries } from './fake-glossaries.ts';
import { fakeImport } from './fake-import.ts';
import { fakeTrial } from './fake-trial.ts';

type Requests = Pick<PageRequests, 'getConceptEntries'> & ExtensionRequests;

/** The background as the containers see it, in memory, for their tests. */
export interface FakeBackground {
  readonly answers: Handlers<Requests>;
  readonly entries: Map<string, StoredEntry>;
  /** Stands in for `onEvents` of the messaging module. */
  readonly onEvents: (handlers: Partial<Handlers<Events>>, signal: AbortSignal) => void;
  /** What was typed and not saved. */
  readonly drafts: Map<string, KeptDraft>;
  /** The curated entries that changes were made against, where another version has others now. */
  readonly older: Map<string, ConceptEntry>;
  /** As another window would change an entry. */
  readonly put: (stored: StoredEntry) => void;
}

const NO_DIFFERENCE: CopyDifference = {
  entries: 0,
  returning: 0,
  otherwise: 0,
  leaving: 0,
  unreadable: 0,
  trash: 0,
  settings: 'none',
};

interface Step {
  readonly named: NamedChange;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** A background with the given curated entries; blank terms are refused, nothing else is checked. */
export function fakeBackground(curated: readonly ConceptEntry[]): FakeBackground {
  const entries = new Map<string, StoredEntry>(
    curated.map((entry) => [entry.id, { entry, origin: 'curated', glossary: 'curated' }]),
  );
  const listeners = new Set<Partial<Handlers<Events>>>();
  const trash = new Map<string, TrashRow>();
  const past: Step[] = [];
  const future: Step[] = [];
  let settings: Settings = DEFAULT_SETTINGS;
  let listView: ListView = DEFAULT_LIST_VIEW;
  let revision = 0;

  const announce = (): void => {
    revision += 1;
    for (const listener of listeners) void listener.glossaryChanged?.(revision);
  };
  const put = (stored: StoredEntry): void => {
    entries.set(stored.entry.id, stored);
    announce();
  };
  /** Notes what was done, and tells of it; what was taken back before cannot be done again. */
  const logged = (named: NamedChange, undo: () => void, redo: () => void): number => {
    past.push({ named, undo, redo });
    future.length = 0;
    announce();
    return revision;
  };
  const change = (
    concept: string,
    kind: NamedChange['kind'],
    next: StoredEntry | undefined,
  ): SaveResult => {
    const before = entries.get(concept);
    const term = (next ?? before)?.entry.languageSections[0].termSections[0].term ?? '';
    const place = (stored: StoredEntry | undefined): void => {
      if (stored === undefined) entries.delete(concept);
      else entries.set(concept, stored);
    };
    place(next);
    const undo = (): void => place(before);
    const redo = (): void => place(next);
    return { ok: true, revision: logged({ kind, term, count: 1 }, undo, redo) };
  };

  const take = (from: Step[], to: Step[], direction: 'undo' | 'redo'): NamedChange | null => {
    const step = from.pop();
    if (step === undefined) return null;
    step[direction]();
    to.push(step);
    announce();
    return step.named;
  };

  const glossaryAnswers = fakeGlossaries(entries, ({ kind, term, count, undo, redo }) =>
    logged({ kind, term, count }, undo, redo),
  );
  const find = ({ text, filter }: EntryQuery): readonly StoredEntry[] =>
    [...entries.values()].filter(
      (stored) =>
        JSON.stringify(stored.entry).includes(text.trim()) &&
        filter?.origins?.includes(stored.origin) !== false &&
        filter?.subjectFields?.includes(fieldOf(stored)) !== false &&
        filter?.glossaries?.includes(stored.glossary) !== false,
    );

  const discard = (concept: string, stored: StoredEntry | undefined): SaveResult => {
    if (stored !== undefined) {
      trash.set(concept, { entry: stored.entry, since: '2026-11-25T10:00:00Z', kind: 'deleted' });
    }
    return change(concept, 'deleted', undefined);
  };
  const updateSettings = (part: Partial<Settings>): Settings => {
    settings = { ...settings, ...part };
    for (const listener of listeners) void listener.settingsChanged?.();
    return settings;
  };
  const older = new Map<string, ConceptEntry>();
  const drafts = new Map<string, KeptDraft>();
  return {
    entries,
    older,
    drafts,
    put,
    onEvents: (handlers, signal) => {
      listeners.add(handlers);
      signal.addEventListener('abort', () => listeners.delete(handlers));
    },
    answers: {
      getConceptEntries: (concepts) =>
        concepts.flatMap((concept) => entries.get(concept)?.entry ?? []),
      getSettings: () => settings,
      updateSettings,
      changeSiteRule: (rule) => updateSettings({ siteRules: withRuleChange(settings, rule) }),
      getStorageHealth: () => ({ state: 'sound' }),
      searchEntries: ({ offset, limit, ...query }) => {
        const found = find(query);
        return { total: found.length, rows: found.slice(offset, offset + limit) };
      },
      findConcepts: (query, offset, limit) =>
        find(query)
          .slice(offset, offset + limit)
          .map(({ entry }) => entry.id),
      getFacets: () => ({
        subjectFields: facetsBy(entries, fieldOf),
        sources: [],
        glossaries: facetsBy(entries, ({ glossary }) => glossary),
      }),
      getListView: () => listView,
      changeListView: (part) => (listView = { ...listView, ...part }),
      findNearest: (text) =>
        [...entries.values()].filter((stored) =>
          JSON.stringify(stored.entry).includes(text.trim()),
        ),
      getStoredEntry: (concept) => entries.get(concept) ?? null,
      saveConceptEntry: (entry, into) => {
        const blank = entry.languageSections.findIndex(({ termSections }) =>
          termSections.some(({ term }) => term.trim() === ''),
        );
        if (blank !== -1) {
          const place = `languageSections.${blank}.termSections.0.term`;
          const issue = { severity: 'error', place, code: 'blank', message: 'blank' } as const;
          return { ok: false, issues: [issue] };
        }
        const known = entries.get(entry.id);
        const origin = known === undefined || known.origin === 'added' ? 'added' : 'changed';
        const glossary = into ?? known?.glossary ?? 'own';
        const kind = known === undefined ? 'added' : 'changed';
        return change(entry.id, kind, { entry, origin, glossary });
      },
      deleteConceptEntry: (concept) => {
        const known = entries.get(concept);
        return known === undefined || known.origin === 'added'
          ? discard(concept, known)
          : change(concept, 'hidden', { ...known, origin: 'hidden' });
      },
      resetConceptEntry: (concept) => {
        older.delete(concept);
        const entry = curated.find(({ id }) => id === concept);
        return change(concept, 'reset', entry && { entry, origin: 'curated', glossary: 'curated' });
      },
      getBaseVersions: (concept) => {
        const today = curated.find(({ id }) => id === concept);
        const isLaidOver = entries.get(concept)?.origin !== 'curated' && today !== undefined;
        return isLaidOver
          ? { today, earlier: older.get(concept) ?? today, isSame: !older.has(concept) }
          : null;
      },
      listChangedBases: () =>
        [...older.keys()].map((concept) => ({ concept, term: concept, isGone: false })),
      settleConceptEntry: (concept, entry) => {
        older.delete(concept);
        const known = entries.get(concept);
        return change(
          concept,
          'changed',
          entry === null ? known : { entry, origin: 'changed', glossary: 'curated' },
        );
      },
      ...glossaryAnswers,
      adviseOnEntry: () => [],
      listDrafts: () => [...drafts.values()],
      keepDraft: (draft) => void drafts.set(draft.entry.id, draft),
      dropDraft: (concept) => void drafts.delete(concept),
      splitWords: (texts) => texts.map((text) => text.match(/..?/gsu) ?? []),
      tryText: (text, _language, draft) => fakeTrial(text, entries.values(), draft),
      ...fakeBulkChanges(entries, find, logged),
      undoLastChange: (at = revision) =>
        at === revision ? take(past, future, 'undo') : 'changedSince',
      redoLastChange: () => take(future, past, 'redo'),
      getUndoSteps: () => ({
        undo: past.at(-1)?.named ?? null,
        redo: future.at(-1)?.named ?? null,
        revision,
      }),
      getEntryHistory: () => [],
      listTrash: (offset, limit) => {
        const rows = [...trash.values()];
        return {
          total: rows.length,
          deleted: rows.length,
          rows: rows.slice(offset, offset + limit),
        };
      },
      takeFromTrash: (concepts) => {
        for (const concept of concepts) {
          const row = trash.get(concept);
          if (row !== undefined)
            change(concept, 'undeleted', { entry: row.entry, origin: 'added', glossary: 'own' });
          trash.delete(concept);
        }
        return concepts.length;
      },
      emptyTrash: () => {
        trash.clear();
      },
      ...fakeImport(entries, () => revision, logged),
      listSnapshots: () => [],
      restoreSnapshot: () => undefined,
      exportOwnData: () => '',
      previewSnapshot: () => NO_DIFFERENCE,
      previewBackup: () => ({ ok: true, exported: '', difference: NO_DIFFERENCE }),
      restoreBackup: () => undefined,
    },
  };
}

function fieldOf({ entry }: StoredEntry): string {
  return entry.subjectField ?? '';
}

function facetsBy(
  entries: ReadonlyMap<string, StoredEntry>,
  valueOf: (stored: StoredEntry) => string,
): readonly Facet[] {
  const values = [...entries.values()].map(valueOf);
  return [...new Set(values)].map((value) => ({
    value,
    entries: values.filter((other) => other === value).length,
  }));
}
