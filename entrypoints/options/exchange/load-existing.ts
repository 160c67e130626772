import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { isVisible, type StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import { request } from '../../shared/messaging.ts';
import type { Exchange } from './start-exchange.ts';

const PAGE = 1_000;

/**
 * How an entry takes part in an import or export: not at all, fully, or locked, so that it cannot
 * be changed.
 */
export type Part = 'out' | 'in' | 'locked';

/**
 * Gives the glossary to a session, page by page; for entries that do not take part, only their ids.
 * Hidden entries do not take part: nothing of them must be found or exported where the user does
 * not see them.
 * @param signal ends it by throwing. A session takes all that it is given for one glossary, so an
 *   earlier load must end before the next one begins
 * @param partOf how an entry takes part; by default all do
 * @returns the revision of the glossary that was given
 */
export async function loadExisting(
  exchange: Exchange,
  signal: AbortSignal,
  partOf: (stored: StoredEntry) => Part = () => 'in',
): Promise<number> {
  for (;;) {
    signal.throwIfAborted();
    await exchange.call('clearExisting');
    const revision = await loadUnlessChanged(exchange, signal, partOf);
    if (revision !== undefined) return revision;
  }
}

/** @returns undefined when the glossary changed while it was loaded */
async function loadUnlessChanged(
  exchange: Exchange,
  signal: AbortSignal,
  partOf: (stored: StoredEntry) => Part,
): Promise<number | undefined> {
  let after: ConceptId | null = null;
  let revision: number | undefined;
  for (;;) {
    signal.throwIfAborted();
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(after);
    signal.throwIfAborted();
    revision ??= page.revision;
    if (page.revision !== revision) return undefined;
    const shown: ConceptEntry[] = [];
    const others: ConceptId[] = [...page.others];
    const locked: ConceptId[] = [];
    for (const stored of page.entries) {
      const part = isVisible(stored) ? partOf(stored) : 'out';
      if (part === 'out') others.push(stored.entry.id);
      else shown.push(stored.entry);
      if (part === 'locked') locked.push(stored.entry.id);
    }
    await exchange.call('addExisting', shown, others, locked);
    if (page.next === undefined) return revision;
    after = page.next;
  }
}

async function readPage(after: ConceptId | null) {
  return request('readEntries', after, PAGE);
}
