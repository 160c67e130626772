import type { FileIssue } from '../../../glossary/exchange/file/read-result.ts';
import type { Texts } from '../../../components/texts/texts.tsx';

/** A finding in a file as a sentence, with its line and the text in the file. */
export function fileIssueText(t: Texts, issue: FileIssue): string {
  const part = issue.part === undefined ? '' : `${issue.part} · `;
  const { line, column, found } = issue;
  const finding = t(`fileIssue.${issue.code}`);
  const text =
    found === undefined ? finding : t('importing.withDetail', { text: finding, detail: found });
  if (line === undefined) return part + text;
  const said =
    column === undefined
      ? t('importing.atLine', { line: String(line), text })
      : t('importing.atPlace', { line: String(line), column: String(column), text });
  return part + said;
}
