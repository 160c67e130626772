/** Entries whose terms are like a text, for one that is not in the glossary as it stands. */
import type { ConceptEntry } from './concept-entry.ts';
import type { Fold } from './search.ts';

/** Longer texts are compared by their beginning, in UTF-16 units. */
const LONGEST = 200;
/** Below this a likeness is chance. */
const LEAST = 0.34;

/**
 * The entries most like a text, best first: by the pairs of neighbouring characters that the text
 * and a term share, after both were folded. A term that is all of the text, or stands in it, or
 * has it inside, comes before one that is only like it.
 */
export function nearestEntries(
  entries: readonly ConceptEntry[],
  text: string,
  fold: Fold,
  limit: number,
): readonly ConceptEntry[] {
  const foldKey = (one: string): string =>
    fold(one.normalize('NFKC')).toLowerCase().trim().replaceAll(/\s+/gu, ' ');
  const query = foldKey(text.slice(0, LONGEST));
  if (query === '') return [];
  const pairs = pairsOf(query);
  return entries
    .map((entry) => ({
      entry,
      likeness: Math.max(
        ...entry.languageSections.flatMap(({ termSections }) =>
          termSections.map(({ term }) => likenessOf(query, pairs, foldKey(term))),
        ),
      ),
    }))
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** From 0 for nothing in common to 1 for the same; `pairs` are those of the query. */
function likenessOf(query: string, pairs: ReadonlyMap<string, number>, key: string): number {
  if (key === query) return 1;
  const [shorter, longer] = [query, key].toSorted((one, other) => one.length - other.length);
  const isInside = (shorter?.length ?? 0) >= 2 && longer?.includes(shorter ?? '') === true;
  const own = pairsOf(key);
  let shared = 0;
  for (const [pair, count] of own) shared += Math.min(count, pairs.get(pair) ?? 0);
  const dice = (2 * shared) / Math.max(query.length + key.length - 2, 1);
  return isInside ? 0.5 + dice / 2 : dice;
}

function pairsOf(key: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < key.length; at += 1) {
    const pair = key.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
