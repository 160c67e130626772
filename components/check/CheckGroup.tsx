import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AnsweredGroup, AnswerKind, CheckAnswer } from '../../glossary/model/check/answer.ts';
import type { CheckReport, ReportPlace } from '../../glossary/model/check/check-report.ts';
import { langOf } from '../../glossary/model/check/check-stage.ts';
import { fileOfPlace, type TextFile } from '../../glossary/model/check/text-file.ts';
import { Button } from '../controls/Button.tsx';
import { MoreRows } from '../controls/MoreRows.tsx';
import { useTexts } from '../texts/texts.tsx';
import { CheckPlace } from './CheckPlace.tsx';
import { documentText, replacedText, whyText } from './check-text.ts';

/** What can be done with a finding. */
export interface FindingActions {
  readonly onAnswer: (kind: AnswerKind, group: AnsweredGroup, place?: ReportPlace) => void;
  readonly onTakeBack: (answer: CheckAnswer) => void;
  /** Adds what stands in the translation to the user's glossary as an admitted term. */
  readonly onAdmit: (group: AnsweredGroup) => void;
  /** Shows a place in the translation. */
  readonly onShow: (place: ReportPlace) => void;
  /** Puts an equivalent in the place of what stands there; undefined where the translation is a page's. */
  readonly onPut: ((place: ReportPlace, text: string) => void) | undefined;
  readonly onOpenEntry: (group: AnsweredGroup) => void;
}

interface CheckGroupProps extends FindingActions {
  readonly group: AnsweredGroup;
  readonly report: CheckReport;
  /** The files, where several are checked together. */
  readonly files: readonly TextFile[];
  readonly isOpen: boolean;
  /** The number of the place that the user went to last, from 0. */
  readonly current: number | undefined;
  readonly onToggle: () => void;
}

/** Places that are shown at once. */
const SHOWN = 50;

/** The `id` of a place of a group, by its number from 0. */
export const placeId = ({ key }: AnsweredGroup, place: number): string =>
  `place-${key.replaceAll(/\s/gu, '-')}-${place}`;

/** A line of the list, which opens to its places. */
export function CheckGroup(props: CheckGroupProps): JSX.Element {
  const t = useTexts();
  const { group, report, isOpen, onPut, onToggle } = props;
  const { places, kind, weight } = group;
  const [more, setMore] = useState(SHOWN);
  const shown = Math.max(more, (props.current ?? 0) + 1);
  // Beside a page, what should stand there is seen without a press.
  const isTold = onPut === undefined && kind !== 'approved' && !isOpen;
  const isAnswerable = kind !== 'approved' && group.answer === undefined;
  const [targetLang, sourceLang] = [langOf(report.targetLanguage), langOf(report.sourceLanguage)];
  return (
    <li class={`check-group ${weight}`}>
      <h3>
        <button type="button" class="row" aria-expanded={isOpen} onClick={onToggle}>
          <span class="check-kind">{t(`check.kind.${kind}`)}</span>
          <span class="check-terms">
            <span lang={sourceLang}>{group.term}</span>
            {group.rendering !== '' && (
              <span class="soft">
                {' '}
                → <span lang={targetLang}>{group.rendering}</span>
              </span>
            )}
            {isTold && group.expected !== undefined && (
              <span class="check-official small">
                {' '}
                {t('check.expected')} <strong lang={targetLang}>{group.expected.term}</strong>
              </span>
            )}
          </span>
          <span class="soft check-times">{t('check.times', places.length)}</span>
        </button>
      </h3>
      {isOpen && (
        <div class="check-body">
          <p>{whyText(t, group)}</p>
          <GroupTerms group={group} lang={targetLang} />
          <Answers {...props} />
          <ol class="plain">
            {places.slice(0, shown).map((place, at) => (
              <CheckPlace
                key={at}
                id={placeId(group, at)}
                place={place}
                number={at + 1}
                count={places.length}
                languages={report}
                file={fileOfPlace(props.files, report, place)}
                isCurrent={props.current === at}
                onShow={() => props.onShow(place)}
                onPut={onPut && ((text) => onPut(place, text))}
                onRightHere={isAnswerable ? () => props.onAnswer('here', group, place) : undefined}
              />
            ))}
          </ol>
          <MoreRows all={places.length} shown={shown} onMore={() => setMore(shown + SHOWN)} />
        </div>
      )}
    </li>
  );
}

/** What should stand there and what does, each with its document. */
export function GroupTerms({
  group: { expected, found },
  lang,
}: {
  readonly group: AnsweredGroup;
  readonly lang: string;
}): JSX.Element | null {
  const t = useTexts();
  const lines = [
    ['expected', expected],
    ['stands', found],
  ] as const;
  return (
    <dl class="check-documents">
      {lines.map(
        ([name, term]) =>
          term !== undefined && (
            <div key={name}>
              <dt>{t(`check.${name}`)}</dt>
              <dd>
                <span lang={lang} class={term.status}>
                  {term.term}
                </span>
                <cite class="soft">{documentText(t, term)}</cite>
                {term.replaced && <p class="soft">{replacedText(t, term.replaced)}</p>}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Answers({
  group,
  onAnswer,
  onTakeBack,
  onAdmit,
  onOpenEntry,
}: CheckGroupProps): JSX.Element {
  const t = useTexts();
  const { answer, kind } = group;
  const kinds = ['text', 'never', 'error'] as const;
  return (
    <div class="check-actions">
      {answer !== undefined && (
        <>
          <span>{t(`check.answered.${answer.kind}`)}</span>
          <Button onClick={() => onTakeBack(answer)}>{t('check.takeBack')}</Button>
        </>
      )}
      {answer === undefined &&
        kind !== 'approved' &&
        kinds.map((one) => (
          <Button key={one} onClick={() => onAnswer(one, group)}>
            {t(`check.answer.${one}`)}
          </Button>
        ))}
      {answer === undefined && mayAdmit(group) && (
        <Button onClick={() => onAdmit(group)}>{t('check.answer.admit')}</Button>
      )}
      <Button class="plain-button" onClick={() => onOpenEntry(group)}>
        {t('check.entry')}
      </Button>
    </div>
  );
}

/** Whether what stands there is no term of the concept yet. */
const mayAdmit = ({ kind, rendering, found }: AnsweredGroup): boolean =>
  rendering !== '' && found === undefined && (kind === 'other' || kind === 'reworded');
