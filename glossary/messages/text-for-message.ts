/** Longest text of a page that a message may carry, in UTF-16 units. */
export const MOST_TEXT = 1_000;

/**
 * Shortens a text of the page for a message: if it is too long, invisible characters are removed
 * first, since a term may contain any number of them, and then it is cut.
 */
export function textForMessage(text: string): string {
  if (text.length <= MOST_TEXT) return text;
  return text
    .replaceAll(/\p{DI}+/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, MOST_TEXT);
}
