import type { PageParagraph } from '../model/page/page-paragraph.ts';
import { splitPage } from './split-page.ts';

/** A top document with a smaller share of the text of its largest frame is only what stands around that. */
const LEAST_SHARE = 0.25;

/**
 * What a page is about, of the texts of its frames in their order, the top document first: its top document, or the
 * largest frame where nearly all of the text is in that. If this has one language and another frame has its
 * translation, by language and length, both of them.
 */
export function textOfFrames(
  frames: readonly (readonly PageParagraph[])[],
): readonly PageParagraph[] {
  const [top = []] = frames;
  const bySize = frames.toSorted((one, other) => lengthOf(other) - lengthOf(one));
  const [largest = top] = bySize;
  const main = lengthOf(top) >= LEAST_SHARE * lengthOf(largest) ? top : largest;
  if (splitPage(main) !== undefined) return main;
  for (const other of bySize) {
    // The largest first; one that has both languages is another page.
    if (other === main || splitPage(other) !== undefined) continue;
    const both = frames.filter((one) => one === main || one === other).flatMap(withoutRows);
    if (splitPage(both) !== undefined) return both;
  }
  return main;
}

const lengthOf = (texts: readonly PageParagraph[]): number =>
  texts.reduce((sum, { text }) => sum + text.length, 0);

/** Rows of two frames have the same numbers. */
const withoutRows = (texts: readonly PageParagraph[]): readonly PageParagraph[] =>
  texts.map(({ text }) => ({ text }));
