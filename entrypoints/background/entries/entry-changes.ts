import type { SaveResult } from '../../../glossary/messages/save-result.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { OWN_GLOSSARY, type GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { Issue } from '../../../glossary/model/entry/issue.ts';
import { nameOf } from '../../../glossary/model/entry/entry-name.ts';
import { tidyEntry } from '../../../glossary/model/entry/tidy-entry.ts';
import { hasErrors, validateEntry } from '../../../glossary/model/entry/validate.ts';
import { patternIssues } from '../../../glossary/match/forms/pattern-issues.ts';
import type { OverlayRecord } from '../../../glossary/overlay/record.ts';
import { baseVersion, canonicalJson } from '../store/curated-base.ts';
import { placeIssue, placeOf } from '../../../glossary/overlay/place.ts';
import { baseFields, recordOf } from '../../../glossary/overlay/record-of.ts';
import { standingOf } from '../../../glossary/overlay/standing.ts';
import type { OverlayChange } from '../store/overlay-store.ts';
import type { Stores } from '../store/stores.ts';

type Decide = (before: OverlayRecord | undefined) => OverlayChange | Issue | undefined;

/** The changes that a user makes to single entries, each checked and stored as one. */
export interface EntryChanges {
  /** @param glossary as `saveConceptEntry` has it */
  readonly save: (entry: ConceptEntry, glossary?: GlossaryId) => Promise<SaveResult>;
  readonly remove: (concept: ConceptId) => Promise<SaveResult>;
  readonly reset: (concept: ConceptId) => Promise<SaveResult>;
  readonly settle: (concept: ConceptId, entry: ConceptEntry | null) => Promise<SaveResult>;
}

/** @param changed is called after each change, with the new revision */
export function createEntryChanges(
  { overlay, glossaries, loadBase }: Pick<Stores, 'overlay' | 'glossaries' | 'loadBase'>,
  changed: (revision: number) => void,
): EntryChanges {
  const store = async (concept: ConceptId, decide: Decide): Promise<SaveResult> => {
    let refused: Issue | undefined;
    let altered = false;
    try {
      const revision = await overlay.change(concept, (before) => {
        const decision = decide(before);
        if (decision === undefined || !('severity' in decision)) {
          altered = decision !== undefined;
          return decision;
        }
        refused = decision;
        return undefined;
      });
      if (refused !== undefined) return { ok: false, issues: [refused] };
      if (altered) changed(revision);
      return { ok: true, revision };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const isFull = error instanceof Error && error.name === 'QuotaExceededError';
      const code = isFull ? 'storageFull' : 'notStored';
      return { ok: false, issues: [issueAt('', code, `This was not stored: ${message}`)] };
    }
  };
  /** @param known what is believed of the record that is there; its base is kept */
  const save = async (
    draft: ConceptEntry,
    glossary: GlossaryId | undefined,
    known: (before: OverlayRecord | undefined) => OverlayRecord | undefined,
  ): Promise<SaveResult> => {
    const entry = tidyEntry(draft);
    const issues = issuesOf(entry);
    const [first, ...others] = issues;
    if (first !== undefined && hasErrors(issues)) {
      return { ok: false, issues: [first, ...others] };
    }
    const base = (await loadBase()).entries.get(entry.id);
    const version = await baseVersion(base);
    const list = await glossaries.read();
    const modified = new Date().toISOString();
    return store(entry.id, (before) => {
      const term = nameOf(entry);
      if (base === undefined && before === undefined && !entry.id.startsWith('user-')) {
        return issueAt('id', 'badId', 'The id of a new entry begins with user-.');
      }
      const place = placeOf(base, before, glossary, list);
      if (typeof place !== 'string') return place;
      const isAsBase = base !== undefined && canonicalJson(base) === canonicalJson(entry);
      if (isAsBase) return before && { kind: 'reset', term, record: null };
      const record = recordOf(entry, version, known(before), modified, place);
      const isNew = base === undefined && before === undefined;
      return { kind: isNew ? 'added' : 'changed', term, record };
    });
  };
  return {
    save: (draft, glossary) => save(draft, glossary, (before) => before),
    remove: async (concept) => {
      const list = await glossaries.read();
      const base = (await loadBase()).entries.get(concept);
      const version = await baseVersion(base);
      const modified = new Date().toISOString();
      return store(concept, (before) => {
        const standing = standingOf(base, before, list);
        if (standing === undefined) return missing();
        const issue = placeIssue(base, before, list);
        if (issue !== undefined) return issue;
        const term = nameOf(standing.entry);
        if (version === undefined) return { kind: 'deleted', term, record: null };
        if (standing.origin === 'hidden') return undefined;
        return {
          kind: 'hidden',
          term,
          record: { version: 2, id: concept, kind: 'hidden', ...baseFields(version), modified },
        };
      });
    },
    settle: async (concept, entry) => {
      // As if it were the first change: over the curated entry of today, where there is one.
      if (entry !== null) return save({ ...entry, id: concept }, undefined, () => undefined);
      const version = await baseVersion((await loadBase()).entries.get(concept));
      const list = await glossaries.read();
      return store(concept, (before) => {
        if (before === undefined || before.kind === 'added') return missing();
        const issue = placeIssue(version?.entry, before, list);
        if (issue !== undefined) return issue;
        if (before.kind === 'hidden') {
          if (version === undefined) return missing();
          const record = { ...before, ...baseFields(version) };
          return { kind: 'hidden', term: nameOf(version.entry), record };
        }
        const { entry: kept, modified } = before;
        const record = recordOf(kept, version, undefined, modified, OWN_GLOSSARY);
        return { kind: 'changed', term: nameOf(kept), record };
      });
    },
    reset: async (concept) => {
      const list = await glossaries.read();
      const base = (await loadBase()).entries.get(concept);
      return store(concept, (before) => {
        if (base === undefined) return missing();
        if (before === undefined) return undefined;
        return (
          placeIssue(base, before, list) ?? { kind: 'reset', term: nameOf(base), record: null }
        );
      });
    },
  };
}

function missing(): Issue {
  return issueAt('id', 'noEntry', 'There is no such entry.');
}

function issueAt(place: string, code: string, message: string): Issue {
  return { severity: 'error', place, code, message };
}

/** What is wrong with an entry as a record, and with its terms as things to look for. */
export function issuesOf(entry: ConceptEntry): readonly Issue[] {
  const issues = validateEntry(entry);
  const places = new Set(issues.map(({ place }) => place));
  return [...issues, ...patternIssues(entry).filter(({ place }) => !places.has(place))];
}
