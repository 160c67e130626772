import type { ExtensionRequests, Handlers } from '../../../glossary/messages/protocol.ts';
import type { SaveResult } from '../../../glossary/messages/save-result.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { refused } from '../../../glossary/model/entry/issue.ts';
import { ofConcept, type RecordDecision } from '../../../glossary/overlay/change.ts';
import {
  decideEntry,
  type HowToStore,
  soundEntry,
} from '../../../glossary/overlay/decide-entry.ts';
import { decideDeletion } from '../../../glossary/overlay/deletion.ts';
import type { ConceptState } from '../../../glossary/overlay/place.ts';
import { decideReset, decideSettling } from '../../../glossary/overlay/settle.ts';
import { baseVersion } from '../store/curated-base.ts';
import type { Stores } from '../store/stores.ts';
import { messageOf } from '../../shared/message-of.ts';

/**
 * Answers the calls that change a single entry. What is done is decided in the transaction that
 * writes it.
 */
export function entryHandlers({ overlay, loadBase }: Pick<Stores, 'overlay' | 'loadBase'>) {
  const store = async (
    concept: ConceptId,
    decide: (known: ConceptState) => RecordDecision,
  ): Promise<SaveResult> => {
    const base = await baseVersion((await loadBase()).entries.get(concept));
    try {
      const changed = await overlay.change([concept], (records, list) =>
        ofConcept(concept, decide({ base, before: records.get(concept), list })),
      );
      return changed.ok ? { ok: true, revision: changed.revision } : changed;
    } catch (error) {
      const isFull = error instanceof Error && error.name === 'QuotaExceededError';
      const code = isFull ? 'storageFull' : 'notStored';
      const message = `This was not stored: ${messageOf(error)}`;
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
    saveConceptEntry: (draft, glossary) => save(draft, { glossary }),
    deleteConceptEntry: (concept) => {
      const modified = new Date().toISOString();
      return store(concept, (known) => decideDeletion(known, modified));
    },
    settleConceptEntry: (concept, entry) =>
      entry === null
        ? store(concept, decideSettling)
        : save({ ...entry, id: concept }, { afresh: true }),
    resetConceptEntry: (concept) => store(concept, decideReset),
  } satisfies Partial<Handlers<ExtensionRequests>>;
}
