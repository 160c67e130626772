import type { TriedText } from './tried-text.ts';

/** A text that was tried, as far as it was. */
export interface TriedSoFar extends TriedText {
  /** The text that the places are of. */
  readonly text: string;
  /** Whether all of it was tried; a long text is tried in parts. */
  readonly isWhole: boolean;
}
