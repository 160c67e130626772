/** A round of practice: which cards are asked, in which order, and when one is asked again. */
import { hashText } from '../text/hash-text.ts';
import { isAskedOn } from './boxes.ts';
import { type CardKey, type Grade, keyOfCard, type PractisedCard } from './practised-card.ts';

/** Cards of one round: some five minutes. */
export const ROUND = 20;

/** So many others are asked before an unknown card comes again. */
const APART = 3;

/** A round under way. */
export interface Round {
  /** The cards that are still to be asked; the first is asked now. */
  readonly left: readonly CardKey[];
  /** How many were known at their last asking, and so are done. */
  readonly done: number;
  /** How many cards the round has. */
  readonly all: number;
}

/** What is known of practised cards, by `keyOfCard`. */
export type Standings = ReadonlyMap<string, PractisedCard>;

/** The cards that are to be asked on a day. */
export function dueCards<K extends CardKey>(
  cards: readonly K[],
  standings: Standings,
  today: string,
): readonly K[] {
  return cards.filter((card) => isAskedOn(standings.get(keyOfCard(card)), today));
}

/**
 * The cards for the next round of a sitting: those that are due; without such, those that were not asked
 * in it yet; at last all of them.
 * @param asked the cards of the rounds before, by `keyOfCard`
 */
export function cardsForRound(
  cards: readonly CardKey[],
  standings: Standings,
  asked: ReadonlySet<string>,
  today: string,
): readonly CardKey[] {
  const due = dueCards(cards, standings, today);
  const others = cards.filter((card) => !asked.has(keyOfCard(card)));
  return [due, others].find((some) => some.length > 0) ?? cards;
}

/**
 * Begins a round with the cards of the lowest boxes; new ones come after those that were practised,
 * in the order given. What is chosen is mixed, each day otherwise, since a card is not known if it is
 * known by the one before it.
 */
export function startRound(cards: readonly CardKey[], standings: Standings, today: string): Round {
  const boxOf = (card: CardKey): number => standings.get(keyOfCard(card))?.box ?? Infinity;
  const place = (card: CardKey): number => hashText(`${keyOfCard(card)} ${today}`);
  const left = cards
    .toSorted((one, other) => {
      const [first, second] = [boxOf(one), boxOf(other)];
      return first === second ? 0 : first - second;
    })
    .slice(0, ROUND)
    .toSorted((one, other) => place(one) - place(other));
  return { left, done: 0, all: left.length };
}

/**
 * The round after its first card was answered: a known card is done, a slow one comes again at the end,
 * an unknown one after three others.
 */
export function afterCard({ left, done, all }: Round, grade: Grade): Round {
  const [card, ...others] = left;
  if (card === undefined) return { left, done, all };
  switch (grade) {
    case 'known':
      return { left: others, done: done + 1, all };
    case 'slow':
      return { left: [...others, card], done, all };
    case 'unknown':
      return { left: others.toSpliced(APART, 0, card), done, all };
  }
  return grade satisfies never;
}
