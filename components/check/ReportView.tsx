import type { ComponentChildren, JSX } from 'preact';
import {
  type AnsweredGroup,
  type CheckAnswer,
  withAnswers,
} from '../../glossary/model/check/answer.ts';
import type { CheckReport, GroupKind } from '../../glossary/model/check/check-report.ts';
import { dayText } from '../texts/date-text.ts';
import { numberText } from '../texts/number-text.ts';
import { useTexts } from '../texts/texts.tsx';
import { MarkedSentences } from './CheckPlace.tsx';
import { GroupTerms } from './CheckGroup.tsx';
import { Untranslated } from './OtherFindings.tsx';
import { langOf, whyText } from './check-text.ts';

export interface ReportViewProps {
  readonly report: CheckReport;
  readonly answers: readonly CheckAnswer[];
  /** ISO 8601 date and time. */
  readonly made: string;
  /** The glossaries that were used, with their versions, as they are written. */
  readonly glossaries: readonly string[];
  readonly onPrint: () => void;
  readonly onBack: () => void;
}

const SIDES = ['source', 'target'] as const;

/** A check on paper: all findings with their sentences and answers, to be read without colour. */
export function ReportView(props: ReportViewProps): JSX.Element {
  const t = useTexts();
  const { report, answers } = props;
  const { open, settled } = withAnswers(report, answers);
  const findings = open.filter(({ weight }) => weight === 'error' || weight === 'warning');
  const remarks = open.filter(({ weight }) => weight === 'remark');
  const counts = new Map<GroupKind, number>();
  for (const { kind, places } of findings)
    counts.set(kind, (counts.get(kind) ?? 0) + places.length);
  return (
    <article class="check-report">
      <p class="check-actions report-tools">
        <button type="button" class="button" onClick={props.onBack}>
          {t('check.report.back')}
        </button>
        <button type="button" class="button primary" onClick={props.onPrint}>
          {t('check.report.print')}
        </button>
      </p>
      <h2>{t('check.report.title')}</h2>
      <dl>
        {SIDES.map((side) => (
          <div key={side}>
            <dt>
              <label htmlFor={`report-${side}`}>{t(`check.${side}`)}</label>
            </dt>
            <dd>
              <input id={`report-${side}`} placeholder={t('check.report.titleHint')} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('check.report.date')}</dt>
          <dd>{dayText(t, props.made)}</dd>
        </div>
        <div>
          <dt>{t('check.report.glossaries')}</dt>
          <dd>{props.glossaries.join('; ')}</dd>
        </div>
        <div>
          <dt>{t('check.results')}</dt>
          <dd>
            {[...counts]
              .map(([kind, count]) => `${t(`check.kind.${kind}`)}: ${numberText(t, count)}`)
              .join('; ') || t('check.report.none')}
          </dd>
        </div>
      </dl>
      <ReportGroups groups={findings} report={report} />
      {report.untranslated.length > 0 && <Untranslated report={report} isWhole />}
      {remarks.length > 0 && (
        <Part name={t('check.category.remarks')}>
          <ReportGroups groups={remarks} report={report} />
        </Part>
      )}
      {settled.length > 0 && (
        <Part name={t('check.category.settled')}>
          <ReportGroups groups={settled} report={report} />
        </Part>
      )}
    </article>
  );
}

const Part = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <section>
    <h2>{name}</h2>
    {children}
  </section>
);

function ReportGroups({
  groups,
  report,
}: {
  readonly groups: readonly AnsweredGroup[];
  readonly report: CheckReport;
}): JSX.Element {
  const t = useTexts();
  const [sourceLang, targetLang] = [langOf(report.sourceLanguage), langOf(report.targetLanguage)];
  return (
    <ol class="plain">
      {groups.map((group) => (
        <li key={group.key} class="report-group">
          <h3>
            {t(`check.kind.${group.kind}`)}: <span lang={sourceLang}>{group.term}</span>
            {group.rendering !== '' && (
              <>
                {' '}
                → <span lang={targetLang}>{group.rendering}</span>
              </>
            )}
          </h3>
          <p>{whyText(t, group)}</p>
          {group.answer !== undefined && <p>{t(`check.answered.${group.answer.kind}`)}</p>}
          <GroupTerms group={group} lang={targetLang} />
          <ol>
            {group.places.map((place, at) => (
              <li key={at}>
                <MarkedSentences text={place.source} lang={sourceLang} />
                <MarkedSentences text={place.target} lang={targetLang} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
