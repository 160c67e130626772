/** How the entries of one glossary went, or would go, into another. */
export interface MergeCounts {
  /** Those that the other has not. */
  readonly moved: number;
  /** Those that something was added of to an entry of the other. */
  readonly merged: number;
  /** Those of which the other has all. */
  readonly same: number;
}
