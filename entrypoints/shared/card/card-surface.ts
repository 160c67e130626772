/**
 * The interface between the two scripts of a frame. The content script is in every frame and knows
 * the page; the card script is loaded into the few frames that show a card. Both share a global
 * object that the page cannot see.
 */
import type { SelectedText } from '../../../glossary/messages/protocol.ts';
import type { MarkedText } from '../../../glossary/model/check/check-report.ts';
import type { Box } from '../../../glossary/model/page/box.ts';
import type {
  CardCommand,
  CardManner,
  LiftedCard,
} from '../../../glossary/model/page/lifted-card.ts';
import type { PageParagraph } from '../../../glossary/model/page/page-paragraph.ts';
import type { CardSubject } from '../../../glossary/model/page/card-entry.ts';
import type { ReadingSettings } from '../../../glossary/model/settings/settings.ts';
import type { PageTree } from './page-tree.ts';

/** Where the term of a card is now. */
export interface CardAnchor {
  /**
   * The boxes of the term's lines in this frame's viewport, the one that was pointed at first;
   * empty when the term is gone.
   */
  boxes(): readonly Box[];
  readonly isVertical: boolean;
  /** The element in the top layer that contains the term, or the root of the document. */
  readonly layer: Element;
}

/** Callbacks of the code that opened a card. */
export interface CardOwner {
  /** Aborts when the marking ends; a card that is not pinned closes then. */
  readonly life: AbortSignal;
  /** Marks an element as the extension's own, so that it is not read as part of the page. */
  claim(element: Element): void;
  /** The pointer entered the card. */
  entered(): void;
  /** The pointer left the card. */
  left(): void;
  /**
   * The card was closed, or pinned so that it no longer follows its term.
   * @param hadFocus whether the focus was in it when it closed
   */
  released(hadFocus: boolean): void;
}

/** What a key can do with the front card. */
export type CardAct = 'focus' | 'copy' | 'pin';

/** A card that was opened. */
export interface OpenCard {
  /** Moves the card to its term, or closes it when the term is out of view. */
  follow(): void;
  close(): void;
  /** The pointer is no longer on the term: closes the card unless the pointer is on it. */
  leave(): void;
  act(act: CardAct): void;
  /** Whether an event came from the card. */
  isTargetOf(event: Event): boolean;
}

/** What a frame's content script knows that shows the cards of frames inside it. */
export interface HostFrame extends Pick<CardOwner, 'claim'> {
  /** See `open`. */
  readonly stay: AbortSignal;
  /** The element in the top layer that contains an element, or the root of the document. */
  readonly layerOf: (element: Element) => Element;
}

/** What the card script offers to the content script of its frame. */
export interface CardSurface {
  /** Fetches a card's entries, so that it can open at once. */
  prepare(subject: CardSubject): void;
  /**
   * Opens a card.
   * @param stay closes every card when it aborts, pinned ones too: the extension is gone, or the
   * page is switched off
   */
  open(
    subject: CardSubject,
    anchor: CardAnchor,
    manner: CardManner,
    reading: ReadingSettings,
    owner: CardOwner,
    stay: AbortSignal,
  ): OpenCard;
  /** Updates the pinned cards after the glossary or the settings have changed. */
  renew(reading: ReadingSettings): void;
  /** Takes the card of a term in a frame right inside this one, new or moved. */
  host(card: LiftedCard, frame: HostFrame): void;
  /** Carries out what the term's frame asks of such a card. */
  command(id: string, command: CardCommand): void;
  /** The user's selection in this frame; undefined where nothing is selected. */
  selectedText(): SelectedText | undefined;
  /** The texts that the page of this frame is about; empty where no text is shown. */
  mainText(tree: PageTree): Promise<readonly PageParagraph[]>;
  /**
   * Where marked parts of texts stand in what `mainText` reads, the texts themselves where nothing in them is
   * marked; undefined where one does not stand there.
   */
  findTexts(
    tree: PageTree,
    places: readonly MarkedText[],
  ): Promise<readonly StaticRange[] | undefined>;
  /** The card that keys act on: the unpinned one, or else the one pinned last. */
  readonly front: OpenCard | undefined;
}

/**
 * A symbol, because in Chromium a page's element or frame with the same name would shadow a string
 * key.
 */
const CARDS: unique symbol = Symbol.for('termlight cards') as never;

type World = typeof globalThis & { [CARDS]?: CardSurface };

/** Puts the interface on the frame's global object; undefined removes it. */
export function offerSurface(surface: CardSurface | undefined): void {
  const world: World = globalThis;
  if (surface === undefined) delete world[CARDS];
  else world[CARDS] = surface;
}

/** The interface of this frame, if the card script is loaded. */
export function offeredSurface(): CardSurface | undefined {
  return (globalThis as World)[CARDS];
}
