import type { Delimiter } from '../../file/file-format.ts';
import type { TableRow } from './table-row.ts';

/**
 * The rows of a text without quoting, one for each line, from pieces that end with a line.
 * @param delimiter undefined for one cell in each row
 * @param firstLine the line of the file where the pieces begin, from 1
 */
export function* plainRows(
  pieces: Iterable<string>,
  delimiter: Delimiter | undefined,
  firstLine: number,
): Generator<TableRow> {
  let line = firstLine;
  for (const piece of pieces) {
    const lines = piece.split('\n');
    // What stands after the last line end is in the next piece.
    if (piece.endsWith('\n')) lines.pop();
    for (const content of lines) {
      yield { cells: delimiter === undefined ? [content] : content.split(delimiter), line };
      line += 1;
    }
  }
}
