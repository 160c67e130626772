/** One row of a table, and the line of the file where it begins. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** The columns that belong to a cell of a row above, with its line. */
  readonly mergedFrom?: ReadonlyMap<number, number>;
  /** The addresses that lead out of cells, by their columns. */
  readonly links?: ReadonlyMap<number, readonly string[]>;
  /** Whether the text ended in an open cell, which was left out. */
  readonly isCut?: true;
}
