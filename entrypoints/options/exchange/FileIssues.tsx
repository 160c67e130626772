import type { JSX } from 'preact';
import { ScrollRegion } from '../../../components/controls/ScrollRegion.tsx';
import { type Texts, useTexts } from '../../../components/texts/texts.tsx';
import type { FileIssue } from '../../../glossary/exchange/file/read-result.ts';

interface FileIssuesProps {
  /** The first findings. */
  readonly issues: readonly FileIssue[];
  readonly count: number;
}

/** What was left out of a file or not understood, with the line, out of the way until asked for. */
export function FileIssues({ issues, count }: FileIssuesProps): JSX.Element | null {
  const t = useTexts();
  if (count === 0) return null;
  return (
    <details class="file-issues">
      <summary>{t('importing.issues', count)}</summary>
      <ScrollRegion label={t('importing.issues', count)}>
        <ul class="plain">
          {issues.map((issue, at) => (
            <li key={at}>{fileIssueText(t, issue)}</li>
          ))}
        </ul>
      </ScrollRegion>
      {count > issues.length && (
        <p class="soft small">
          {t('importing.firstRows', { count: String(issues.length), all: String(count) })}
        </p>
      )}
    </details>
  );
}

/** A finding in the language of the interface, with its line and what the file has there. */
export function fileIssueText(t: Texts, issue: FileIssue): string {
  const part = issue.part === undefined ? '' : `${issue.part} · `;
  const text = t(`fileIssue.${issue.code}`);
  const found = issue.found === undefined ? '' : ` (${issue.found})`;
  const { line, column } = issue;
  if (line === undefined) return `${part}${text}${found}`;
  const said =
    column === undefined
      ? t('importing.atLine', { line: String(line), text: `${text}${found}` })
      : t('importing.atPlace', {
          line: String(line),
          column: String(column),
          text: `${text}${found}`,
        });
  return part + said;
}
