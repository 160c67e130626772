import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FailureNotice } from '../../components/controls/FailureNotice.tsx';
import { PracticeView, type PracticeStage } from '../../components/practice/PracticeView.tsx';
import { interfaceLanguage, useTexts } from '../../components/texts/texts.tsx';
import type { PracticeDirection } from '../../glossary/model/practice/practised-card.ts';
import {
  cardsOf,
  directionOf,
  facesOf,
  practiceLines,
  type CardText,
} from '../../glossary/model/practice/practice-line.ts';
import type { PracticeSet, PracticeTerm } from '../../glossary/model/practice/practice-set.ts';
import type { TypedAnswer } from '../../glossary/model/practice/typed-answer.ts';
import { request } from '../shared/messaging.ts';
import { useAttempt } from '../shared/own-pages/use-attempt.ts';
import { useGlossaryChanges } from '../shared/own-pages/use-glossary.ts';
import { useLatest } from '../shared/own-pages/use-latest.ts';
import { entriesOf } from '../shared/own-pages/use-page-terms.ts';
import { speak, voiceFor } from '../shared/speech.ts';
import { useVoices } from '../shared/use-voices.ts';
import { useRounds } from './use-rounds.ts';

/** What the user has seen of a card. */
interface Shown {
  /** Which asking of which card it is of. */
  readonly key: string;
  readonly judged?: { readonly typed: string; readonly answer: TypedAnswer };
}

/**
 * The page on which terms are practised, with its requests. Without a set the terms are those that were
 * practised before.
 */
export function Practice({ set }: { readonly set: PracticeSet | undefined }): JSX.Element {
  const t = useTexts();
  const userLanguage = interfaceLanguage(t);
  const changes = useGlossaryChanges();
  const { attempt, failure } = useAttempt();
  const voices = useVoices();
  const [direction, setDirection] = useState<PracticeDirection>(directionOf(set?.terms ?? []));
  const [isTyped, setIsTyped] = useState(false);
  const [isAloud, setIsAloud] = useState(false);
  const [shown, setShown] = useState<Shown>();
  const [before, setBefore] = useState<readonly PracticeTerm[]>();
  const { standings, round, given, due, ...rounds } = useRounds(attempt);
  // What is practised now does not change the list of what was practised before.
  useEffect(() => {
    if (standings === undefined || before !== undefined) return;
    const concepts = new Set([...standings.values()].map(({ concept }) => concept));
    setBefore([...concepts].map((concept) => ({ concept, text: '' })));
  }, [standings]);
  const terms = set?.terms ?? before;
  const entries = useLatest(terms && (() => entriesOf(terms)), [terms, changes]);
  const lines =
    terms && entries.value && standings && practiceLines(terms, entries.value, userLanguage);
  const cards = cardsOf(lines ?? [], direction);

  const card = round?.left[0];
  // Each answer makes the next asking another, also of the same card.
  const key = `${given} ${card?.concept}`;
  const line = lines?.find(({ concept }) => concept === card?.concept);
  const faces = card && line && facesOf(line, card.direction);
  const isShown = shown?.key === key;

  const voiceOf = ({ languages }: CardText): SpeechSynthesisVoice | undefined =>
    voiceFor(languages[0], voices);
  const spoken = faces && (isShown ? faces.back[0] : faces.front);
  const voice = spoken && voiceOf(spoken);
  const listen = spoken && voice ? () => speak(spoken.term, spoken.languages[0], voice) : undefined;
  useEffect(() => {
    if (isAloud) listen?.();
  }, [isAloud, key, isShown]);
  // An entry that was deleted meanwhile is asked no more.
  useEffect(() => {
    if (card !== undefined && lines !== undefined && faces === undefined) rounds.drop();
  }, [card, lines, faces]);

  const show = async (typed: string): Promise<void> => {
    if (card === undefined || faces === undefined) return;
    if (typed === '') return setShown({ key });
    const answer = await request('judgeAnswer', card, faces.front.term, typed);
    setShown({ key, judged: { typed, answer } });
  };
  const takeBack = (): void => {
    setShown(undefined);
    rounds.takeBack();
  };
  const onTakeBack = given === 0 ? undefined : takeBack;
  const stageNow = (): PracticeStage => {
    if (round === undefined) return { stage: 'list' };
    if (card === undefined) return { stage: 'over', asked: round.all, onTakeBack };
    if (faces === undefined) return { stage: 'list' };
    return {
      stage: 'card',
      key,
      card: {
        faces,
        isShown,
        isTyped,
        judged: isShown ? shown.judged : undefined,
        done: round.done,
        all: round.all,
        onListen: listen,
        onShow: (typed) => attempt(() => show(typed)),
        onGrade: rounds.answer,
        onTakeBack,
        onEnd: rounds.leave,
      },
    };
  };
  const trouble = failure ?? entries.failure;
  return (
    <PracticeView
      title={set?.title ?? ''}
      isRepetition={set === undefined}
      lines={lines}
      cut={set?.all === undefined ? undefined : { taken: set.terms.length, all: set.all }}
      direction={direction}
      cards={cards.length}
      due={due(cards)}
      current={stageNow()}
      isTyped={isTyped}
      isAloud={isAloud}
      hasVoice={
        lines?.some((one) => {
          const sides = facesOf(one, direction);
          return sides && [sides.front, sides.back[0]].some(voiceOf);
        }) === true
      }
      notices={trouble !== undefined && <FailureNotice message={trouble} />}
      onDirection={setDirection}
      onTyped={setIsTyped}
      onAloud={setIsAloud}
      onStart={() => {
        setShown(undefined);
        rounds.start(cards);
      }}
      onList={rounds.leave}
      onPrint={() => window.print()}
    />
  );
}
