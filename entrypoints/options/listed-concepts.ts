import type { ConceptId } from '../../glossary/model/concept-entry.ts';
import type { EntryQuery } from '../../glossary/model/entry-query.ts';
import { request } from '../shared/messaging.ts';

const PAGE = 20_000;

/** All entries that a search finds, in its order. */
export async function listedConcepts(query: EntryQuery): Promise<readonly ConceptId[]> {
  const found: ConceptId[] = [];
  for (;;) {
    const page = await request('findConcepts', query, found.length, PAGE);
    for (const concept of page) found.push(concept);
    if (page.length < PAGE) return found;
  }
}
