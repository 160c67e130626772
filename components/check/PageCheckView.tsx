import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CheckAnswer } from '../../glossary/model/check/answer.ts';
import type { CheckOutcome, CheckStep } from '../../glossary/model/check/check-stage.ts';
import type { TabRefusal } from '../../glossary/model/check/open-tab.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNotice } from '../controls/FailureNotice.tsx';
import { useTexts } from '../texts/texts.tsx';
import { CheckResults, type ResultActions } from './CheckResults.tsx';
import { NotCheckedNotice } from './NotCheckedNotice.tsx';

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

export interface PageCheckProps extends Omit<ResultActions, 'onPut' | 'onPractise'> {
  readonly check: PageCheckState;
  readonly answers: readonly CheckAnswer[];
  /** Whether the page is no longer as it was read. */
  readonly isChanged: boolean;
  /** Ends a check that takes long. */
  readonly onCancel: () => void;
  /** Reads the page and checks it again. */
  readonly onAgain: () => void;
  /** Opens the page of the translation check with this page. */
  readonly onOpenAll: () => void;
}

/** The check of a page that has a text and its translation, for the side panel. */
export function PageCheckView(props: PageCheckProps): JSX.Element {
  const t = useTexts();
  const { check, answers, isChanged, onAgain, onCancel } = props;
  const { outcome, step } = check.state === 'read' ? check : {};
  // While the page is read on, only what is said of that is drawn anew.
  const results = useMemo(
    () =>
      outcome?.state !== 'done' ? null : outcome.report.refusal === undefined ? (
        <CheckResults {...props} report={outcome.report} files={[]} onPut={undefined} />
      ) : (
        <NotCheckedNotice reason={outcome.report.refusal} />
      ),
    [outcome, answers, t],
  );
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
      {(isChanged || check.state === 'refused' || outcome?.state === 'cancelled') && (
        <Button class="primary" onClick={onAgain}>
          {t('check.again')}
        </Button>
      )}
      {outcome?.state === 'tooLong' && <NotCheckedNotice reason="tooLong" />}
      {outcome?.state === 'failed' && <FailureNotice message={outcome.message} onRetry={onAgain} />}
      {results}
      {check.state === 'read' && outcome?.state !== 'failed' && (
        <Button onClick={props.onOpenAll}>{t('check.page.all')}</Button>
      )}
    </>
  );
}
