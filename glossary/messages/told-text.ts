/** The longest text of a page that a message carries, in UTF-16 units. */
export const MOST_TEXT = 1_000;

/**
 * A text of the page as a message can carry it. One that is too long is told without what nobody
 * sees, which a term may have any amount of, and is cut.
 */
export function toldText(text: string): string {
  if (text.length <= MOST_TEXT) return text;
  return text
    .replaceAll(/\p{DI}+/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, MOST_TEXT);
}
