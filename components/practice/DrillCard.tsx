import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Grade, GRADES } from '../../glossary/model/practice/practised-card.ts';
import type { CardFaces } from '../../glossary/model/practice/practice-line.ts';
import { MOST_TYPED, type TypedAnswer } from '../../glossary/model/practice/typed-answer.ts';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';
import { useDrillKeys } from './use-drill-keys.ts';
import { CardWords } from './CardWords.tsx';

export interface DrillCardProps {
  readonly faces: CardFaces;
  /** Whether the equivalents are shown. */
  readonly isShown: boolean;
  /** Whether the equivalent is typed. */
  readonly isTyped: boolean;
  /** What was typed and what is said of it; undefined where nothing was. */
  readonly judged: { readonly typed: string; readonly answer: TypedAnswer } | undefined;
  readonly done: number;
  readonly all: number;
  /** Says aloud what the card shows; undefined without a voice for it. */
  readonly onListen: (() => void) | undefined;
  /** Shows the equivalents. @param typed what the user typed before, mostly nothing */
  readonly onShow: (typed: string) => void;
  readonly onGrade: (grade: Grade) => void;
  /** Undefined where there is no answer to take back. */
  readonly onTakeBack: (() => void) | undefined;
  readonly onEnd: () => void;
}

/**
 * One card of a round. The view is another for each card and each asking of it. The focus goes to what is
 * done next, which is described by what the card shows, so that a screen reader says both.
 */
export function DrillCard(props: DrillCardProps): JSX.Element {
  const t = useTexts();
  const { faces, isShown, isTyped, judged, done, all, onListen, onTakeBack } = props;
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const showButton = useRef<HTMLButtonElement>(null);
  const grades = useRef<HTMLFieldSetElement>(null);
  // What is typed and not right was mostly not known.
  const proposed: Grade = judged === undefined || judged.answer === 'right' ? 'known' : 'unknown';
  useLayoutEffect(() => {
    const button = grades.current?.querySelector<HTMLElement>(`[data-grade=${proposed}]`);
    const next = isShown ? button : (field.current ?? showButton.current);
    next?.focus();
  }, [isShown, isTyped, proposed]);
  useDrillKeys({
    grade: isShown ? props.onGrade : undefined,
    takeBack: onTakeBack,
    end: props.onEnd,
  });
  return (
    <section class="drill" aria-label={t('practice.card')}>
      <div class="drill-head">
        <progress max={all} value={done} aria-label={t('practice.progressName')} />
        <span class="soft small">{t('practice.progress', { done, all })}</span>
      </div>
      <div class="drill-card">
        <p id="drill-front" class="drill-front">
          <CardWords wording={faces.front} isBare={!isShown} />
        </p>
        {isShown && (
          <ul id="drill-back" class="plain drill-back" aria-label={t('practice.equivalents')}>
            {faces.back.map((wording) => (
              <li key={wording.term}>
                <CardWords wording={wording} />
              </li>
            ))}
          </ul>
        )}
        {judged !== undefined && (
          <p id="drill-judged" class={`drill-judged ${judged.answer}`}>
            <span lang={faces.back[0].languages[0]}>{judged.typed}</span>
            {t(`practice.judged.${judged.answer}`)}
          </p>
        )}
      </div>
      {isShown ? (
        <fieldset ref={grades} class="drill-actions">
          <legend class="hidden-text">{t('practice.howWell')}</legend>
          {GRADES.map((grade, place) => (
            <Button
              key={grade}
              class={grade === proposed ? 'primary' : undefined}
              data-grade={grade}
              aria-describedby={grade === proposed ? 'drill-judged drill-back' : undefined}
              aria-keyshortcuts={String(place + 1)}
              onClick={() => props.onGrade(grade)}
            >
              <kbd aria-hidden="true">{place + 1}</kbd> {t(`practice.grade.${grade}`)}
            </Button>
          ))}
        </fieldset>
      ) : (
        <form
          class="drill-actions"
          onSubmit={(event) => {
            event.preventDefault();
            props.onShow(typed.trim());
          }}
        >
          {isTyped && (
            <input
              ref={field}
              type="text"
              aria-label={t('practice.equivalent')}
              aria-describedby="drill-front"
              lang={faces.back[0].languages[0]}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              maxLength={MOST_TYPED}
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          )}
          <Button
            buttonRef={showButton}
            type="submit"
            class="primary"
            aria-describedby="drill-front"
          >
            {t('practice.show')}
          </Button>
        </form>
      )}
      <div class="drill-more">
        {onListen !== undefined && (
          <Button class="plain-button" onClick={onListen}>
            {t('card.listen')}
          </Button>
        )}
        {onTakeBack !== undefined && (
          <Button class="plain-button" aria-keyshortcuts="Control+Z" onClick={onTakeBack}>
            {t('practice.takeBack')}
          </Button>
        )}
        <Button class="plain-button" aria-keyshortcuts="Escape" onClick={props.onEnd}>
          {t('practice.end')}
        </Button>
      </div>
      <p class="soft small drill-keys">{t('practice.keys')}</p>
    </section>
  );
}
