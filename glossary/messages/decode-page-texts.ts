/** The text of a page, as its content script sends it to a page of ours by a port. */
import { MOST_OF_PAGE, type PageParagraph } from '../model/page/page-paragraph.ts';

/**
 * Checks the texts of a page and removes unknown properties; without valibot, which the page that takes
 * them would load for this alone.
 * @returns undefined if they are none, or too long
 */
export function decodePageTexts(message: unknown): readonly PageParagraph[] | undefined {
  if (!Array.isArray(message)) return undefined;
  const texts: PageParagraph[] = [];
  let left = 2 * MOST_OF_PAGE;
  for (const one of message as readonly unknown[]) {
    if (typeof one !== 'object' || one === null) return undefined;
    const { text, row } = one as Partial<Record<string, unknown>>;
    if (typeof text !== 'string' || (left -= text.length) < 0) return undefined;
    if (row === undefined) texts.push({ text });
    else if (Number.isSafeInteger(row)) texts.push({ text, row: Number(row) });
    else return undefined;
  }
  return texts;
}
