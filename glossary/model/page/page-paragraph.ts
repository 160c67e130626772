/** A paragraph, a heading or a cell of a page, as it is read. */
export interface PageParagraph {
  /** Several lines where the page breaks them. */
  readonly text: string;
  /** The number of the table row that it stands in, from 0; absent outside of tables. */
  readonly row?: number;
}

/** Most characters of a page that are taken, in UTF-16 units: two texts as long as may be checked. */
export const MOST_OF_PAGE = 2_000_000;
