import type { SearchQuery, SearchResult, StoredEntry } from '../../glossary/messages/protocol.ts';
import { nearestEntries } from '../../glossary/model/nearest.ts';
import type { Fold } from '../../glossary/model/search.ts';

const MOST = 20;

/** Finds the visible entries most like a text: those that the search finds, then those alike. */
export function createNearest(
  search: (query: SearchQuery) => Promise<SearchResult>,
  fold: Fold,
): (text: string) => Promise<readonly StoredEntry[]> {
  return async (text) => {
    if (text.trim() === '') return [];
    const { rows } = await search({ text, offset: 0, limit: MOST });
    const found = rows.filter(({ origin }) => origin !== 'hidden');
    if (found.length > 0 && hasTerm(found[0], text)) return found;
    const all = await search({ text: '', offset: 0, limit: Number.MAX_SAFE_INTEGER });
    const byId = new Map(
      all.rows.flatMap((stored) =>
        stored.origin === 'hidden' ? [] : [[stored.entry.id, stored] as const],
      ),
    );
    const alike = nearestEntries(
      [...byId.values()].map(({ entry }) => entry),
      text,
      fold,
      MOST,
    ).flatMap(({ id }) => byId.get(id) ?? []);
    const known = new Set(alike.map(({ entry }) => entry.id));
    return [...alike, ...found.filter(({ entry }) => !known.has(entry.id))].slice(0, MOST);
  };
}

function hasTerm(stored: StoredEntry | undefined, text: string): boolean {
  return (
    stored?.entry.languageSections.some(({ termSections }) =>
      termSections.some(({ term }) => term.toLowerCase() === text.trim().toLowerCase()),
    ) ?? false
  );
}
