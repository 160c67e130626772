import type { ComponentChildren, JSX, Ref } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { CheckAnswer } from '../../glossary/model/check/answer.ts';
import type {
  CheckReport,
  ListedTerm,
  ReportPair,
} from '../../glossary/model/check/check-report.ts';
import {
  CHECK_STEPS,
  type CheckLanguage,
  type CheckOutcome,
  type CheckSide,
  type CheckStep,
  langOf,
} from '../../glossary/model/check/check-stage.ts';
import type { OpenTab } from '../../glossary/model/check/open-tab.ts';
import type { ReportFormat } from '../../glossary/model/check/report-format.ts';
import type { TermProposal } from '../../glossary/model/check/term-proposal.ts';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { FailureNotice } from '../controls/FailureNotice.tsx';
import { useTexts } from '../texts/texts.tsx';
import { CheckResults, type ResultActions } from './CheckResults.tsx';
import { CheckTextField } from './CheckTextField.tsx';
import { ReportMenu } from './ReportMenu.tsx';
import { ReportView, type ReportViewProps } from './ReportView.tsx';
import { PairList } from './PairList.tsx';
import { ProposedTerms } from './ProposedTerms.tsx';
import { notCheckedText, otherLanguage, type NotChecked } from './check-text.ts';

/** One of the two texts as it is shown. */
export interface CheckText {
  readonly text: string;
  readonly said: CheckLanguage | undefined;
  readonly told: CheckLanguage;
}

export interface CheckViewProps extends ResultActions {
  readonly texts: Readonly<Record<CheckSide, CheckText>>;
  /** What was found last, also while the texts are checked again. */
  readonly outcome: CheckOutcome;
  /** What is being done; absent unless it takes long. */
  readonly step: CheckStep | undefined;
  readonly answers: readonly CheckAnswer[];
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
  readonly onAgain: () => void;
  /** Checks the texts with other pairs of their sentences. */
  readonly onPairs: (pairs: readonly ReportPair[]) => void;
  /** Pairs the sentences again around the pairs that the user set. */
  readonly onPairAgain: () => void;
  /** When the report is on paper: the date and the glossaries that it names. */
  readonly onPaper: Pick<ReportViewProps, 'made' | 'glossaries'> | undefined;
  /** Shows the report as it is on paper, or the findings again. */
  readonly onReport: (isShown: boolean) => void;
  readonly onSave: (format: ReportFormat) => void;
  /** What each text is called. */
  readonly titles: ReportViewProps['titles'];
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
  /** Gives the terms that the texts propose; undefined where that failed. */
  readonly propose: () => Promise<readonly TermProposal[] | undefined>;
  readonly onAddTerm: (proposal: TermProposal) => void;
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
          <Outcome {...props} />
        </div>
      </main>
      {props.toast}
    </div>
  );
}

/** The report of texts that were checked and not refused. */
const checkedReport = (outcome: CheckOutcome): CheckReport | undefined =>
  outcome.state === 'done' && outcome.report.refusal === undefined ? outcome.report : undefined;

function Outcome(props: CheckViewProps): JSX.Element | null {
  const t = useTexts();
  const { outcome, texts, answers } = props;
  // A key in a field draws the fields alone; what was found is drawn anew with its report.
  const results = useMemo(
    () => (outcome.state === 'done' ? <Found {...props} outcome={outcome} /> : null),
    // What a text is called goes with the terms that are added from it.
    [outcome, answers, t, props.titles.source, props.titles.target],
  );
  switch (outcome.state) {
    case 'empty':
      return null;
    case 'terms': {
      const { said, told } = texts[outcome.side];
      return <TermList terms={outcome.terms} language={said ?? told} />;
    }
    case 'cancelled':
      return (
        <div class="notice">
          <p>{t('check.cancelled')}</p>
          <div class="notice-actions">
            <Button onClick={props.onAgain}>{t('check.again')}</Button>
          </div>
        </div>
      );
    case 'tooLong':
      return <NotCheckedNotice reason="tooLong" />;
    case 'failed':
      return <FailureNotice message={outcome.message} onRetry={props.onAgain} />;
    case 'done':
      return results;
  }
}

/** The findings of a check, or why there are none, and how the sentences are paired. */
function Found(
  props: CheckViewProps & { readonly outcome: Extract<CheckOutcome, { state: 'done' }> },
): JSX.Element {
  const t = useTexts();
  const { report, texts } = props.outcome;
  const { refusal, pairs } = report;
  return (
    <>
      {refusal === undefined ? (
        <CheckResults {...props} report={report} />
      ) : (
        <NotCheckedNotice reason={refusal} />
      )}
      {pairs.length > 0 && (
        <Disclosure summary={t('check.pairs.title', pairs.length)}>
          <PairList
            report={report}
            texts={texts}
            onPairs={props.onPairs}
            onAgain={props.onPairAgain}
          />
        </Disclosure>
      )}
      {pairs.length > 0 && (
        <section>
          <Disclosure key={report.text} summary={t('check.proposals.title')}>
            <ProposedTerms
              report={report}
              propose={props.propose}
              sourceLang={langOf(report.sourceLanguage)}
              targetLang={langOf(report.targetLanguage)}
              onAdd={props.onAddTerm}
            />
          </Disclosure>
        </section>
      )}
    </>
  );
}

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

function NotCheckedNotice({ reason }: { readonly reason: NotChecked }): JSX.Element {
  const t = useTexts();
  const { why, advice } = notCheckedText(t, reason);
  return (
    <output class="notice">
      <strong>{why}</strong>
      <span>{advice}</span>
    </output>
  );
}

/** The terms of the one text that is there. */
function TermList({
  terms,
  language,
}: {
  readonly terms: readonly ListedTerm[];
  readonly language: CheckLanguage;
}): JSX.Element {
  const t = useTexts();
  const [lang, otherLang] = [langOf(language), langOf(otherLanguage(language))];
  return (
    <section class="check-results">
      <output>
        {terms.length === 0 ? t('check.noTermsYet') : t('check.termList', terms.length)}
      </output>
      <ul class="plain check-term-list">
        {terms.map(({ concept, term, expected, count }) => (
          <li key={concept} class="pair">
            <span lang={lang}>{term}</span>
            <span class="equivalent" lang={otherLang}>
              {expected.term}
            </span>
            {count > 1 && <span class="soft small">{t('check.times', count)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
