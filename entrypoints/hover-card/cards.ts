/** The cards of one frame: one unpinned card at most, and those that the user pinned. */
import type { Box } from '../../glossary/model/page/box.ts';
import type { CardEntry, CardSubject } from '../../glossary/model/page/card-entry.ts';
import type { CardCommand, CardManner, LiftedCard } from '../../glossary/model/page/lifted-card.ts';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { ReadingSettings } from '../../glossary/model/settings/settings.ts';
import type {
  CardAnchor,
  CardOwner,
  CardSurface,
  HostFrame,
  OpenCard,
} from '../shared/card/card-surface.ts';
import { request } from '../shared/messaging.ts';
import { Card, type CardNeighbours } from './card.tsx';
import { findTexts } from './find-texts.ts';
import { HostedCards } from './hosted-cards.ts';
import { mainText } from './main-text.ts';
import { selectedText } from './selected-text.ts';
import { sidesOfPage } from './sides-of-page.ts';

/** A new card replaces the unpinned one; pinned cards stay until they are closed. */
export class Cards implements CardSurface {
  readonly #pinned = new Set<Card>();
  readonly #hosted = new HostedCards(this);
  #unpinned: Card | undefined;
  #prepared: { readonly key: string; readonly entries: Promise<readonly CardEntry[]> } | undefined;

  get front(): OpenCard | undefined {
    return this.#unpinned ?? [...this.#pinned].at(-1);
  }

  prepare(subject: CardSubject): void {
    this.#entriesOf(subject).catch(() => {
      // Opening the card asks again, and closes the card if that fails too.
      this.#prepared = undefined;
    });
  }

  open(
    subject: CardSubject,
    anchor: CardAnchor,
    manner: CardManner,
    reading: ReadingSettings,
    owner: CardOwner,
    stay: AbortSignal,
  ): OpenCard {
    const neighbours: CardNeighbours = {
      pinned: (card) => {
        this.#pinned.add(card);
        this.#forget(card);
      },
      closed: (card) => {
        this.#pinned.delete(card);
        this.#forget(card);
      },
      others: (card) => this.#boxesBeside(card),
    };
    const fetch = (): Promise<readonly CardEntry[]> => {
      const entries = this.#entriesOf(subject);
      this.#prepared = undefined;
      return entries;
    };
    const card = new Card({ subject, fetch, anchor, manner, reading, owner, stay, neighbours });
    this.#unpinned = card;
    return card;
  }

  renew(reading: ReadingSettings): void {
    this.#prepared = undefined;
    for (const card of this.#pinned) card.renew(reading);
  }

  host(card: LiftedCard, frame: HostFrame): void {
    this.#hosted.host(card, frame);
  }

  command(id: string, command: CardCommand): void {
    this.#hosted.command(id, command);
  }

  readonly selectedText = selectedText;
  readonly mainText = mainText;
  readonly findTexts = findTexts;

  #entriesOf(subject: CardSubject): Promise<readonly CardEntry[]> {
    const { concepts, inner, text } = subject;
    const ids: readonly ConceptId[] = [...concepts, ...inner];
    const sides = sidesOfPage(subject);
    const key = [...ids, ...sides, text].join(' ');
    if (this.#prepared?.key !== key) {
      this.#prepared = { key, entries: request('getCardEntries', ids, text, sides) };
    }
    return this.#prepared.entries;
  }

  #forget(card: Card): void {
    if (this.#unpinned === card) this.#unpinned = undefined;
  }

  #boxesBeside(card: Card): readonly Box[] {
    return [...this.#pinned].filter((other) => other !== card).map(({ box }) => box);
  }
}
