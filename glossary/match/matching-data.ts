import type { ConceptId } from '../model/entry/concept-entry.ts';

/** One compiled automaton and the concepts in it that no longer count. */
export interface MatchingLayer {
  /** A versioned and checksummed blob of `compileLayer`; checked when it is loaded. */
  readonly blob: ArrayBuffer;
  /** Concepts of this layer that a later layer replaces, or that the user hid. */
  readonly suppressed: readonly ConceptId[];
}

/** All that a page needs to find terms, never the entries themselves. */
export interface MatchingData {
  /** The revision of the glossaries that the layers were compiled from. */
  readonly revision: number;
  /** The glossaries that the layers are of, by their ids; absent where that is not told apart. */
  readonly glossaries?: readonly string[];
  /** Searched together as one automaton; the order has no influence on what matches. */
  readonly layers: readonly MatchingLayer[];
}
