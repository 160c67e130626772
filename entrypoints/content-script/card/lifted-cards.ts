/**
 * Cards for this frame's terms that the top window shows, so that a small frame does not cut them
 * off.
 */
import type { CardSubject } from '../../../glossary/model/page/card-entry.ts';
import type {
  CardEvent,
  CardManner,
  LiftedCard,
} from '../../../glossary/model/page/lifted-card.ts';
import type { CardAnchor, CardOwner, OpenCard } from '../../shared/card/card-surface.ts';
import { framePath } from '../../shared/card/frame-path.ts';
import { FocusReturn } from '../../shared/card/focus-return.ts';
import { request } from '../../shared/messaging.ts';
import type { CardPlace } from './cards-here.ts';

/**
 * How long the top window may take to show a card before this frame shows it itself, in
 * milliseconds.
 */
const PATIENCE = 600;

interface Lifted {
  readonly owner: CardOwner;
  readonly hosted: (isHosted: boolean) => void;
  /** Remembers where the focus was in this frame before it moved into the card. */
  readonly focus: FocusReturn;
}

/**
 * Asks the top window once whether it can show cards. If it cannot or does not answer, cards open
 * in this frame.
 */
export class LiftedCards {
  readonly #lifted = new Map<string, Lifted>();
  /** Whether the top window can show cards; undefined until that was asked. */
  #top: Promise<boolean> | undefined;

  /** Gives the place where cards open: the top window if it can show them, else this frame. */
  placeFrom(here: CardPlace, signal: AbortSignal): CardPlace {
    if (window === window.top) return here;
    return {
      prepare: (subject) => {
        this.#canLift().then(
          (canLift) => (canLift ? undefined : here.prepare(subject)),
          // Ignored: `open` shows the card in this frame then.
          () => undefined,
        );
      },
      open: async (subject, anchor, manner, owner) => {
        const canLift = await this.#canLift().catch(() => false);
        const card = canLift ? await this.#lift(subject, anchor, manner, owner) : undefined;
        if (card !== undefined || signal.aborted) return card;
        return here.open(subject, anchor, manner, owner);
      },
    };
  }

  /** Handles what the top window reports about a card. */
  receive(id: string, event: CardEvent): void {
    const lifted = this.#lifted.get(id);
    if (lifted === undefined) return;
    if (event === 'hosted') lifted.hosted(true);
    else if (event === 'entered') lifted.owner.entered();
    else if (event === 'left') lifted.owner.left();
    else {
      this.#lifted.delete(id);
      lifted.hosted(false);
      // When the top window takes the focus, Firefox forgets which element of the frame had it.
      if (event === 'releasedWithFocus') lifted.focus.giveBack();
      lifted.owner.released(false);
    }
  }

  #canLift(): Promise<boolean> {
    this.#top ??=
      framePath() === undefined ? Promise.resolve(false) : request('loadCardScript', 'top');
    return this.#top;
  }

  async #lift(
    subject: CardSubject,
    anchor: CardAnchor,
    manner: CardManner,
    owner: CardOwner,
  ): Promise<OpenCard | undefined> {
    const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const focus = new FocusReturn();
    if (manner === 'focused') focus.remember();
    this.#lifted.set(id, { owner, hosted: resolve, focus });
    const send = (): void => {
      const card = this.#cardOf(id, subject, anchor, manner);
      if (card === undefined) close();
      else request('liftCard', card).catch(() => close());
    };
    const close = (): void => {
      // This fails when the card or the extension is gone; nothing is left to close then.
      request('commandLiftedCard', id, 'close').catch(() => undefined);
      this.receive(id, 'released');
    };
    send();
    owner.life.addEventListener('abort', close, { once: true });
    const isHosted = await Promise.race([promise, later(PATIENCE)]);
    if (!isHosted) {
      this.#lifted.delete(id);
      request('commandLiftedCard', id, 'close').catch(() => undefined);
      return undefined;
    }
    return {
      follow: send,
      close,
      leave: () => {
        request('commandLiftedCard', id, 'leave').catch(() => close());
      },
      act: (act) => {
        if (act === 'focus') focus.remember();
        request('commandLiftedCard', id, act).catch(() => close());
      },
      isTargetOf: () => false,
    };
  }

  /** Gives undefined when the term is outside this frame's viewport. */
  #cardOf(
    id: string,
    subject: CardSubject,
    anchor: CardAnchor,
    manner: CardManner,
  ): LiftedCard | undefined {
    const path = framePath();
    const view = { width: innerWidth, height: innerHeight };
    // Plain objects, because a `DOMRect` cannot be sent in a message.
    const boxes = anchor
      .boxes()
      .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
    const isSeen = boxes.some(
      ({ left, top, right, bottom }) =>
        left < view.width && right > 0 && top < view.height && bottom > 0,
    );
    if (path === undefined || !isSeen) return undefined;
    return { id, path, view, boxes, isVertical: anchor.isVertical, manner, subject };
  }
}

async function later(milliseconds: number): Promise<false> {
  await new Promise((done) => {
    setTimeout(done, milliseconds);
  });
  return false;
}
