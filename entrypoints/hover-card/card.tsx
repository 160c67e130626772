/** One card: its element, its content, and when it closes. */
import { render } from 'preact';
import { TextsProvider, type Texts } from '../../components/texts/texts.tsx';
import type { Box } from '../../glossary/model/page/box.ts';
import type { CardEntry, CardSubject } from '../../glossary/model/page/card-entry.ts';
import type { CardSide, ReadingSettings } from '../../glossary/model/settings/settings.ts';
import type { CardManner } from '../../glossary/model/page/lifted-card.ts';
import type { CardAct, CardAnchor, CardOwner, OpenCard } from '../shared/card/card-surface.ts';
import { FocusReturn } from '../shared/card/focus-return.ts';
import { request } from '../shared/messaging.ts';
import { CardHost } from './card-host.ts';
import { CardPointer } from './card-pointer.ts';
import { cardTexts } from './card-texts.ts';
import { LiveCard, type CardControls, type Step } from './LiveCard.tsx';
import { drag, movedTo } from './movement.ts';

/** What a card is opened with. */
export interface CardOptions {
  readonly subject: CardSubject;
  /** Fetches the entries that the card is about, and those of the terms inside. */
  readonly fetch: () => Promise<readonly CardEntry[]>;
  readonly anchor: CardAnchor;
  readonly manner: CardManner;
  readonly reading: ReadingSettings;
  readonly owner: CardOwner;
  readonly stay: AbortSignal;
  readonly neighbours: CardNeighbours;
}

/** What a card tells the collection of cards that it belongs to. */
export interface CardNeighbours {
  pinned(card: Card): void;
  closed(card: Card): void;
  /** The boxes of the other pinned cards. */
  others(card: Card): readonly Box[];
}

/**
 * Shows its entries once they are fetched, and closes if they cannot be. Its element has a closed
 * shadow tree and is in the page only while the card is open.
 */
export class Card implements OpenCard {
  readonly #options: CardOptions;
  readonly #life = new AbortController();
  readonly #focus = new FocusReturn();
  #host: CardHost | undefined;
  #controls: CardControls | undefined;
  #first: Step | undefined;
  #texts: Texts | undefined;
  #reading: ReadingSettings;
  #side: CardSide = 'below';
  #isPinned = false;
  #isPlacing = false;
  #isMoved = false;
  #pointer: CardPointer | undefined;

