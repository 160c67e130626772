import type { JSX } from 'preact';
import { ScrollRegion } from '../../../components/controls/ScrollRegion.tsx';
import { type Texts, useTexts } from '../../../components/texts/texts.tsx';
import type { FileIssue } from '../../../glossary/exchange/file/read-result.ts';

interface FileIssuesProps {
  /** The first findings. */
  readonly issues: readonly FileIssue[];
  readonly count: number;
}

/**
 * What was left out of a file or not understood, each with its line; folded until the user opens
 * it.
 */
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

/** A finding as a sentence, with its line and the text in the file. */
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
