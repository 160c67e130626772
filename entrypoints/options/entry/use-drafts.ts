import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { draftOf, entryOf, type EntryDraft } from '../../../glossary/model/form/entry-draft.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { isSameValue } from '../../../glossary/model/entry/same-value.ts';
import { request } from '../../shared/messaging.ts';

/** How long the typing has to rest before it is kept, in ms. */
const REST = 300;

interface OpenDraft {
  /** The entry as it was when the editing began; absent for a new one. */
  readonly base: ConceptEntry | undefined;
  readonly draft: EntryDraft;
}

/** What was typed into forms and is not saved. */
export interface Drafts {
  /** By concept; absent until those of earlier times have been read. */
  readonly open: ReadonlyMap<ConceptId, OpenDraft> | undefined;
  readonly edit: (draft: EntryDraft, base: ConceptEntry | undefined) => void;
  readonly discard: (concept: ConceptId) => void;
  /**
   * A draft was stored. What was typed since is now a change to what was stored, and stays.
   * @param written what of it was stored; left out, whatever was typed goes
   */
  readonly settle: (
    concept: ConceptId,
    stored: ConceptEntry | undefined,
    written?: EntryDraft,
  ) => void;
  /** Whether the last keystrokes are not kept yet. */
  readonly anyUnkept: boolean;
}

/**
 * Keeps what was typed, for each entry, until it is saved or discarded: opening another entry, a
 * refusal, a change by another window and the end of the page all leave it alone.
 * @param onFailure is told why something could not be kept
 */
export function useDrafts(onFailure: (error: unknown) => void): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<ConceptId, OpenDraft>>();
  const [unkept, setUnkept] = useState(0);
  const latest = useRef(drafts);
  const timers = useRef(new Map<ConceptId, ReturnType<typeof setTimeout>>());

  const show = (next: NonNullable<Drafts['open']>): void => {
    latest.current = next;
    setDrafts(next);
  };
  useEffect(() => {
    const read = async (): Promise<void> => {
      const kept = await request('listDrafts');
      show(
        new Map(
          kept.map(({ entry, base }) => [
            entry.id,
            { base: base ?? undefined, draft: draftOf(entry) },
          ]),
        ),
      );
    };
    read().catch((error: unknown) => {
      show(new Map());
      onFailure(error);
    });
  }, []);

  const cancel = (concept: ConceptId): void => {
    const timer = timers.current.get(concept);
    if (timer === undefined) return;
    clearTimeout(timer);
    timers.current.delete(concept);
    setUnkept(timers.current.size);
  };
  const keep = (concept: ConceptId): void => {
    cancel(concept);
    const open = latest.current?.get(concept);
    if (open === undefined) return;
    const { base, draft } = open;
    request('keepDraft', { entry: entryOf(draft), base: base ?? null }).catch(onFailure);
  };
  const put = (open: OpenDraft): void => {
    const concept = open.draft.id;
    show(new Map(latest.current).set(concept, open));
    cancel(concept);
    timers.current.set(
      concept,
      setTimeout(() => keep(concept), REST),
    );
    setUnkept(timers.current.size);
  };
  useLayoutEffect(
    () => () => {
      for (const concept of timers.current.keys()) keep(concept);
    },
    [],
  );
  const discard = (concept: ConceptId): void => {
    cancel(concept);
    request('dropDraft', concept).catch(onFailure);
    show(new Map([...(latest.current ?? [])].filter(([one]) => one !== concept)));
  };
  return {
    open: drafts,
    edit: (draft, stored) => {
      const before = latest.current?.get(draft.id);
      put({ base: before === undefined ? stored : before.base, draft });
    },
    discard,
    settle: (concept, stored, written) => {
      // The latest, which the page may not have drawn yet: a key may be pressed at any moment.
      const draft = latest.current?.get(concept)?.draft;
      discard(concept);
      if (written !== undefined && draft !== undefined && draft !== written) {
        put({ base: stored, draft });
      }
    },
    anyUnkept: unkept > 0,
  };
}

/** The draft of the entry that is open. */
export interface CurrentDraft {
  readonly draft: EntryDraft | undefined;
  readonly dirty: boolean;
  /** The stored entry is no longer the one that the editing began with. */
  readonly changedElsewhere: boolean;
  readonly edit: (draft: EntryDraft) => void;
  readonly discard: () => void;
}

/** What was typed into the form of one entry; one that nobody edits here follows the stored one. */
export function useCurrentDraft(
  drafts: Drafts,
  concept: ConceptId,
  stored: ConceptEntry | undefined,
  blank: EntryDraft | undefined,
): CurrentDraft {
  const clean = useMemo(() => stored && draftOf(stored), [JSON.stringify(stored)]);
  const kept = drafts.open?.get(concept);
  return {
    draft: kept?.draft ?? clean ?? blank,
    dirty: kept !== undefined,
    changedElsewhere: kept !== undefined && !isSameValue(kept.base, stored),
    edit: (draft) => drafts.edit(draft, stored),
    discard: () => drafts.discard(concept),
  };
}
