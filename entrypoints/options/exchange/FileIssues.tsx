import type { JSX } from 'preact';
import { ScrollRegion } from '../../../components/controls/ScrollRegion.tsx';
import { numberText } from '../../../components/texts/number-text.ts';
import { fileIssueText } from '../../shared/own-pages/file-issue-text.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
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
  const title = t('importing.issues', count, [numberText(t, count)]);
  return (
    <details class="file-issues">
      <summary>{title}</summary>
      <ScrollRegion label={title}>
        <ul class="plain">
          {issues.map((issue, at) => (
            <li key={at}>{fileIssueText(t, issue)}</li>
          ))}
        </ul>
      </ScrollRegion>
      {count > issues.length && (
        <p class="soft small">
          {t('importing.firstRows', {
            count: numberText(t, issues.length),
            all: numberText(t, count),
          })}
        </p>
      )}
    </details>
  );
}
