/**
 * What the two scripts of one frame say to each other. The content script is in every frame and
 * knows the page; the script of the card comes into the few frames that show one, and knows how a
 * card looks. Both run in the extension's own world of the frame, where no page can look in.
 */
import type { Box } from '../../glossary/model/page/box.ts';
import type { CardSubject } from '../../glossary/model/page/card-entry.ts';
import type { ReadingSettings } from '../../glossary/model/settings/settings.ts';

/** Where the term of a card is now. */
export interface CardAnchor {
  /** The line boxes in the view of this frame, the one that was pointed at first; none when the term is gone. */
  boxes(): readonly Box[];
  readonly isVertical: boolean;
  /** The element of the top layer that the term is in, or the root of the document. */
  readonly layer: Element;
}

/**
 * How a card came to be: beside a term that is pointed at; beside one that was stepped to by a key,
 * said aloud; with the focus in it; or as a sheet at the lower edge, for touch.
 */
export type CardManner = 'beside' | 'stepped' | 'focused' | 'sheet';

/** Whoever opened a card, and is told of it. */
export interface CardOwner {
  /** A card that is not pinned goes when it aborts: the terms are looked for anew. */
  readonly life: AbortSignal;
  /** Marks an element as ours, so that the page's reader leaves it alone. */
  claim(element: Element): void;
  /** The pointer came onto the card. */
  entered(): void;
  /** The pointer left the card. */
  left(): void;
  /**
   * The card went, or was pinned and is the reader's own from now on.
   * @param hadFocus whether it went with the focus in it
   */
  released(hadFocus: boolean): void;
}

/** What a reader may do with the card in front by a key. */
export type CardAct = 'focus' | 'copy' | 'pin';

/** A card that was opened. */
export interface OpenCard {
  /** Places the card again beside its term, or closes it when the term went out of view. */
  follow(): void;
  close(): void;
  /** The pointer is away from the term: closes the card, unless the pointer is on it. */
  leave(): void;
  act(act: CardAct): void;
  /** Whether an event came from the card. */
  isTargetOf(event: Event): boolean;
}

/** What the script of the card offers to the content script of its frame. */
export interface CardSurface {
  /** Fetches what a card will show, so that it opens at once. */
  prepare(subject: CardSubject): void;
  /**
   * @param stay every card goes when it aborts, pinned or not: the extension is gone, or the page
   * switched off
   */
  open(
    subject: CardSubject,
    anchor: CardAnchor,
    manner: CardManner,
    reading: ReadingSettings,
    owner: CardOwner,
    stay: AbortSignal,
  ): OpenCard;
  /** The glossary or the settings changed: cards that stayed say what holds now. */
  renew(reading: ReadingSettings): void;
  /** The card that keys are for: the one that is open, or else the last one that was pinned. */
  readonly front: OpenCard | undefined;
}

/** A symbol: Chromium answers to a name with the page's element or frame of that name. */
const CARDS: unique symbol = Symbol.for('termlight cards') as never;

type World = typeof globalThis & { [CARDS]?: CardSurface };

/** Puts the surface into the world of the frame; undefined takes it away. */
export function offerSurface(surface: CardSurface | undefined): void {
  const world: World = globalThis;
  if (surface === undefined) delete world[CARDS];
  else world[CARDS] = surface;
}

/** The surface of this frame, if the script of the card is there. */
export function offeredSurface(): CardSurface | undefined {
  return (globalThis as World)[CARDS];
}
