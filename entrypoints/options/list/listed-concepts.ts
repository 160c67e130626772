import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { EntryQuery } from '../../../glossary/model/list/entry-query.ts';
import { request } from '../../shared/messaging.ts';

const PAGE = 20_000;

/**
 * The ids of the entries that a search finds, in its order: all of them, or some from an index on.
 */
export async function listedConcepts(
  query: EntryQuery,
  offset = 0,
  limit = Infinity,
): Promise<readonly ConceptId[]> {
  const found: ConceptId[] = [];
  while (found.length < limit) {
    const wanted = Math.min(PAGE, limit - found.length);
    const page = await request('findConcepts', query, offset + found.length, wanted);
    for (const concept of page) found.push(concept);
    if (page.length < wanted) break;
  }
  return found;
}
