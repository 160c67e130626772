/**
 * Cards for terms in inner frames: the top window shows them, every other frame passes them to its
 * parent.
 */
import type { Box } from '../../glossary/model/page/box.ts';
import type { CardEvent, CardCommand, LiftedCard } from '../../glossary/model/page/lifted-card.ts';
import type { CardSurface, HostFrame, OpenCard } from '../shared/card/card-surface.ts';
import { request } from '../shared/messaging.ts';
import { framePath } from '../shared/card/frame-path.ts';
import { boxInParent, frameElementAt } from './frame-boxes.ts';

interface Hosted {
  card: LiftedCard;
  readonly life: AbortController;
  shown?: OpenCard | undefined;
  /** Whether the pointer is on it. */
  isEntered: boolean;
}

/**
 * Keeps the cards by the id that the term's frame gave them. A card moves along when the frame
 * moves.
 */
export class HostedCards {
  readonly #hosted = new Map<string, Hosted>();
  readonly #cards: Pick<CardSurface, 'open'>;

  constructor(cards: Pick<CardSurface, 'open'>) {
    this.#cards = cards;
  }

  /** Takes a card from a direct child frame, new or moved. */
  host(card: LiftedCard, frame: HostFrame): void {
    const known = this.#hosted.get(card.id);
    if (known !== undefined) {
      known.card = card;
      this.#follow(known);
      return;
    }
    const hosted: Hosted = { card, life: new AbortController(), isEntered: false };
    this.#hosted.set(card.id, hosted);
    const options = { capture: true, passive: true, signal: hosted.life.signal } as const;
    addEventListener('scroll', () => this.#follow(hosted), options);
    addEventListener('resize', () => this.#follow(hosted), options);
    if (window === window.top) this.#show(hosted, frame).catch(() => this.#drop(hosted));
    else this.#follow(hosted);
  }

  /** Carries out what the term's frame asks of its card. */
  command(id: string, command: CardCommand): void {
    const hosted = this.#hosted.get(id);
    if (hosted === undefined) return;
    if (command === 'close') this.#drop(hosted);
    else if (command !== 'leave') hosted.shown?.act(command);
    else if (!hosted.isEntered) this.#drop(hosted);
  }

  async #show(hosted: Hosted, { stay, claim, layerOf }: HostFrame): Promise<void> {
    const { card, life } = hosted;
    const element = elementOf(card);
    if (element === undefined) return;
    const { reading } = await request('getFrameState');
    const tell = (event: CardEvent): void => {
      request('sendCardEvent', card.id, card.origin ?? 0, event).catch(() => this.#drop(hosted));
    };
    addEventListener(
      'keydown',
      ({ key, isTrusted }) => {
        if (isTrusted && key === 'Escape') this.#drop(hosted);
      },
      { capture: true, passive: true, signal: life.signal },
    );
    if (stay.aborted) this.#forget(hosted);
    if (!this.#hosted.has(card.id)) return;
    const shown = this.#cards.open(
      card.subject,
      {
        boxes: () => boxesHere(hosted.card),
        isVertical: card.isVertical,
        layer: layerOf(element),
      },
      card.manner,
      reading,
      {
        life: stay,
        claim,
        entered: () => {
          hosted.isEntered = true;
          tell('entered');
        },
        left: () => {
          hosted.isEntered = false;
          tell('left');
        },
        released: (hadFocus) => {
          this.#forget(hosted);
          tell(hadFocus ? 'releasedWithFocus' : 'released');
        },
      },
      stay,
    );
    hosted.shown = shown;
    tell('hosted');
  }

  #follow(hosted: Hosted): void {
    if (window === window.top) {
      hosted.shown?.follow();
      return;
    }
    const { card } = hosted;
    const path = framePath();
    if (path === undefined) return;
    const view = { width: innerWidth, height: innerHeight };
    request('liftCard', { ...card, path, view, boxes: boxesHere(card) }).catch(() =>
      this.#drop(hosted),
    );
  }

  #drop(hosted: Hosted): void {
    this.#forget(hosted);
    hosted.shown?.close();
  }

  #forget(hosted: Hosted): void {
    this.#hosted.delete(hosted.card.id);
    hosted.life.abort();
  }
}

function elementOf(card: LiftedCard): HTMLElement | undefined {
  const place = card.path.at(-1);
  return place === undefined ? undefined : frameElementAt(place);
}

function boxesHere(card: LiftedCard): readonly Box[] {
  const element = elementOf(card);
  return element === undefined ? [] : card.boxes.map((box) => boxInParent(box, element, card.view));
}
