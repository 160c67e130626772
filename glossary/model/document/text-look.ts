/** How a text without pages is set. */
export interface TextLook {
  /** The size of its letters, 1 as the text of our pages. */
  readonly scale: number;
  readonly isSerif: boolean;
  /** Whether its lines may be longer than is read with ease. */
  readonly isWide: boolean;
}

/** How texts are set until the user chooses otherwise. */
export const FIRST_LOOK: TextLook = { scale: 1, isSerif: false, isWide: false };

/** The factor by which one press makes letters larger or smaller. */
const STEP = 1.125;

/** The look with letters that many steps larger; between half and three times the usual size. */
export function resized(look: TextLook, steps: number): TextLook {
  return { ...look, scale: Math.min(3, Math.max(0.5, look.scale * STEP ** steps)) };
}
