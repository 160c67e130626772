import type { FileFormat } from '../../file/file-format.ts';
import type { GuessedColumns } from '../columns/guess-columns.ts';
import type { Table } from '../lines/table.ts';

/** A table with what its format tells about its columns. */
export interface TableFile extends Table {
  readonly format: FileFormat;
  /** Whether a cell has a term on each of its lines. */
  readonly hasLines?: boolean;
  /** Only where the format itself names the columns. */
  readonly guessed?: GuessedColumns;
}
