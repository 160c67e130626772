/** What is stored that is made from the entries, and can be made again. */
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { SearchIndex } from '../../../../glossary/model/search/search.ts';

/**
 * `layers`, the `LIST_INDEX`, or the name of a `WholeLayer`, alone or with a prefix for its stamps.
 */
export type CompiledKey = string;

/** The key in `compiled` of the `KeptIndex`. */
export const LIST_INDEX: CompiledKey = 'list';

/** The index of the list at a revision, and the version of the program that made it. */
export interface KeptIndex {
  readonly revision: number;
  readonly program: string;
  readonly index: SearchIndex;
}

/** The compiled layers of the user's glossaries, and what they were compiled from. */
export interface CompiledLayers {
  readonly revision: number;
  /** The version of the program that compiled them. */
  readonly program: string;
  /**
   * The curated concepts that the user changed or hid. Their terms in the packaged layer are
   * ignored.
   */
  readonly suppressed: readonly ConceptId[];
  /**
   * A layer for each glossary with entries of the user. The changed entries of the curated glossary
   * are one of them.
   */
  readonly layers: readonly GlossaryLayer[];
}

/** The layer of one glossary; of a large glossary, also a small one with what changed since. */
export interface GlossaryLayer {
  readonly glossary: GlossaryId;
  readonly whole: WholeLayer;
  readonly recent?: RecentLayer;
}

/** The layer of all entries that a glossary had when it was compiled. */
export interface WholeLayer {
  /** Unique: a layer that is compiled anew has a new name. */
  readonly name: string;
  /** Empty where there are no entries. */
  readonly blob: ArrayBuffer;
}

/** The stamps of the entries that a layer was compiled from, by concept; see `stampOf`. */
export type LayerStamps = ReadonlyMap<ConceptId, string>;

/** A small layer over a large one. */
export interface RecentLayer {
  /** The entries that are new or changed since; empty where entries were only removed. */
  readonly blob: ArrayBuffer;
  /** The concepts of the large layer whose terms are ignored. */
  readonly replaced: readonly ConceptId[];
}
