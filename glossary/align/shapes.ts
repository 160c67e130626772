/**
 * The number of sentences in each language of a bead, and the logarithm of how frequent such beads
 * are.
 */
export interface Shape {
  readonly chinese: number;
  readonly english: number;
  readonly prior: number;
}

/** Shares of beads by the sentences of source and target, as published translations have them. */
const SHARES: readonly (readonly [source: number, target: number, share: number])[] = [
  [1, 1, 0.83],
  [1, 2, 0.08],
  [1, 3, 0.02],
  [1, 4, 0.005],
  [1, 5, 0.002],
  [1, 6, 0.001],
  [2, 1, 0.045],
  [3, 1, 0.006],
  [2, 2, 0.006],
  [2, 3, 0.002],
  [3, 2, 0.002],
];

/** How many sentences of a language a bead has at most. */
export const mostOf = (shapes: readonly Shape[], language: 'chinese' | 'english'): number =>
  Math.max(1, ...shapes.map((shape) => shape[language]));

/** The shapes of beads where the source is Chinese, or English. */
export function shapesOf(isChineseSource: boolean): readonly Shape[] {
  return SHARES.map(([source, target, share]) => ({
    chinese: isChineseSource ? source : target,
    english: isChineseSource ? target : source,
    prior: Math.log(share),
  }));
}
