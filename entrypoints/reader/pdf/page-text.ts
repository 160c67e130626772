/** The text of a page as it is read. */
import { blocksOf } from './blocks.ts';
import { linesOf } from './lines.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { isLegible, runsOf, type TextItem, type TextStyle } from './runs.ts';

/** The blocks of a page, each in pieces; none if `state` is not `text`. */
export interface PageText {
  readonly blocks: readonly (readonly Piece[])[];
  /** `picture`: there is no text. `illegible`: the file does not say which characters it shows. */
  readonly state: 'text' | 'picture' | 'illegible';
}

/** Reads the text of a page as PDF.js gives it. */
export function pageTextOf(
  items: readonly TextItem[],
  styles: Readonly<Record<string, TextStyle>>,
): PageText {
  if (!isLegible(items)) return { blocks: [], state: 'illegible' };
  const blocks = blocksOf(linesOf(runsOf(items, styles))).map(piecesOf);
  return { blocks, state: blocks.length === 0 ? 'picture' : 'text' };
}

/** The text of a block. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
