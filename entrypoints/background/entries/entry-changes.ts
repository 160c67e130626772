import type { SaveResult } from '../../../glossary/messages/save-result.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { refused } from '../../../glossary/model/entry/issue.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import { ofConcept, type RecordDecision } from '../../../glossary/overlay/change.ts';
import {
  decideEntry,
  type HowToStore,
  soundEntry,
} from '../../../glossary/overlay/decide-entry.ts';
import { decideDeletion } from '../../../glossary/overlay/deletion.ts';
import type { Known } from '../../../glossary/overlay/place.ts';
import { decideReset, decideSettling } from '../../../glossary/overlay/settle.ts';
import { baseVersion } from '../store/curated-base.ts';
import type { Stores } from '../store/stores.ts';

/** Changes of single entries. Each is checked, and stored as one change that can be undone. */
export interface EntryChanges {
  /** @param glossary as `saveConceptEntry` has it */
  readonly save: (entry: ConceptEntry, glossary?: GlossaryId) => Promise<SaveResult>;
  readonly remove: (concept: ConceptId) => Promise<SaveResult>;
  readonly reset: (concept: ConceptId) => Promise<SaveResult>;
  readonly settle: (concept: ConceptId, entry: ConceptEntry | null) => Promise<SaveResult>;
}

/** Makes changes of single entries. They are decided in the transaction that writes them. */
export function createEntryChanges({
  overlay,
  loadBase,
}: Pick<Stores, 'overlay' | 'loadBase'>): EntryChanges {
  const store = async (
    concept: ConceptId,
    decide: (known: Known) => RecordDecision,
  ): Promise<SaveResult> => {
    const base = await baseVersion((await loadBase()).entries.get(concept));
    try {
      const changed = await overlay.change([concept], (records, list) =>
        ofConcept(concept, decide({ base, before: records.get(concept), list })),
      );
      return changed.ok ? { ok: true, revision: changed.revision } : changed;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const isFull = error instanceof Error && error.name === 'QuotaExceededError';
      const code = isFull ? 'storageFull' : 'notStored';
      const message = `This was not stored: ${reason}`;
      return refused({ severity: 'error', place: '', code, message });
    }
  };
  const save = async (
    draft: ConceptEntry,
    how: Omit<HowToStore, 'modified'>,
  ): Promise<SaveResult> => {
    const sound = soundEntry(draft);
    if (!sound.ok) return sound;
    const { entry } = sound;
    const modified = new Date().toISOString();
    return store(entry.id, (known) => decideEntry(entry, known, { ...how, modified }));
  };
  return {
    save: (draft, glossary) => save(draft, { glossary }),
    remove: (concept) => {
      const modified = new Date().toISOString();
      return store(concept, (known) => decideDeletion(known, modified));
    },
    settle: (concept, entry) =>
      entry === null
        ? store(concept, decideSettling)
        : save({ ...entry, id: concept }, { afresh: true }),
    reset: (concept) => store(concept, decideReset),
  };
}
