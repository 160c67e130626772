import { type Bead, sizeOf } from './bead.ts';

/** How many beads are right, of those that were found and those that were wanted. */
export interface BeadCount {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** Counts the beads of which both sides are the same; sentences without counterpart are none. */
export function countBeads(found: readonly Bead[], wanted: readonly Bead[]): BeadCount {
  const names = new Set(namesOf(wanted));
  const ours = namesOf(found);
  return {
    right: ours.filter((name) => names.has(name)).length,
    found: ours.length,
    wanted: names.size,
  };
}

const namesOf = (beads: readonly Bead[]): readonly string[] =>
  beads
    .filter(({ source, target }) => sizeOf(source) > 0 && sizeOf(target) > 0)
    .map(({ source, target }) => [source.start, source.end, target.start, target.end].join(' '));

/** The harmonic mean of precision and recall; 0 where nothing is right. */
export const f1 = ({ right, found, wanted }: BeadCount): number =>
  right === 0 ? 0 : (2 * right) / (found + wanted);
