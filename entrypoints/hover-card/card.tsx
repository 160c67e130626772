/** One card: its element, what stands in it, and how long it lives. */
import { i18n } from '#i18n';
import { render } from 'preact';
import { TextsProvider } from '../../components/texts.tsx';
import type { Box } from '../../glossary/model/box.ts';
import type { CardEntry, CardSubject } from '../../glossary/model/card-entry.ts';
import type {
  CardAct,
  CardAnchor,
  CardManner,
  CardOwner,
  OpenCard,
} from '../shared/card-surface.ts';
import { CardHost } from './card-host.ts';
import { LiveCard } from './LiveCard.tsx';
import type { LiveCardControls } from './LiveCard.tsx';

/** What a card tells the cards around it. */
export interface CardNeighbours {
  pinned(card: Card): void;
  closed(card: Card): void;
  /** Where the cards are that stay. */
  others(card: Card): readonly Box[];
}

export class Card implements OpenCard {
  readonly #subject: CardSubject;
  readonly #anchor: CardAnchor;
  readonly #manner: CardManner;
  readonly #owner: CardOwner;
  readonly #neighbours: CardNeighbours;
  readonly #life = new AbortController();
  readonly #focusedBefore = document.activeElement;
  #host: CardHost | undefined;
  #controls: LiveCardControls | undefined;
  #isPinned = false;
  #isPlacing = false;

  constructor(
    subject: CardSubject,
    entries: Promise<readonly CardEntry[]>,
    anchor: CardAnchor,
    manner: CardManner,
    owner: CardOwner,
    neighbours: CardNeighbours,
  ) {
    this.#subject = subject;
    this.#anchor = anchor;
    this.#manner = manner;
    this.#owner = owner;
    this.#neighbours = neighbours;
    owner.life.addEventListener('abort', () => this.close(), { signal: this.#life.signal });
    entries.then(
      (found) => this.#show(found),
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
    if (this.#isPinned || this.#manner === 'sheet') return;
    this.#place().catch(() => this.close());
  }

  close(): void {
    if (this.#life.signal.aborted) return;
    const hadFocus = this.#host?.root.activeElement !== null && this.#host !== undefined;
    this.#life.abort();
    if (this.#host !== undefined) {
      render(null, this.#host.root);
      this.#host.remove();
    }
    if (hadFocus && this.#focusedBefore instanceof HTMLElement) {
      this.#focusedBefore.focus({ preventScroll: true });
    }
    this.#neighbours.closed(this);
    if (!this.#isPinned) this.#owner.released();
  }

  act(act: CardAct): void {
    switch (act) {
      case 'focus':
        this.#controls?.focus();
        break;
      case 'copy':
        this.#controls?.copy();
        break;
      case 'pin':
        this.#togglePin();
        break;
    }
  }

  #show(found: readonly CardEntry[]): void {
    const { concepts } = this.#subject;
    const own = found.filter(({ entry }) => concepts.includes(entry.id));
    if (this.#life.signal.aborted) return;
    if (own.length === 0 || !this.#anchor.layer.isConnected) {
      this.close();
      return;
    }
    const { signal } = this.#life;
    const host = new CardHost(this.#anchor.layer, this.#owner);
    this.#host = host;
    host.listen('pointerenter', ({ isTrusted }) => isTrusted && this.#owner.entered(), signal);
    host.listen('pointerleave', ({ isTrusted }) => isTrusted && this.#owner.left(), signal);
    render(
      <TextsProvider value={i18n.t}>
        <LiveCard
          subject={this.#subject}
          entries={own}
          inner={found
            .filter(({ entry }) => !concepts.includes(entry.id))
            .map(({ entry }) => entry)}
          offer={(controls) => {
            this.#controls = controls;
          }}
        />
      </TextsProvider>,
      host.root,
    );
    if (this.#manner === 'sheet') host.placeBelow();
    else this.follow();
  }

  #togglePin(): void {
    if (this.#isPinned) {
      this.close();
      return;
    }
    this.#isPinned = true;
    this.#neighbours.pinned(this);
    this.#owner.released();
  }

  /** One placing at a time: an answer that comes late would put the card where its term was. */
  async #place(): Promise<void> {
    const host = this.#host;
    if (host === undefined || this.#isPlacing) return;
    this.#isPlacing = true;
    const isInView = await host.placeBeside(this.#anchor, this.#neighbours.others(this));
    this.#isPlacing = false;
    if (!isInView) this.close();
  }
}
