/** The cards of one frame: the one that comes and goes, and those that the reader pinned. */
import type { Box } from '../../glossary/model/box.ts';
import type { CardEntry, CardSubject } from '../../glossary/model/card-entry.ts';
import type { ConceptId } from '../../glossary/model/concept-entry.ts';
import type { ReadingSettings } from '../../glossary/model/settings.ts';
import type {
  CardAnchor,
  CardManner,
  CardOwner,
  CardSurface,
  OpenCard,
} from '../shared/card-surface.ts';
import { request } from '../shared/messaging.ts';
import { Card, type CardNeighbours } from './card.tsx';

export class Cards implements CardSurface {
  readonly #pinned = new Set<Card>();
  #prepared: { readonly key: string; readonly entries: Promise<readonly CardEntry[]> } | undefined;

  get pinned(): OpenCard | undefined {
    return [...this.#pinned].at(-1);
  }

  prepare(subject: CardSubject): void {
    this.#entriesOf(subject).catch(() => {
      // Asked for again when the card opens, which then says what it has to say.
      this.#prepared = undefined;
    });
  }

  open(
    subject: CardSubject,
    anchor: CardAnchor,
    manner: CardManner,
    reading: ReadingSettings,
    owner: CardOwner,
  ): OpenCard {
    const entries = this.#entriesOf(subject);
    this.#prepared = undefined;
    const neighbours: CardNeighbours = {
      pinned: (card) => this.#pinned.add(card),
      closed: (card) => this.#pinned.delete(card),
      others: (card) => this.#boxesBeside(card),
    };
    return new Card({ subject, entries, anchor, manner, reading, owner, neighbours });
  }

  #entriesOf({ concepts, inner }: CardSubject): Promise<readonly CardEntry[]> {
    const ids: readonly ConceptId[] = [...concepts, ...inner];
    const key = ids.join(' ');
    if (this.#prepared?.key !== key) {
      this.#prepared = { key, entries: request('getCardEntries', ids) };
    }
    return this.#prepared.entries;
  }

  #boxesBeside(card: Card): readonly Box[] {
    return [...this.#pinned].filter((other) => other !== card).map(({ box }) => box);
  }
}
