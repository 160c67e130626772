import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { draftOf, entryOf, type EntryDraft } from '../../../glossary/model/form/entry-draft.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { KeptDraft, SeenDraft } from '../../../glossary/messages/form-requests.ts';
import { isSameValue } from '../../../glossary/model/entry/same-value.ts';
import { request } from '../../shared/messaging.ts';

/** How long the user must stop typing before the draft is kept, in milliseconds. */
const REST = 300;

/** What stands in a form and is not saved. */
interface OpenDraft extends SeenDraft {
  /** The entry as it was when the editing began; absent for a new one. */
  readonly base: ConceptEntry | undefined;
  readonly draft: EntryDraft;
  /** What another window left, of which this one goes on; absent where the editing began here. */
  readonly found?: SeenDraft;
}

/** The drafts: what was typed into forms and is not saved. */
export interface Drafts {
  /** By concept; undefined until the drafts of earlier sessions have been read. */
  readonly open: ReadonlyMap<ConceptId, OpenDraft> | undefined;
  /** Further drafts of these or other entries, which other windows left; the newest first. */
  readonly left: readonly KeptDraft[];
  readonly edit: (draft: EntryDraft, base: ConceptEntry | undefined) => void;
  readonly discard: (concept: ConceptId) => void;
  /** Puts one that was left into the form; what stands there is left in its place. */
  readonly take: (left: KeptDraft) => void;
  /** Drops one that was left. */
  readonly dropLeft: (left: KeptDraft) => void;
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
 * opened, saving is refused, another window changes the entry or edits it too, or the page is closed.
 * Each window keeps its drafts under names of its own; of what other windows left, the newest of each
 * entry stands in its form.
 * @param onFailure gets the error when something could not be kept
 */
export function useDrafts(onFailure: (error: unknown) => void): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<ConceptId, OpenDraft>>();
  const [left, setLeft] = useState<readonly KeptDraft[]>([]);
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
      const newest = new Map<ConceptId, KeptDraft>();
      for (const one of kept) if (!newest.has(one.entry.id)) newest.set(one.entry.id, one);
      setLeft(kept.filter((one) => newest.get(one.entry.id) !== one));
      show(new Map([...newest].map(([concept, one]) => [concept, openedOf(one)])));
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
    request('keepDraft', keptOf(open), open.found ?? null).catch(onFailure);
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
  const drop = (id: string, at: string | null): void => {
    request('dropDraft', id, at).catch(onFailure);
  };
  const discard = (concept: ConceptId): void => {
    cancel(concept);
    const { id, found } = latest.current?.get(concept) ?? {};
    if (id !== undefined) drop(id, null);
    if (found !== undefined) drop(found.id, found.at);
    show(new Map([...(latest.current ?? [])].filter(([one]) => one !== concept)));
  };
  return {
    open: drafts,
    left,
    edit: (draft, stored) => {
      const before = latest.current?.get(draft.id) ?? begunWith(stored);
      put({ ...before, at: new Date().toISOString(), draft });
    },
    discard,
    take: (one) => {
      const concept = one.entry.id;
      const open = latest.current?.get(concept);
      // Under a name of this window, so that the draft that it was found as does not come twice.
      keep(concept);
      const others = left.filter((other) => other !== one);
      setLeft(open === undefined ? others : [keptOf(open), ...others]);
      show(new Map(latest.current).set(concept, openedOf(one)));
    },
    dropLeft: (one) => {
      drop(one.id, one.at);
      setLeft(left.filter((other) => other !== one));
    },
    settle: (concept, stored, written) => {
      // The latest draft, which may not be rendered yet: the user may type at any moment.
      const draft = latest.current?.get(concept)?.draft;
      discard(concept);
      if (written !== undefined && draft !== undefined && draft !== written) {
        put({ ...begunWith(stored), at: new Date().toISOString(), draft });
      }
    },
    anyUnkept: unkept > 0,
  };
}

/** The drafts of entries that are not open, one of each entry, as they are named above the list. */
export function draftsBeside(
  { open = new Map(), left }: Pick<Drafts, 'open' | 'left'>,
  shown: ConceptId | undefined,
): readonly EntryDraft[] {
  const byConcept = new Map([...open].map(([concept, { draft }]) => [concept, draft]));
  for (const { entry } of left) {
    if (!byConcept.has(entry.id)) byConcept.set(entry.id, draftOf(entry));
  }
  return [...byConcept.values()].filter(({ id }) => id !== shown);
}

/** A new draft of this window. */
function begunWith(base: ConceptEntry | undefined): Pick<OpenDraft, 'id' | 'base'> {
  return { id: crypto.randomUUID(), base };
}

/** A draft of this window that goes on from one that was left. */
function openedOf({ id, at, entry, base }: KeptDraft): OpenDraft {
  return { ...begunWith(base ?? undefined), at, draft: draftOf(entry), found: { id, at } };
}

function keptOf({ id, at, base, draft }: OpenDraft): KeptDraft {
  return { id, at, entry: entryOf(draft), base: base ?? null };
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
