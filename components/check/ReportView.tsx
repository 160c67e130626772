import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AnsweredGroup, CheckAnswer } from '../../glossary/model/check/answer.ts';
import type { CheckReport } from '../../glossary/model/check/check-report.ts';
import { type CheckSide, langOf } from '../../glossary/model/check/check-stage.ts';
import { fileOfPlace, type TextFile } from '../../glossary/model/check/text-file.ts';
import { placesByKind, reportedGroups } from '../../glossary/model/check/reported-groups.ts';
import { dayText } from '../texts/date-text.ts';
import { numberText } from '../texts/number-text.ts';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';
import { MarkedSentences } from './CheckPlace.tsx';
import { GroupTerms } from './CheckGroup.tsx';
import { Untranslated } from './OtherFindings.tsx';
import { whyText } from './check-text.ts';

export interface ReportViewProps {
  readonly report: CheckReport;
  readonly answers: readonly CheckAnswer[];
  /** The files, where several are checked together. */
  readonly files: readonly TextFile[];
  /** ISO 8601 date and time. */
  readonly made: string;
  /** The glossaries that were used, with their versions, as they are written. */
  readonly glossaries: readonly string[];
  /** What the user calls the texts. */
  readonly titles: Readonly<Record<CheckSide, string>>;
  readonly onTitle: (side: CheckSide, title: string) => void;
  readonly onPrint: () => void;
  readonly onBack: () => void;
}

const SIDES = ['source', 'target'] as const;

/** A check on paper: all findings with their sentences and answers, to be read without colour. */
export function ReportView(props: ReportViewProps): JSX.Element {
  const t = useTexts();
  const { report } = props;
  const { findings, remarks, settled } = reportedGroups(props);
  const heading = useRef<HTMLHeadingElement>(null);
  // A screen reader and the Tab key go on from here.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <article class="check-report">
      <p class="check-actions report-tools">
        <Button onClick={props.onBack}>{t('check.report.back')}</Button>
        <Button class="primary" onClick={props.onPrint}>
          {t('check.report.print')}
        </Button>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {t('check.report.title')}
      </h2>
      <dl>
        {SIDES.map((side) => (
          <div key={side}>
            <dt>
              <label htmlFor={`report-${side}`}>{t(`check.${side}`)}</label>
            </dt>
            <dd>
              <input
                id={`report-${side}`}
                placeholder={t('check.report.titleHint')}
                value={props.titles[side]}
                onInput={({ currentTarget }) => props.onTitle(side, currentTarget.value)}
              />
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
            {[...placesByKind(findings)]
              .map(([kind, count]) => `${t(`check.kind.${kind}`)}: ${numberText(t, count)}`)
              .join('; ') || t('check.report.none')}
          </dd>
        </div>
      </dl>
      <ReportGroups groups={findings} report={report} files={props.files} />
      {report.untranslated.length > 0 && <Untranslated report={report} isWhole />}
      {remarks.length > 0 && (
        <Part name={t('check.category.remarks')}>
          <ReportGroups groups={remarks} report={report} files={props.files} />
        </Part>
      )}
      {settled.length > 0 && (
        <Part name={t('check.category.settled')}>
          <ReportGroups groups={settled} report={report} files={props.files} />
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
  files,
}: Pick<ReportViewProps, 'report' | 'files'> & {
  readonly groups: readonly AnsweredGroup[];
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
                {files.length > 0 && <p>{fileOfPlace(files, report, place)}</p>}
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
