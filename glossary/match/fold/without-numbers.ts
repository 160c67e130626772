import type { Span } from '../span.ts';

/** A part of a text without the numbers in it, as the texts of forms are stored. */
export function withoutNumbers(
  haystack: string,
  { start, end }: Span,
  numbers: readonly Span[],
): string {
  let written = '';
  let at = start;
  for (const number of numbers) {
    written += haystack.slice(at, number.start);
    at = number.end;
  }
  return written + haystack.slice(at, end);
}
