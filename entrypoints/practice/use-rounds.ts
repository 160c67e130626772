import { useEffect, useState } from 'preact/hooks';
import { afterAnswer, dayOf } from '../../glossary/model/practice/boxes.ts';
import {
  type CardKey,
  type Grade,
  keyOfCard,
  type PractisedCard,
} from '../../glossary/model/practice/practised-card.ts';
import {
  afterCard,
  cardsForRound,
  dueCards,
  type Round,
  type Standings,
  startRound,
} from '../../glossary/model/practice/round.ts';
import { request } from '../shared/messaging.ts';
import type { Attempt } from '../shared/own-pages/use-attempt.ts';

/** An answer as it can be taken back: the round and the card's place before it. */
interface Given {
  readonly round: Round;
  readonly card: CardKey;
  readonly before: PractisedCard | undefined;
}

/** The rounds of one sitting. */
interface Rounds {
  /** What was practised ever; undefined until it is loaded. */
  readonly standings: Standings | undefined;
  /** Undefined before the first round, and after one was left. */
  readonly round: Round | undefined;
  /** How many answers of this round can be taken back. */
  readonly given: number;
  readonly due: (cards: readonly CardKey[]) => number;
  readonly start: (cards: readonly CardKey[]) => void;
  /** Answers the first card of the round. */
  readonly answer: (grade: Grade) => void;
  readonly takeBack: () => void;
  /** Takes the first card out of the round: it can no longer be asked. */
  readonly drop: () => void;
  readonly leave: () => void;
}

/** Keeps what is practised: here while a round goes on, and in the background after each answer. */
export function useRounds(attempt: Attempt): Rounds {
  const [standings, setStandings] = useState<Standings>();
  const [round, setRound] = useState<Round>();
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    attempt(async () => {
      const practised = await request('getPractice');
      setStandings(new Map(practised.map((card) => [keyOfCard(card), card])));
    });
  }, []);
  const known: Standings = standings ?? new Map();
  const put = (card: CardKey, kept: PractisedCard | undefined): void => {
    const next = new Map(known);
    if (kept === undefined) next.delete(keyOfCard(card));
    else next.set(keyOfCard(card), kept);
    setStandings(next);
    attempt(() => request('changePractice', card, kept ?? null));
  };
  return {
    standings,
    round,
    given: given.length,
    due: (cards) => dueCards(cards, known, dayOf(new Date())).length,
    start: (cards) => {
      const today = dayOf(new Date());
      const next = startRound(cardsForRound(cards, known, asked, today), known, today);
      setRound(next);
      setGiven([]);
      setAsked(new Set([...asked, ...next.left.map(keyOfCard)]));
    },
    answer: (grade) => {
      const card = round?.left[0];
      if (round === undefined || card === undefined) return;
      const before = known.get(keyOfCard(card));
      setGiven([...given, { round, card, before }]);
      setRound(afterCard(round, grade));
      put(card, { ...card, ...afterAnswer(before, grade, dayOf(new Date())) });
    },
    takeBack: () => {
      const last = given.at(-1);
      if (last === undefined) return;
      setGiven(given.slice(0, -1));
      setRound(last.round);
      put(last.card, last.before);
    },
    drop: () => {
      if (round !== undefined)
        setRound({ ...round, left: round.left.slice(1), all: round.all - 1 });
    },
    leave: () => setRound(undefined),
  };
}
