/** What became, or would become, of the entries of a glossary that is merged into another. */
export interface MergeCounts {
  /** Entries that the other glossary lacks. */
  readonly moved: number;
  /** Entries that add something to an entry of the other glossary. */
  readonly merged: number;
  /** Entries that add nothing. */
  readonly same: number;
}
