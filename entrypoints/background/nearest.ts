import type { StoredEntry } from '../../glossary/messages/protocol.ts';
import type { EntrySearch } from './entry-search.ts';

const MOST = 20;

/** Finds the visible entries most like a text: those that the search finds, then those alike. */
export function createNearest(
  entries: Pick<EntrySearch, 'search' | 'nearest'>,
): (text: string) => Promise<readonly StoredEntry[]> {
  return async (text) => {
    if (text.trim() === '') return [];
    const { rows } = await entries.search({ text, offset: 0, limit: MOST });
    const found = rows.filter(isVisible);
    if (found.length > 0 && hasTerm(found[0], text)) return found;
    const alike = (await entries.nearest(text, MOST)).filter(isVisible);
    const known = new Set(alike.map(({ entry }) => entry.id));
    return [...alike, ...found.filter(({ entry }) => !known.has(entry.id))].slice(0, MOST);
  };
}

function isVisible({ origin }: StoredEntry): boolean {
  return origin !== 'hidden';
}

function hasTerm(stored: StoredEntry | undefined, text: string): boolean {
  return (
    stored?.entry.languageSections.some(({ termSections }) =>
      termSections.some(({ term }) => term.toLowerCase() === text.trim().toLowerCase()),
    ) ?? false
  );
}
