import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { draftOf, entryOf, type EntryDraft } from '../../../glossary/model/form/entry-draft.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { isSameValue } from '../../../glossary/model/entry/same-value.ts';
import { request } from '../../shared/messaging.ts';

/** How long the user must stop typing before the draft is kept, in milliseconds. */
const REST = 300;

interface OpenDraft {
  /** The entry as it was when the editing began; absent for a new one. */
  readonly base: ConceptEntry | undefined;
  readonly draft: EntryDraft;
}

/** The drafts: what was typed into forms and is not saved. */
export interface Drafts {
  /** By concept; undefined until the drafts of earlier sessions have been read. */
  readonly open: ReadonlyMap<ConceptId, OpenDraft> | undefined;
  readonly edit: (draft: EntryDraft, base: ConceptEntry | undefined) => void;
  readonly discard: (concept: ConceptId) => void;
  /**
   * To be called when a draft was stored. What was typed since then stays, as a change to the
   * stored entry.
   * @param written the draft that was stored; without it, everything that was typed is dropped
   */
  readonly settle: (
    concept: ConceptId,
    stored: ConceptEntry | undefined,
    written?: EntryDraft,
  ) => void;
  /** Whether something that was typed is not kept yet. */
  readonly anyUnkept: boolean;
}

/**
 * Keeps what was typed into each entry until it is saved or discarded, even if another entry is
 * opened, saving is refused, another window changes the entry, or the page is closed.
 * @param onFailure gets the error when something could not be kept
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
      // The latest draft, which may not be rendered yet: the user may type at any moment.
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
  /** Whether the stored entry has changed since the editing began. */
  readonly changedElsewhere: boolean;
  readonly edit: (draft: EntryDraft) => void;
  readonly discard: () => void;
}

/** The draft of one entry. Without a draft, the form shows the stored entry. */
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
