import { browser } from 'wxt/browser';
import type { KeptDraft, SeenDraft } from '../../../../glossary/messages/form-requests.ts';
import { STORED_DRAFT, type StoredDraft } from '../../../../glossary/storage/stored-draft.ts';
import { readStored } from '../../../../glossary/storage/stored-shape.ts';
import { inTurn } from '../../work/in-turn.ts';

/**
 * One key for each draft. Its name follows: that of a window's draft, or the concept where an earlier
 * Termlight kept it.
 */
const PREFIX = 'draft:';

/**
 * The drafts that were not saved, the newest first. One that cannot be read is left in the storage.
 */
export async function listDrafts(): Promise<readonly KeptDraft[]> {
  const drafts = Object.entries(await browser.storage.local.get(null)).flatMap(
    ([key, stored]): readonly KeptDraft[] => {
      const read = key.startsWith(PREFIX) ? readDraft(stored) : undefined;
      if (read === undefined) return [];
      const { at, entry, base } = read;
      return [{ id: key.slice(PREFIX.length), at, entry, base }];
    },
  );
  return drafts.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/**
 * Stores a draft, until it is saved or discarded.
 * @param found one that it goes on from, see `FormRequests.keepDraft`
 */
export async function keepDraft(
  { id, at, entry, base }: KeptDraft,
  found: SeenDraft | null,
): Promise<void> {
  const stored: StoredDraft = { version: 1, at, entry, base };
  await inTurn(PREFIX, async () => {
    await browser.storage.local.set({ [PREFIX + id]: stored });
    if (found !== null) await drop(found.id, found.at);
  });
}

/**
 * Deletes a draft, if there is one.
 * @param at its state, so that one that was kept since stays; null for any
 */
export async function dropDraft(id: string, at: string | null): Promise<void> {
  await inTurn(PREFIX, () => drop(id, at));
}

async function drop(id: string, at: string | null): Promise<void> {
  const key = PREFIX + id;
  const stored = (await browser.storage.local.get(key))[key];
  if (at === null || readDraft(stored)?.at === at) await browser.storage.local.remove(key);
}

function readDraft(stored: unknown): StoredDraft | undefined {
  const read = readStored(STORED_DRAFT, stored);
  return read.outcome === 'migrated' ? read.value : undefined;
}
