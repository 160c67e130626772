import { hasTerm } from '../../../glossary/model/form/quick-entry.ts';
import type { EntrySearch } from './entry-search.ts';
import { isVisible, type StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import type { Stores } from '../store/stores.ts';
import { filledBy } from '../../../glossary/match/forms/number-values.ts';
import { isSwitchedOn } from '../../../glossary/model/glossary/glossary.ts';

const MOST = 20;

/**
 * Finds the entries that fit a text best. What the search finds comes first, and entries with
 * similar terms after it; if the search itself could only guess, it is the other way round. If the
 * first entry has exactly the text as a term, there are no similar ones. Hidden entries and those
 * of glossaries that are switched off are left out. Names with a number have the number of the
 * text.
 */
export function createNearest(
  entries: Pick<EntrySearch, 'search' | 'nearest'>,
  { glossaries }: Pick<Stores, 'glossaries'>,
): (text: string) => Promise<readonly StoredEntry[]> {
  return async (text) => {
    if (text.trim() === '') return [];
    const list = await glossaries.read();
    const inUse = list.filter(isSwitchedOn).map(({ id }) => id);
    const isFound = (stored: StoredEntry): boolean =>
      isVisible(stored) && inUse.includes(stored.glossary);
    const filter = { glossaries: inUse };
    const { rows, alike: isGuess } = await entries.search({ text, filter, offset: 0, limit: MOST });
    const filled = (stored: StoredEntry): StoredEntry => ({
      ...stored,
      entry: filledBy(stored.entry, text),
    });
    const found = rows.filter(isFound).map(filled);
    const [best] = found;
    if (best !== undefined && hasTerm(best.entry, text)) return found;
    const alike = (await entries.nearest(text, MOST)).filter(isFound).map(filled);
    const [first, then] = isGuess === true ? [alike, found] : [found, alike];
    const known = new Set(first.map(({ entry }) => entry.id));
    return [...first, ...then.filter(({ entry }) => !known.has(entry.id))].slice(0, MOST);
  };
}
