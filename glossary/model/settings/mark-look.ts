/** How a mark is drawn. */
import { MARK_COLOURS, type ReadingSettings } from './settings.ts';

/** A line below the text, its colour, and whether there is a tint of that colour behind it. */
export type MarkLook = Pick<ReadingSettings, 'markLine' | 'markColour' | 'markTint'>;

type Colour = MarkLook['markColour'];

/** The colour that is furthest from each, for every common colour blindness. */
const OTHER_COLOUR: Readonly<Record<Colour, Colour>> = {
  amber: 'blue',
  blue: 'amber',
  green: 'purple',
  purple: 'green',
  grey: 'amber',
};

/** The look of marks that are to look different: apart in the line too, to be told without colours. */
export function otherLook({ markLine, markColour, markTint }: MarkLook): MarkLook {
  return {
    markLine: markLine === 'wavy' ? 'dashed' : 'wavy',
    markColour: OTHER_COLOUR[markColour],
    markTint,
  };
}

/** The looks that marks may have on a page with some settings, each once. */
export function looksInUse({
  markLine,
  markColour,
  markTint,
  markColoursBy,
}: MarkLook & Pick<ReadingSettings, 'markColoursBy'>): readonly MarkLook[] {
  const usual = { markLine, markColour, markTint };
  if (markColoursBy === 'one') return [usual];
  const both = [usual, otherLook(usual)];
  if (markColoursBy === 'status') return both;
  return both.flatMap((look) => MARK_COLOURS.map((colour) => ({ ...look, markColour: colour })));
}

/**
 * What a mark stands on: a page that is nearly white, one that is dark, or anything between. Each
 * asks for lines of its own, since no colour stands out from all.
 */
export const GROUNDS = ['light', 'mid', 'dark'] as const;
export type Ground = (typeof GROUNDS)[number];

/** The luminances at which a ground is no longer dark, and at which it is light. */
const MID_FROM = 0.15;
const LIGHT_FROM = 0.7;

/** The ground of a relative luminance. */
export function groundOf(luminance: number): Ground {
  if (luminance < MID_FROM) return 'dark';
  return luminance < LIGHT_FROM ? 'mid' : 'light';
}

/** The highlight of the one term that the user was just taken to. */
export const CURRENT_MARK = 'termlight-current';

/**
 * The name of the highlight that is painted with a look. A page can read the names of highlights:
 * they are the same for everyone, and say how marks look.
 */
export function highlightName({ markLine, markColour, markTint }: MarkLook, on: Ground): string {
  const ground = on === 'light' || markLine === 'none' ? '' : `-on-${on}`;
  return `termlight-${markLine}-${markColour}${markTint ? '-tint' : ''}${ground}`;
}
