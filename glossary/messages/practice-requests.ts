import type { CardKey, PractisedCard } from '../model/practice/practised-card.ts';
import type { TypedAnswer } from '../model/practice/typed-answer.ts';

/** Requests of the page on which terms are practised; a part of `ExtensionRequests`. */
export interface PracticeRequests {
  /** The cards that were practised, the one practised last as the last. */
  getPractice(): readonly PractisedCard[];
  /** Keeps a card in its box; null forgets that it was practised. */
  changePractice(card: CardKey, kept: PractisedCard | null): void;
  /**
   * Whether a typed text is an equivalent of a card, in whatever inflection, case and script.
   * @param asked the text that the card shows, whose numbers a numbered name has
   */
  judgeAnswer(card: CardKey, asked: string, typed: string): TypedAnswer;
}
