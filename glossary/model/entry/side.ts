import type { ConceptEntry } from './concept-entry.ts';

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
