import type { ComponentChildren, JSX, Ref } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import {
  PRACTICE_DIRECTIONS,
  type PracticeDirection,
} from '../../glossary/model/practice/practised-card.ts';
import type { PracticeLine } from '../../glossary/model/practice/practice-line.ts';
import { Button } from '../controls/Button.tsx';
import { CheckBox } from '../controls/CheckBox.tsx';
import { Select } from '../controls/Select.tsx';
import { numberText } from '../texts/number-text.ts';
import { useTexts } from '../texts/texts.tsx';
import { DrillCard, type DrillCardProps } from './DrillCard.tsx';
import { SpeechSheet } from './SpeechSheet.tsx';
import { useDrillKeys } from './use-drill-keys.ts';

/** What the page shows below its head. */
export type PracticeStage =
  | { readonly stage: 'list' }
  /** A card; its `key` is another for each asking. */
  | { readonly stage: 'card'; readonly key: string; readonly card: DrillCardProps }
  /** A round is over, which had so many cards. Its last answer can be taken back if there was one. */
  | {
      readonly stage: 'over';
      readonly asked: number;
      readonly onTakeBack: (() => void) | undefined;
    };

export interface PracticeViewProps {
  /** The title of the page that the terms are from; empty for terms of a glossary. */
  readonly title: string;
  /** Whether the terms are those that were practised before, since none were given. */
  readonly isRepetition: boolean;
  /** The terms; undefined until they are loaded. */
  readonly lines: readonly PracticeLine[] | undefined;
  /** How many terms were taken of how many; undefined where all were. */
  readonly cut: { readonly taken: number; readonly all: number } | undefined;
  readonly direction: PracticeDirection;
  /** How many cards there are in this direction, and how many of them are due today. */
  readonly cards: number;
  readonly due: number;
  readonly current: PracticeStage;
  readonly isTyped: boolean;
  readonly isAloud: boolean;
  /** Whether this device has a voice for any of the terms. */
  readonly hasVoice: boolean;
  readonly notices: ComponentChildren;
  readonly onDirection: (direction: PracticeDirection) => void;
  readonly onTyped: (isTyped: boolean) => void;
  readonly onAloud: (isAloud: boolean) => void;
  readonly onStart: () => void;
  readonly onList: () => void;
  readonly onPrint: () => void;
}

/** The page on which terms are practised: their list, and cards one after the other. */
export function PracticeView(props: PracticeViewProps): JSX.Element {
  const t = useTexts();
  const { lines, current, title } = props;
  const startButton = useRef<HTMLButtonElement>(null);
  const wasInRound = useRef(false);
  useLayoutEffect(() => {
    // What had the focus in the round is gone.
    if (current.stage !== 'list') wasInRound.current = true;
    else if (wasInRound.current) startButton.current?.focus();
  }, [current.stage]);
  const listName = props.isRepetition ? t('practice.before') : t('practice.list');
  const heading = title === '' ? listName : title;
  return (
    <div class="practice">
      <header class="page-header">
        <h1 class="brand">
          {t('extension.name')} <span class="soft">{t('practice.title')}</span>
        </h1>
        <a class="button plain-button" href="/options.html">
          {t('popup.openGlossary')}
        </a>
      </header>
      {props.notices}
      <main>
        {lines === undefined ? null : lines.length === 0 ? (
          <div class="quiet">
            <output>
              <strong>{t('practice.none')}</strong>
              <span class="soft">{t('practice.noneHint')}</span>
            </output>
          </div>
        ) : (
          <>
            {current.stage === 'list' && (
              <>
                <h2>{heading}</h2>
                {props.cut !== undefined && (
                  <output class="notice">
                    {t('practice.cut', {
                      taken: numberText(t, props.cut.taken),
                      all: numberText(t, props.cut.all),
                    })}
                  </output>
                )}
                <Tools {...props} startButton={startButton} />
                <SpeechSheet lines={lines} direction={props.direction} />
              </>
            )}
            {current.stage === 'card' && <DrillCard key={current.key} {...current.card} />}
            {current.stage === 'over' && <Over {...props} {...current} />}
          </>
        )}
      </main>
    </div>
  );
}

function Tools(
  props: PracticeViewProps & { readonly startButton: Ref<HTMLButtonElement> },
): JSX.Element {
  const t = useTexts();
  const { cards, due } = props;
  return (
    <div class="practice-tools">
      <p class="small">{t('practice.due', due, { all: numberText(t, cards) })}</p>
      <div class="practice-choices">
        <Select
          aria-label={t('practice.direction')}
          choice={props.direction}
          choices={PRACTICE_DIRECTIONS.map((one) => [one, t(`practice.directionOf.${one}`)])}
          onChoice={props.onDirection}
        />
        <CheckBox on={props.isTyped} onChange={props.onTyped}>
          {t('practice.typing')}
        </CheckBox>
        {props.hasVoice && (
          <CheckBox on={props.isAloud} onChange={props.onAloud}>
            {t('practice.aloud')}
          </CheckBox>
        )}
      </div>
      <div class="practice-choices">
        {cards > 0 && (
          <Button buttonRef={props.startButton} class="primary" onClick={props.onStart}>
            {t('practice.start')}
          </Button>
        )}
        <Button onClick={props.onPrint}>{t('panel.print')}</Button>
      </div>
      <p class="soft small">{t('practice.kept')}</p>
    </div>
  );
}

function Over(
  props: PracticeViewProps & Extract<PracticeStage, { readonly stage: 'over' }>,
): JSX.Element {
  const t = useTexts();
  const { onTakeBack } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useDrillKeys({ grade: undefined, takeBack: onTakeBack, end: props.onList });
  return (
    <section class="drill">
      <h2 ref={heading} tabIndex={-1}>
        {t('practice.over')}
      </h2>
      <p>{t('practice.overHint', props.asked)}</p>
      <p class="soft small">{t('practice.due', props.due, { all: numberText(t, props.cards) })}</p>
      <div class="practice-choices">
        <Button class="primary" onClick={props.onStart}>
          {t('practice.again')}
        </Button>
        <Button onClick={props.onList}>{t('practice.toList')}</Button>
        {onTakeBack !== undefined && (
          <Button class="plain-button" aria-keyshortcuts="Control+Z" onClick={onTakeBack}>
            {t('practice.takeBack')}
          </Button>
        )}
      </div>
    </section>
  );
}
