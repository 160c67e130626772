/** A stretch of a haystack, half-open, in UTF-16 code units of the haystack as given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether an offset lies in a span; the end offset does not. */
export function spanContains(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}
