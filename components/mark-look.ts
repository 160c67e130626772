/** How a mark is drawn. */
import type { ReadingSettings } from '../glossary/model/settings.ts';

/** A line below the text, its colour, and whether there is a tint of that colour behind it. */
export type MarkLook = Pick<ReadingSettings, 'markLine' | 'markColour' | 'markTint'>;

/** The highlight of the one term that the reader was just taken to. */
export const CURRENT_MARK = 'termlight-current';

/**
 * The name of the highlight that is painted with a look. A page can read the names of highlights:
 * they say how marks look and nothing of glossaries or terms.
 */
export function highlightName({ markLine, markColour, markTint }: MarkLook): string {
  return `termlight-${markLine}-${markColour}${markTint ? '-tint' : ''}`;
}