  constructor(options: CardOptions) {
    this.#options = options;
    this.#reading = options.reading;
    const { owner, stay } = options;
    const { signal } = this.#life;
    owner.life.addEventListener('abort', () => this.#isPinned || this.close(), { signal });
    stay.addEventListener('abort', () => this.close(), { signal });
    Promise.all([
      options.fetch(),
      cardTexts(),
      request('getCardSide').catch(() => this.#side),
    ]).then(
      ([found, t, side]) => this.#show(found, t, side),
      // The extension was updated meanwhile, or its data cannot be read.
      () => this.close(),
    );
  }

  get box(): Box {
    return this.#host?.box ?? { left: 0, top: 0, right: 0, bottom: 0 };
  }

  isTargetOf(event: Event): boolean {
    return this.#host?.isTargetOf(event) ?? false;
  }

  follow(): void {
    const { manner } = this.#options;
    const host = this.#host;
    if (host === undefined || this.#isPinned || manner === 'sheet') return;
    this.#isMoved = true;
    if (this.#isPlacing) return;
    // One at a time: a late result would put the card where its term was before.
    this.#isPlacing = true;
    this.#place(host).catch(() => this.close());
  }

  /** Shows the current entries and settings. If the entries are gone, the old ones stay. */
  renew(reading: ReadingSettings): void {
    this.#reading = reading;
    // If they cannot be fetched, the card stays as it is.
    this.#showAgain().catch(() => undefined);
  }

  async #showAgain(): Promise<void> {
    const [found, t] = await Promise.all([this.#options.fetch(), cardTexts()]);
    this.#texts = t;
    this.#first = this.#stepOf(found) ?? this.#first;
    if (!this.#life.signal.aborted) this.#render();
  }

  close(): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    const hadFocus = this.#host?.hasFocus ?? false;
    if (this.#host !== undefined) {
      render(null, this.#host.root);
      this.#host.remove();
    }
    if (hadFocus) this.#focus.giveBack();
    this.#options.neighbours.closed(this);
    if (!this.#isPinned) this.#options.owner.released(hadFocus);
  }

  /**
   * In this frame the owner knows at once when the pointer enters the card, so it is not on the
   * card now.
   */
  leave(): void {
    this.close();
  }

  act(act: CardAct): void {
    switch (act) {
      case 'focus':
        this.#focus.remember();
        this.#controls?.focus();
        break;
      case 'copy':
        this.#controls?.copy();
        break;
      case 'pin':
        if (this.#isPinned) this.close();
        else this.#pin();
        break;
    }
  }

  #show(found: readonly CardEntry[], t: Texts, side: CardSide): void {
    this.#side = side;
    this.#texts = t;
    const { anchor, manner, owner } = this.#options;
    const { signal } = this.#life;
    if (signal.aborted) return;
    this.#first = this.#stepOf(found);
    if (this.#first === undefined || !anchor.layer.isConnected) {
      this.close();
      return;
    }
    const host = new CardHost(anchor.layer, owner);
    this.#host = host;
    const pointed = (tell: () => void) => (): void => {
      this.#hideFromFind();
      tell();
    };
    const listener = { entered: pointed(() => owner.entered()), left: pointed(() => owner.left()) };
    this.#pointer = new CardPointer(host, listener, signal);
    host.listen('focusin', () => this.#hideFromFind(), signal);
    // Only afterwards is it known whether the focus has moved within the card.
    host.listen('focusout', () => setTimeout(() => this.#hideFromFind()), signal);
    host.whenMoved(() => this.close(), signal);
    host.keepFocusOfPage(() => this.#focus.remember(), signal);
    host.listenInside('keydown', (event) => this.#keyed(event), signal);
    this.#render();
    this.#hideFromFind();
    if (manner === 'sheet') host.placeBelow();
    if (manner === 'focused') this.act('focus');
  }

  /** What to show first; undefined where none of the entries that the card is about was found. */
  #stepOf(found: readonly CardEntry[]): Step | undefined {
    const { concepts, text } = this.#options.subject;
    const entries = found.filter(({ entry }) => concepts.includes(entry.id));
    const inner = found.map(({ entry }) => entry).filter(({ id }) => !concepts.includes(id));
    return entries.length === 0 ? undefined : { entries, inner, text };
  }

  /**
   * Lets `window.find()` reach the card's text only if the user is in the card or came to it by a
   * key.
   */
  #hideFromFind(): void {
    const host = this.#host;
    const isBeside = this.#options.manner === 'beside';
    host?.hideFromFind(isBeside && this.#pointer?.isOn !== true && !host.hasFocus);
  }

  #render(): void {
    const host = this.#host;
    const t = this.#texts;
    const { manner, anchor } = this.#options;
    if (host === undefined || this.#first === undefined || t === undefined) return;
    render(
      <TextsProvider value={t}>
        <LiveCard
          subject={this.#options.subject}
          first={this.#first}
          reading={this.#reading}
          isPinned={this.#isPinned}
          isSaidAloud={this.#options.manner === 'stepped'}
          isSheet={this.#options.manner === 'sheet'}
          offer={(controls) => {
            this.#controls = controls;
          }}
          onResized={() => this.follow()}
          side={this.#isPinned || manner === 'sheet' || anchor.isVertical ? undefined : this.#side}
          onSide={async (side) => this.#putOn(side)}
          onPin={() => this.#pin()}
          onDrag={(press) => this.#drag(press)}
          onMove={(to) => {
            const { left, top } = movedTo(host.box, to, { width: innerWidth, height: innerHeight });
            host.moveTo(left, top);
          }}
          onClose={() => this.close()}
        />
      </TextsProvider>,
      host.root,
    );
  }

  /** Moves the card to a side of its line, on which all cards open from now on. */
  async #putOn(side: CardSide): Promise<void> {
    this.#side = side;
    this.#render();
    this.follow();
    await request('setCardSide', side);
  }

  #pin(): void {
    if (this.#isPinned) return;
    this.#isPinned = true;
    this.#options.neighbours.pinned(this);
    this.#options.owner.released(false);
    this.#render();
  }

  async #place(host: CardHost): Promise<void> {
    const { anchor, neighbours } = this.#options;
    let isInView = true;
    // Place it again if it moved or grew meanwhile.
    while (this.#isMoved && isInView) {
      this.#isMoved = false;
      isInView = await host.placeBeside(anchor, this.#side, neighbours.others(this));
    }
    this.#isPlacing = false;
    if (!isInView) this.close();
  }

  /** Drags the card and pins it, so that it stays where the user put it. */
  #drag(press: PointerEvent): void {
    const host = this.#host;
    const [target] = press.composedPath();
    if (host === undefined || !press.isTrusted || press.button !== 0) return;
    if (this.#options.manner === 'sheet') return;
    if (target instanceof Element && target.closest('button') !== null) return;
    drag(press, host.box, (left, top) => {
      this.#pin();
      host.moveTo(left, top);
    });
  }

  #keyed(event: Event): void {
    if (event instanceof KeyboardEvent && event.isTrusted && event.key === 'Escape') this.close();
  }
}
