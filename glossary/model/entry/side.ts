import type { ConceptEntry } from './concept-entry.ts';
import { isChinese, type Language } from './language.ts';

/**
 * The jurisdictions whose official texts are in Chinese. The same short word can be a body or a law
 * of each of them.
 */
export const SIDES = ['CN', 'TW', 'HK', 'MO'] as const;
export type Side = (typeof SIDES)[number];

/** The side that an entry belongs to; undefined where it belongs to none. */
export function sideOf({ jurisdiction }: Pick<ConceptEntry, 'jurisdiction'>): Side | undefined {
  return SIDES.find((side) => side === jurisdiction);
}

/** The side whose language a tag names: `zh-TW`, `zh-Hant-HK`; Simplified Chinese is of the mainland. */
export function sideOfLanguage(language: Language): Side | undefined {
  const subtags = language.toUpperCase().split(/[-_]/u);
  if (!isChinese(language)) return undefined;
  return (
    SIDES.find((side) => subtags.includes(side)) ?? (subtags.includes('HANS') ? 'CN' : undefined)
  );
}

/** What a name that tells its side contains. */
export const SIDE_NAME: Readonly<Record<Side, RegExp>> = {
  CN: /中[国國共]|China|Chinese/u,
  TW: /[台臺][湾灣]|Taiwan|Taipei/u,
  HK: /香港|Hong Kong/u,
  MO: /澳[门門]|Maca[ou]/u,
};

/**
 * By the side of a term: the sides to whose texts it is foreign. Hong Kong and Macao write of the
 * mainland’s bodies and laws as their own, the mainland does not write so of theirs.
 */
export const FOREIGN: Readonly<Record<Side, readonly Side[]>> = {
  CN: ['TW'],
  TW: ['CN', 'HK', 'MO'],
  HK: ['CN', 'TW', 'MO'],
  MO: ['CN', 'TW', 'HK'],
};

/**
 * Sorts entries by the sides that a page is of, the likeliest first: then those of no side, then those of other sides.
 * Where nothing tells of a side all are equal.
 */
export function bySideOf(
  sides: readonly Side[],
): (one: ConceptEntry, other: ConceptEntry) => number {
  if (sides.length === 0) return () => 0;
  const rankOf = (entry: ConceptEntry): number => {
    const side = sideOf(entry);
    if (side === undefined) return sides.length;
    const rank = sides.indexOf(side);
    return rank < 0 ? sides.length + 1 : rank;
  };
  return (one, other) => rankOf(one) - rankOf(other);
}
