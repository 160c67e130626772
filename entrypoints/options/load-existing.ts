import type { StoredEntry } from '../../glossary/messages/protocol.ts';
import type { ConceptEntry, ConceptId } from '../../glossary/model/concept-entry.ts';
import { request } from '../shared/messaging.ts';
import type { Exchange } from './start-exchange.ts';

const PAGE = 1_000;

/**
 * Gives the glossary to a session, page by page; of entries that are not asked for, the ids alone. Hidden entries are left out: they are not to be
 * found, or written, where the user does not see them.
 * @param only which entries; all by default
 * @returns the revision of the glossary that was given
 */
export async function loadExisting(
  exchange: Exchange,
  signal: AbortSignal,
  only: (stored: StoredEntry) => boolean = () => true,
): Promise<number> {
  for (;;) {
    await exchange.call('clearExisting');
    const revision = await loadOnce(exchange, signal, only);
    if (revision !== undefined) return revision;
  }
}

/** @returns `undefined` when the glossary changed in the midst of it */
async function loadOnce(
  exchange: Exchange,
  signal: AbortSignal,
  only: (stored: StoredEntry) => boolean,
): Promise<number | undefined> {
  let after: ConceptId | null = null;
  let revision: number | undefined;
  for (;;) {
    signal.throwIfAborted();
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(after);
    revision ??= page.revision;
    if (page.revision !== revision) return undefined;
    const shown: ConceptEntry[] = [];
    const others: ConceptId[] = [];
    for (const stored of page.entries) {
      if (stored.origin !== 'hidden' && only(stored)) shown.push(stored.entry);
      else others.push(stored.entry.id);
    }
    await exchange.call('addExisting', shown, others);
    if (page.next === undefined) return revision;
    after = page.next;
  }
}

async function readPage(after: ConceptId | null) {
  return request('readEntries', after, PAGE);
}
