/** A stretch of a haystack, half-open, in UTF-16 code units of the haystack as given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
