import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { reportTexts, type ReportTexts } from '../../../model/check/report-format.ts';

/** The texts of a report in English, as the interface has them. */
export function englishReportTexts(): ReportTexts {
  const texts: unknown = parse(readFileSync('locales/en.yml', 'utf8'));
  const textOf = (key: string): string =>
    key
      .split('.')
      .reduce<unknown>(
        (part, name) => (part as Readonly<Record<string, unknown>>)[name],
        texts,
      ) as string;
  return reportTexts(
    (key) => textOf(`check.${key}`),
    (key) => textOf(`check.${key}`),
    (key) => textOf(`check.saving.${key}`),
  );
}
