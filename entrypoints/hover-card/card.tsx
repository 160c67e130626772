/** One card: its element, what stands in it, and how long it lives. */
import { render } from 'preact';
import { TextsProvider, type Texts } from '../../components/texts/texts.tsx';
import type { Box } from '../../glossary/model/page/box.ts';
import type { CardEntry, CardSubject } from '../../glossary/model/page/card-entry.ts';
import type { ReadingSettings } from '../../glossary/model/settings/settings.ts';
import type {
  CardAct,
  CardAnchor,
  CardManner,
  CardOwner,
  OpenCard,
} from '../shared/card-surface.ts';
import { FocusReturn } from '../shared/focus-return.ts';
import { CardHost } from './card-host.ts';
import { cardTexts } from './card-texts.ts';
import { LiveCard, type CardControls, type Step } from './LiveCard.tsx';
import { drag, movedTo } from './movement.ts';

/** What a card is opened with. */
export interface CardOptions {
  readonly subject: CardSubject;
  /** The entries that the card is about, and those of the terms inside. */
  readonly fetch: () => Promise<readonly CardEntry[]>;
  readonly anchor: CardAnchor;
  readonly manner: CardManner;
  readonly reading: ReadingSettings;
  readonly owner: CardOwner;
  readonly stay: AbortSignal;
  readonly neighbours: CardNeighbours;
}

/** What a card tells the cards around it. */
export interface CardNeighbours {
  pinned(card: Card): void;
  closed(card: Card): void;
  /** Where the cards are that stay. */
  others(card: Card): readonly Box[];
}

/**
 * Shows what is on its way as soon as it is there, or why it is not. Its element is ours alone: a
 * closed shadow tree, in the page only while the card is open.
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
  #isPinned = false;
  #isPlacing = false;
  #isMoved = false;
  #isPointedAt = false;

  constructor(options: CardOptions) {
    this.#options = options;
    this.#reading = options.reading;
    const { owner, stay } = options;
    const { signal } = this.#life;
    owner.life.addEventListener('abort', () => this.#isPinned || this.close(), { signal });
    stay.addEventListener('abort', () => this.close(), { signal });
    Promise.all([options.fetch(), cardTexts()]).then(
      ([found, t]) => this.#show(found, t),
      // The extension was updated meanwhile, or its store cannot be read: there is nothing to show.
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
    // One placing at a time: an answer that comes late would put the card where its term was.
    this.#isPlacing = true;
    this.#place(host).catch(() => this.close());
  }

  /** Says what holds now. An entry that is gone meanwhile stays readable. */
  renew(reading: ReadingSettings): void {
    this.#reading = reading;
    // Where nothing comes, it goes on saying what it said.
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

  /** Here the owner hears at once when the pointer comes onto the card: it is not on it now. */
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

  #show(found: readonly CardEntry[], t: Texts): void {
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
    host.listen('pointerenter', (event) => this.#entered(event), signal);
    host.listen('focusin', () => this.#seal(), signal);
    // Where the focus goes, within the card perhaps, is known after that.
    host.listen('focusout', () => setTimeout(() => this.#seal()), signal);
    host.listen('pointerleave', (event) => this.#left(event), signal);
    host.keepFocusOfPage(() => this.#focus.remember(), signal);
    host.listenInside('keydown', (event) => this.#keyed(event), signal);
    this.#render();
    this.#seal();
    if (manner === 'sheet') host.placeBelow();
    if (manner === 'focused') this.act('focus');
  }

  /** Undefined where none of the entries that the card is about is there. */
  #stepOf(found: readonly CardEntry[]): Step | undefined {
    const { concepts, text } = this.#options.subject;
    const entries = found.filter(({ entry }) => concepts.includes(entry.id));
    const inner = found.map(({ entry }) => entry).filter(({ id }) => !concepts.includes(id));
    return entries.length === 0 ? undefined : { entries, inner, text };
  }

  /** The page's search reaches the card only where the reader is in it, or came to it by a key. */
  #seal(): void {
    const host = this.#host;
    const isBeside = this.#options.manner === 'beside';
    host?.seal(isBeside && !this.#isPointedAt && !host.hasFocus);
  }

  #entered({ isTrusted }: Event): void {
    if (!isTrusted) return;
    this.#isPointedAt = true;
    this.#seal();
    this.#options.owner.entered();
  }

  /** Who selects text may come off the card with the button held, and has not left it by that. */
  #left(event: Event): void {
    if (!(event instanceof PointerEvent) || !event.isTrusted) return;
    const gone = (): void => {
      this.#isPointedAt = false;
      this.#seal();
      this.#options.owner.left();
    };
    if (event.buttons === 0) gone();
    else {
      const released = (end: PointerEvent): void => {
        if (!this.isTargetOf(end)) gone();
      };
      addEventListener('pointerup', released, {
        capture: true,
        once: true,
        signal: this.#life.signal,
      });
    }
  }

  #render(): void {
    const host = this.#host;
    const t = this.#texts;
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
    // What moves or grows meanwhile is placed once more.
    while (this.#isMoved && isInView) {
      this.#isMoved = false;
      isInView = await host.placeBeside(anchor, neighbours.others(this));
    }
    this.#isPlacing = false;
    if (!isInView) this.close();
  }

  /** A card that was moved stays where the reader put it. */
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
