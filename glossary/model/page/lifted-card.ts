import type { Box, Size } from './box.ts';
import type { CardSubject } from './card-entry.ts';

/**
 * How a card is shown: `beside` a term that is pointed at; `stepped`, beside a term that was
 * reached by a key, and announced; `focused`, with the focus in it; or as a `sheet` at the bottom,
 * for touch.
 */
export type CardManner = 'beside' | 'stepped' | 'focused' | 'sheet';

/**
 * A card on its way from a frame to the top window of its tab, which shows it. Each frame between
 * them puts the boxes into its own view, and its own path and view in their place.
 */
export interface LiftedCard {
  /** Unique for one card; the same card with other boxes has moved. */
  readonly id: string;
  /** The number of the frame that the term is in; absent until the background adds it. */
  readonly origin?: number;
  /** Where the frame that sends it is, from the top down. */
  readonly path: readonly number[];
  /** The size of that frame's view, in its CSS pixels. */
  readonly view: Size;
  /** The line boxes of the term in that view, the one pointed at first. */
  readonly boxes: readonly Box[];
  readonly isVertical: boolean;
  readonly manner: CardManner;
  readonly subject: CardSubject;
}

/** What the frame of a term hears of its card in the top window. */
export type CardEvent = 'hosted' | 'entered' | 'left' | 'released' | 'releasedWithFocus';

/**
 * What the frame of a term asks of its card in the top window; `leave` closes it unless the pointer
 * is on it, which the top window knows first.
 */
export type CardCommand = 'close' | 'leave' | 'focus' | 'copy' | 'pin';
