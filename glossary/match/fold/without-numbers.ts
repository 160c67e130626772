import type { Span } from '../span.ts';

/** A part of a text without the numbers in it and an acronym, as the texts of forms are stored. */
export function withoutNumbers(
  haystack: string,
  { start, end }: Span,
  numbers: readonly Span[],
  acronym?: Span,
): string {
  const gaps = acronym === undefined ? numbers : [...numbers, acronym];
  let written = '';
  let at = start;
  for (const gap of gaps.toSorted((one, other) => one.start - other.start)) {
    written += haystack.slice(at, gap.start);
    at = gap.end;
  }
  return written + haystack.slice(at, end);
}
