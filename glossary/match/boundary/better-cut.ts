import { BETTER_CUT, WORSE_CUT } from './boundary-rule.ts';
import { segmentationOf } from './word-boundary.ts';
import type { WordTable } from './word-table.ts';

/** A term that overlaps another: the codes of its characters, 0 for what is in no word. */
export interface OverlappingTerm {
  /** The words of its layer. */
  readonly table: WordTable;
  readonly all: Uint16Array;
  /** Those that the other term does not have. */
  readonly own: Uint16Array;
}

/**
 * Whether of two terms that overlap the later one is better: what stands before it is a word, and the
 * text is cut much better so, or what would stand behind the first one is neither a word nor a term and
 * the text is cut about as well. A single character behind it is a suffix. `naive-better-cut.ts` states
 * the same rule.
 * @param isTerm whether what only the later one has is a term
 */
export function isBetterCut(
  first: OverlappingTerm,
  later: OverlappingTerm,
  isTerm: boolean,
): boolean {
  const left = segmentationOf(first.table, first.own);
  if (later.own.length === 1 || !left.isWord) return false;
  const right = segmentationOf(later.table, later.own);
  const firstCost = segmentationOf(first.table, first.all).cost + right.cost;
  const laterCost = left.cost + segmentationOf(later.table, later.all).cost;
  return laterCost < firstCost + (right.isWord || isTerm ? -BETTER_CUT : WORSE_CUT);
}
