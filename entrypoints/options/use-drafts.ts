import { useMemo, useState } from 'preact/hooks';
import { draftOf, type EntryDraft } from '../../components/entry-draft.ts';
import type { ConceptEntry, ConceptId } from '../../glossary/model/concept-entry.ts';

interface OpenDraft {
  /** The entry as it was when the editing began; absent for a new one. */
  readonly base: ConceptEntry | undefined;
  readonly draft: EntryDraft;
}

/** The draft of the entry that is open. */
export interface CurrentDraft {
  readonly draft: EntryDraft | undefined;
  readonly dirty: boolean;
  /** The stored entry is no longer the one that the editing began with. */
  readonly changedElsewhere: boolean;
  readonly edit: (draft: EntryDraft) => void;
  readonly discard: () => void;
  /** Whether any entry has changes that are not saved. */
  readonly anyDirty: boolean;
}

/**
 * Keeps what was typed, for each entry, until it is saved or discarded: opening another entry, a
 * refusal and a change by another window all leave it alone. An entry that nobody edits here
 * follows the stored one.
 */
export function useDrafts(
  open: ConceptId | undefined,
  stored: ConceptEntry | undefined,
  blank: EntryDraft | undefined,
): CurrentDraft {
  const [drafts, setDrafts] = useState<ReadonlyMap<ConceptId, OpenDraft>>(new Map());
  const clean = useMemo(() => stored && draftOf(stored), [JSON.stringify(stored)]);
  const kept = open === undefined ? undefined : drafts.get(open);
  return {
    draft: kept?.draft ?? clean ?? blank,
    dirty: kept !== undefined,
    changedElsewhere: kept !== undefined && JSON.stringify(kept.base) !== JSON.stringify(stored),
    edit: (draft) =>
      setDrafts((before) => {
        const base = before.has(draft.id) ? before.get(draft.id)?.base : stored;
        return new Map(before).set(draft.id, { base, draft });
      }),
    discard: () =>
      setDrafts((before) => new Map([...before].filter(([concept]) => concept !== open))),
    anyDirty: drafts.size > 0,
  };
}
