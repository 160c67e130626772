import type { FileIssue } from '../../../glossary/exchange/file/read-result.ts';
import type { Texts } from '../../../components/texts/texts.tsx';

/** A finding in a file as a sentence, with its line and the text in the file. */
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
