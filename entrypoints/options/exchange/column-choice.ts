import type { Texts } from '../../../components/texts/texts.tsx';
import { languageLabel } from './language-label.ts';
import {
  type ColumnMeaning,
  COLUMN_FIELDS,
} from '../../../glossary/exchange/file/column-meaning.ts';

/**
 * The languages that are always offered for a column of terms; those named in the file are added.
 */
export const OFFERED_LANGUAGES = [
  'zh-Hans',
  'zh-Hant-TW',
  'zh-Hant-HK',
  'zh-Hant',
  'en',
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'ru',
  'ar',
  'ja',
  'ko',
  'vi',
  'th',
  'id',
  'ms',
  'hi',
  'tr',
  'nl',
  'pl',
  'cs',
  'hu',
  'sv',
] as const;

const FIELDS = [
  'definition',
  'note',
  'subjectField',
  'id',
  ...COLUMN_FIELDS,
  'jurisdiction',
  'keep',
  'ignore',
] as const;

/** The choices for the meaning of a column, with their names. */
export function columnChoices(
  t: Texts,
  current: ColumnMeaning,
): readonly (readonly [string, string])[] {
  const terms = [
    ...OFFERED_LANGUAGES,
    ...(current.kind === 'term' ? [current.language ?? ''] : []),
  ];
  const choices: (readonly [string, string])[] = [...new Set(terms)]
    .filter((language) => language !== '')
    .map((language) => [
      `term ${language}`,
      t('importing.columnTerm', { language: languageLabel(t, language) }),
    ]);
  for (const field of FIELDS) choices.push([field, t(`importing.column.${field}`)]);
  const now = choiceOf(current);
  if (!choices.some(([choice]) => choice === now)) {
    choices.unshift([now, t('importing.columnAsInFile')]);
  }
  return choices;
}

/** The choice that stands for a meaning. */
export function choiceOf(meaning: ColumnMeaning): string {
  if (meaning.kind !== 'term') return meaning.kind === 'language' ? 'as in file' : meaning.kind;
  return meaning.language === undefined ? 'as in file' : `term ${meaning.language}`;
}

/** The meaning that a choice stands for. */
export function meaningOf(choice: string, before: ColumnMeaning): ColumnMeaning {
  if (choice.startsWith('term ')) return { kind: 'term', language: choice.slice('term '.length) };
  const field = FIELDS.find((known) => known === choice);
  return field === undefined ? before : { kind: field };
}
