import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { AnsweredGroup, CheckAnswer } from '../../glossary/model/check/answer.ts';
import type { CheckReport } from '../../glossary/model/check/check-report.ts';
import {
  type CheckOutcome,
  type CheckStep,
  langOf,
} from '../../glossary/model/check/check-stage.ts';
import type { TabRefusal } from '../../glossary/model/check/open-tab.ts';
import { reportedGroups } from '../../glossary/model/check/reported-groups.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNotice } from '../controls/FailureNotice.tsx';
import { StepButton } from '../controls/StepButton.tsx';
import { useTexts } from '../texts/texts.tsx';
import { GroupTerms } from './CheckGroup.tsx';
import { summaryText, whyText } from './check-text.ts';
import { GroupList } from './GroupList.tsx';
import { NotCheckedNotice } from './NotCheckedNotice.tsx';
import { useStepKeys } from './use-step-keys.ts';

/** How far the check of a page with both languages has come. */
export type PageCheckState =
  | { readonly state: 'reading' }
  /** The page gives no text. */
  | { readonly state: 'refused'; readonly why: TabRefusal }
  /** It has no text with a translation. */
  | { readonly state: 'oneLanguage' }
  | {
      readonly state: 'read';
      /** What was found last, also while the texts are checked again. */
      readonly outcome: CheckOutcome;
      /** What is being done; absent unless it takes long. */
      readonly step: CheckStep | undefined;
    };

/** A place of a group: the key of the group, and the number of the place in it, from 0. */
export interface PlaceStep {
  readonly key: string;
  readonly place: number;
}

export interface PageCheckProps {
  readonly check: PageCheckState;
  readonly answers: readonly CheckAnswer[];
  /** Whether the page is no longer as it was read. */
  readonly isChanged: boolean;
  /** The place that the user went to last. */
  readonly current: PlaceStep | undefined;
  readonly onGo: (group: AnsweredGroup, place: number) => void;
  /** Ends a check that takes long. */
  readonly onCancel: () => void;
  /** Reads the page and checks it again. */
  readonly onAgain: () => void;
  /** Opens the page of the translation check with this page. */
  readonly onOpenAll: () => void;
}

/** The findings of a page that has a text and its translation, for the side panel. */
export function PageCheckView(props: PageCheckProps): JSX.Element {
  const t = useTexts();
  const { check, isChanged, onAgain, onCancel } = props;
  const { outcome, step } = check.state === 'read' ? check : {};
  return (
    <>
      <output>
        {check.state === 'reading' && t('check.tab.reading')}
        {check.state === 'refused' && t(`check.tab.refused.${check.why}`)}
        {check.state === 'oneLanguage' && t('check.page.oneLanguage')}
        {step !== undefined && t(`check.step.${step}`)}
        {outcome?.state === 'cancelled' && t('check.cancelled')}
        {isChanged && <span class="notice">{t('check.page.changed')}</span>}
      </output>
      {step !== undefined && <Button onClick={onCancel}>{t('check.cancel')}</Button>}
      {outcome?.state === 'tooLong' && <NotCheckedNotice reason="tooLong" />}
      {outcome?.state === 'failed' && <FailureNotice message={outcome.message} onRetry={onAgain} />}
      {outcome?.state === 'done' &&
        (outcome.report.refusal === undefined ? (
          <Findings {...props} report={outcome.report} />
        ) : (
          <NotCheckedNotice reason={outcome.report.refusal} />
        ))}
      {check.state !== 'reading' && outcome?.state !== 'failed' && (
        <p class="check-actions">
          {(isChanged || check.state === 'refused' || outcome?.state === 'cancelled') && (
            <Button class="primary" onClick={onAgain}>
              {t('check.again')}
            </Button>
          )}
          {check.state === 'read' && (
            <Button onClick={props.onOpenAll}>{t('check.page.all')}</Button>
          )}
        </p>
      )}
    </>
  );
}

/** How many findings there are, and the list of them. */
function Findings({
  report,
  answers,
  current,
  onGo,
}: PageCheckProps & { readonly report: CheckReport }): JSX.Element {
  const t = useTexts();
  const { findings } = useMemo(() => reportedGroups({ report, answers }), [report, answers]);
  const steps = findings.flatMap((group) => group.places.map((_, place) => ({ group, place })));
  const at = steps.findIndex(
    ({ group, place }) => group.key === current?.key && place === current.place,
  );
  useStepKeys(
    (by) => {
      const next = steps[at < 0 && by < 0 ? steps.length - 1 : at + by];
      if (next !== undefined) onGo(next.group, next.place);
    },
    // No place has a key of its own here.
    () => undefined,
  );
  const { length: omitted } = report.untranslated;
  return (
    <>
      <output>{summaryText(t, report, findings)}</output>
      {omitted > 0 && <p class="small">{t('check.page.untranslated', omitted)}</p>}
      {findings.length > 0 && <p class="soft small check-keys">{t('check.page.keys')}</p>}
      <GroupList groups={findings}>
        {(group) => (
          <PageFinding
            key={group.key}
            group={group}
            report={report}
            place={group.key === current?.key ? current.place : undefined}
            onGo={(place) => onGo(group, place)}
          />
        )}
      </GroupList>
    </>
  );
}

interface PageFindingProps {
  readonly group: AnsweredGroup;
  readonly report: CheckReport;
  /** The number of the place that the user went to last, from 0. */
  readonly place: number | undefined;
  readonly onGo: (place: number) => void;
}

/** A finding: its verdict, which leads to its places one after another, and what the documents say. */
function PageFinding({ group, report, place, onGo }: PageFindingProps): JSX.Element {
  const t = useTexts();
  const { kind, weight, term, rendering, confusedWith, places } = group;
  const [sourceLang, targetLang] = [langOf(report.sourceLanguage), langOf(report.targetLanguage)];
  const count = places.length;
  const next = place === undefined ? 0 : (place + 1) % count;
  return (
    <li class={`check-group ${weight}`}>
      <div class="line">
        <button
          type="button"
          class="row"
          aria-current={place !== undefined}
          onClick={() => onGo(next)}
        >
          <span class="check-kind">{t(`check.kind.${kind}`)}</span>
          <span class="check-terms">
            <span lang={sourceLang}>{term}</span>
            {rendering !== '' && (
              <span class="soft">
                {' '}
                → <span lang={targetLang}>{rendering}</span>
              </span>
            )}
          </span>
        </button>
        <span class="steps">
          {count > 1 && (
            <StepButton
              step={-1}
              label={t('check.page.previous', { term })}
              onStep={() => onGo(((place ?? 0) + count - 1) % count)}
            />
          )}
          <output class="count small">
            <span aria-hidden="true">{place === undefined ? count : `${place + 1}/${count}`}</span>
            <span class="hidden-text">
              {place === undefined
                ? t('check.times', count)
                : t('check.place', { place: String(place + 1), count: String(count) })}
            </span>
          </output>
          <StepButton step={1} label={t('check.page.next', { term })} onStep={() => onGo(next)} />
        </span>
      </div>
      <div class="check-body small">
        {confusedWith !== undefined && <p>{whyText(t, group)}</p>}
        <GroupTerms group={group} lang={targetLang} />
      </div>
    </li>
  );
}
