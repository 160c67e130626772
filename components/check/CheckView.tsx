import type { ComponentChildren, JSX, Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CheckReport } from '../../glossary/model/check/check-report.ts';
import {
  CHECK_STEPS,
  type CheckLanguage,
  type CheckOutcome,
  type CheckSide,
  type CheckStep,
} from '../../glossary/model/check/check-stage.ts';
import type { OpenTab } from '../../glossary/model/check/open-tab.ts';
import type { ReportFormat } from '../../glossary/model/check/report-format.ts';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';
import { CheckOutcomeView, type CheckOutcomeProps } from './CheckOutcomeView.tsx';
import { CheckTextField } from './CheckTextField.tsx';
import { ReportMenu } from './ReportMenu.tsx';
import { ReportView, type ReportViewProps } from './ReportView.tsx';

export interface CheckViewProps extends CheckOutcomeProps {
  /** What is being done; absent unless it takes long. */
  readonly step: CheckStep | undefined;
  readonly accept: string;
  /** Notices about problems, at the top. */
  readonly notices: ComponentChildren;
  /** What was just done. */
  readonly toast: ComponentChildren;
  readonly targetRef: Ref<HTMLTextAreaElement>;
  readonly onText: (side: CheckSide, text: string) => void;
  readonly onSaid: (side: CheckSide, language: CheckLanguage | undefined) => void;
  readonly onFiles: (side: CheckSide, files: readonly File[]) => void;
  readonly onExample: () => void;
  readonly onClear: () => void;
  readonly onCancel: () => void;
  /** When the report is on paper: the date and the glossaries that it names. */
  readonly onPaper: Pick<ReportViewProps, 'made' | 'glossaries'> | undefined;
  /** Shows the report as it is on paper, or the findings again. */
  readonly onReport: (isShown: boolean) => void;
  readonly onSave: (format: ReportFormat) => void;
  readonly onTitle: ReportViewProps['onTitle'];
  /** Lets the user choose a tab for a side. */
  readonly onTab: (side: CheckSide) => void;
  /** The tab from which the page was opened; undefined for none. */
  readonly offered: OpenTab | undefined;
  /** Takes the text of the offered tab. */
  readonly onOffered: (side: CheckSide) => void;
  /** Makes the source the translation, and the other way round. */
  readonly onSwap: () => void;
  readonly onPrint: () => void;
}

const SIDES = ['source', 'target'] as const;

/** The page on which a translation is checked. */
export function CheckView(props: CheckViewProps): JSX.Element {
  const t = useTexts();
  const { texts, step, onPaper } = props;
  const report = checkedReport(props.outcome);
  const isOnPaper = onPaper !== undefined && report !== undefined;
  const wasOnPaper = useRef(false);
  useLayoutEffect(() => {
    // The button that leads back is gone.
    if (wasOnPaper.current && !isOnPaper) document.getElementById('check-results')?.focus();
    wasOnPaper.current = isOnPaper;
  }, [isOnPaper]);
  const isBlank = SIDES.every((side) => texts[side].text === '');
  return (
    <div class="check">
      <header class="page-header">
        <h1 class="brand">
          {t('extension.name')} <span class="soft">{t('check.title')}</span>
        </h1>
        <span class="header-actions">
          {/* The texts are kept nowhere, so this tab stays. */}
          <a class="button plain-button" href="/options.html" target="_blank" rel="noreferrer">
            {t('popup.openGlossary')}
          </a>
          {report !== undefined && (
            <ReportMenu onShow={() => props.onReport(true)} onSave={props.onSave} />
          )}
          {isBlank ? (
            <Button onClick={props.onExample}>{t('check.example')}</Button>
          ) : (
            <>
              <Button onClick={props.onSwap}>{t('check.swap')}</Button>
              <Button onClick={props.onClear}>{t('check.clear')}</Button>
            </>
          )}
        </span>
      </header>
      <main>
        {isOnPaper && (
          <ReportView
            {...onPaper}
            report={report}
            answers={props.answers}
            titles={props.titles}
            files={props.files}
            onTitle={props.onTitle}
            onPrint={props.onPrint}
            onBack={() => props.onReport(false)}
          />
        )}
        <div class="check-work" hidden={isOnPaper}>
          {props.notices}
          {isBlank && (
            <>
              <p>{t('check.intro')}</p>
              <p class="soft small">{t('check.private')}</p>
              {props.offered !== undefined && (
                <section class="notice" aria-labelledby="check-offered">
                  <h2 id="check-offered">
                    {t('check.tab.offered', { title: props.offered.title })}
                  </h2>
                  <div class="notice-actions">
                    {SIDES.map((side) => (
                      <Button key={side} onClick={() => props.onOffered(side)}>
                        {t(`check.tab.is.${side}`)}
                      </Button>
                    ))}
                  </div>
                </section>
              )}
            </>
          )}
          <div class="check-texts">
            {SIDES.map((side) => (
              <CheckTextField
                key={side}
                side={side}
                {...texts[side]}
                accept={props.accept}
                fieldRef={side === 'target' ? props.targetRef : null}
                onText={(text) => props.onText(side, text)}
                onSaid={(language) => props.onSaid(side, language)}
                onFiles={(files) => props.onFiles(side, files)}
                onTab={() => props.onTab(side)}
              />
            ))}
          </div>
          {step !== undefined && <Working step={step} onCancel={props.onCancel} />}
          <CheckOutcomeView {...props} />
        </div>
      </main>
      {props.toast}
    </div>
  );
}

/** The report of texts that were checked and not refused. */
const checkedReport = (outcome: CheckOutcome): CheckReport | undefined =>
  outcome.state === 'done' && outcome.report.refusal === undefined ? outcome.report : undefined;

function Working({
  step,
  onCancel,
}: {
  readonly step: CheckStep;
  readonly onCancel: () => void;
}): JSX.Element {
  const t = useTexts();
  const name = t(`check.step.${step}`);
  return (
    <div class="check-working">
      <output>{name}</output>
      <progress
        aria-label={t('check.working')}
        value={CHECK_STEPS.indexOf(step)}
        max={CHECK_STEPS.length}
      />
      <Button onClick={onCancel}>{t('check.cancel')}</Button>
    </div>
  );
}
