import type { ConceptId } from '../../glossary/model/concept-entry.ts';
import { request } from '../shared/messaging.ts';

const PAGE = 1_000;

/** All entries that a search finds, page by page. */
export async function listedConcepts(
  text: string,
  onlyOwn: boolean,
): Promise<readonly ConceptId[]> {
  const found: ConceptId[] = [];
  for (;;) {
    const query = { text, offset: found.length, limit: PAGE, onlyOwn };
    const { rows, total } = await request('searchEntries', query);
    found.push(...rows.map(({ entry }) => entry.id));
    if (rows.length === 0 || found.length >= total) return found;
  }
}
