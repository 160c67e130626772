import { interfaceLanguage, type Texts } from '../../components/texts/texts.tsx';
import type { CheckAnswer } from '../../glossary/model/check/answer.ts';
import {
  REPORT_FILES,
  type ReportFormat,
  reportTexts,
} from '../../glossary/model/check/report-format.ts';
import { saveFile } from '../shared/own-pages/save-file.ts';
import { glossariesInUse } from './glossaries-in-use.ts';
import { openedOf, type TextsToCheck } from '../shared/check/texts-to-check.ts';
import type { FollowedCheck } from '../shared/check/use-check.ts';

/** Saves the report of what was checked as a file of a format, in the language of the interface. */
export async function saveReport(
  t: Texts,
  format: ReportFormat,
  texts: TextsToCheck,
  answers: readonly CheckAnswer[],
  write: FollowedCheck['write'],
): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const opened = openedOf(texts);
  const title = opened?.file ?? '';
  const written = await write(format, {
    title,
    titles: texts.titles,
    glossaries: await glossariesInUse(t),
    date,
    answers,
    files: opened?.files ?? [],
    texts: reportTexts(
      (key) => t(`check.${key}`),
      (key) => t(`check.${key}`, { other: '{other}', date: '{date}', document: '{document}' }),
      (key) => t(`check.saving.${key}`),
    ),
    locale: interfaceLanguage(t),
  });
  const { extension, mediaType } = REPORT_FILES[format];
  saveFile(written, `${title === '' ? 'termlight-check' : title}-${date}${extension}`, mediaType);
}
