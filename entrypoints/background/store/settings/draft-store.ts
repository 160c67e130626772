import { browser } from 'wxt/browser';
import type { KeptDraft } from '../../../../glossary/messages/form-requests.ts';
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import { STORED_DRAFT, type StoredDraft } from '../../../../glossary/storage/stored-draft.ts';
import { readStored } from '../../../../glossary/storage/stored-shape.ts';

/** One key for each draft, so that two windows never write over each other's. */
const PREFIX = 'draft:';

/**
 * The drafts that were not saved, the newest first. One that cannot be read is left in the storage.
 */
export async function listDrafts(): Promise<readonly KeptDraft[]> {
  const all = await browser.storage.local.get(null);
  const drafts = Object.entries(all).flatMap(([key, stored]): readonly StoredDraft[] => {
    if (!key.startsWith(PREFIX)) return [];
    const read = readStored(STORED_DRAFT, stored);
    return read.outcome === 'migrated' ? [read.value] : [];
  });
  return drafts
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ entry, base }) => ({ entry, base }));
}

/** Stores a draft, until it is saved or discarded. */
export async function keepDraft({ entry, base }: KeptDraft): Promise<void> {
  const stored: StoredDraft = { version: 1, at: new Date().toISOString(), entry, base };
  await browser.storage.local.set({ [PREFIX + entry.id]: stored });
}

/** Deletes the draft of a concept, if there is one. */
export async function dropDraft(concept: ConceptId): Promise<void> {
  await browser.storage.local.remove(PREFIX + concept);
}
