import type { ConceptId } from '../model/entry/concept-entry.ts';
import type { LayerScript } from './script.ts';

/** A compiled layer, and the concepts in it that must not be marked. */
export interface MatchingLayer {
  /** The blob from `compileLayer`; one from a file or from storage was found sound, see `isSoundLayer`. */
  readonly blob: ArrayBuffer;
  /** Concepts of this layer that a later layer replaces, or that the user hid. */
  readonly suppressed: readonly ConceptId[];
  /** The script of all its forms: it is searched in texts with a letter of that script only. */
  readonly script?: LayerScript;
}

/** Everything that a page needs to find terms, without the entries. */
export interface MatchingData {
  /** The revision of the glossaries that the layers were compiled from. */
  readonly revision: number;
  /** The ids of the glossaries in the layers; absent where the caller does not need them. */
  readonly glossaries?: readonly string[];
  /** The layers, which are searched together; their order does not affect the matches. */
  readonly layers: readonly MatchingLayer[];
}
