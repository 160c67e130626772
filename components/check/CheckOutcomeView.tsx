import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CheckAnswer } from '../../glossary/model/check/answer.ts';
import type { ListedTerm, ReportPair } from '../../glossary/model/check/check-report.ts';
import {
  type CheckLanguage,
  type CheckOutcome,
  type CheckSide,
  langOf,
} from '../../glossary/model/check/check-stage.ts';
import type { TextFile } from '../../glossary/model/check/text-file.ts';
import type { TermProposal } from '../../glossary/model/check/term-proposal.ts';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { FailureNotice } from '../controls/FailureNotice.tsx';
import { useTexts } from '../texts/texts.tsx';
import { CheckResults, type ResultActions } from './CheckResults.tsx';
import { PairList } from './PairList.tsx';
import { ProposedTerms } from './ProposedTerms.tsx';
import { otherLanguage } from './check-text.ts';
import { NotCheckedNotice } from './NotCheckedNotice.tsx';

/** One of the two texts as it is shown. */
interface CheckText {
  readonly text: string;
  readonly said: CheckLanguage | undefined;
  readonly told: CheckLanguage;
}

export interface CheckOutcomeProps extends ResultActions {
  readonly texts: Readonly<Record<CheckSide, CheckText>>;
  /** What was found last, also while the texts are checked again. */
  readonly outcome: CheckOutcome;
  readonly answers: readonly CheckAnswer[];
  readonly onAgain: () => void;
  /** Checks the texts with other pairs of their sentences. */
  readonly onPairs: (pairs: readonly ReportPair[]) => void;
  /** Pairs the sentences again around the pairs that the user set. */
  readonly onPairAgain: () => void;
  /** What each text is called. */
  readonly titles: Readonly<Record<CheckSide, string>>;
  /** The files, where several are checked together. */
  readonly files: readonly TextFile[];
  /** Gives the terms that the texts propose; undefined where that failed. */
  readonly propose: () => Promise<readonly TermProposal[] | undefined>;
  readonly onAddTerm: (proposal: TermProposal) => void;
}

/** What came of a check: its findings, the terms of the one text that is there, or why there is nothing. */
export function CheckOutcomeView(props: CheckOutcomeProps): JSX.Element | null {
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
  props: CheckOutcomeProps & { readonly outcome: Extract<CheckOutcome, { state: 'done' }> },
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
