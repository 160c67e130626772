import { placesIn } from '../../glossary/model/check/reported-groups.ts';
import { calendarDayText } from '../texts/date-text.ts';
import { numberText } from '../texts/number-text.ts';
import type { AnsweredGroup } from '../../glossary/model/check/answer.ts';
import type {
  CheckReport,
  ReportGroup,
  ReportTerm,
} from '../../glossary/model/check/check-report.ts';
import type { ReplacedTerm } from '../../glossary/model/check/replaced-term.ts';
import type { CheckRefusal } from '../../glossary/model/check/verdict.ts';
import type { CheckLanguage } from '../../glossary/model/check/check-stage.ts';
import type { Texts } from '../texts/texts.tsx';

/** Why nothing was checked: what the check refuses, or a text that is too long. */
export type NotChecked = CheckRefusal | 'tooLong';

const REASONS = {
  empty: 'empty',
  'unknown language': 'language',
  'same language': 'same',
  'no terms': 'noTerms',
  'not a translation': 'notTranslation',
  tooLong: 'tooLong',
} as const satisfies Readonly<Record<NotChecked, string>>;

/** Why nothing was checked, and what to do. */
export function notCheckedText(
  t: Texts,
  reason: NotChecked,
): { readonly why: string; readonly advice: string } {
  const code = REASONS[reason];
  return { why: t(`check.refusal.${code}`), advice: t(`check.advice.${code}`) };
}

/** How many findings there are, and how many terms are right. */
export function summaryText(
  t: Texts,
  { groups }: Pick<CheckReport, 'groups'>,
  findings: readonly AnsweredGroup[],
): string {
  const right = numberText(t, placesIn(groups.filter(({ kind }) => kind === 'approved')));
  const all = numberText(t, placesIn(groups.filter(({ kind }) => kind !== 'inconsistent')));
  const count = placesIn(findings);
  return count === 0
    ? t('check.nothing', { right, all })
    : t('check.summary', count, { right, all });
}

/** What the verdict of a group means. */
export function whyText(t: Texts, { kind, confusedWith }: ReportGroup): string {
  return confusedWith === undefined
    ? t(`check.why.${kind}`)
    : t('check.why.confused', { other: confusedWith });
}

/** The document of a term and its date, with a space before; empty where it names none. */
export function documentText(t: Texts, { document, date }: ReportTerm): string {
  if (document === undefined) return '';
  return date === undefined
    ? t('check.undatedDocument', { document })
    : t('check.document', { document, date: calendarDayText(t, date) });
}

/** When and by what a term was replaced; empty where neither is known. */
export function replacedText(t: Texts, { date, document }: ReplacedTerm): string {
  if (date === undefined) return document === undefined ? '' : t('check.replaced.by', { document });
  const since = calendarDayText(t, date);
  return document === undefined
    ? t('check.replaced.since', { date: since })
    : t('check.replaced.both', { date: since, document });
}

/** The other language. */
export const otherLanguage = (language: CheckLanguage): CheckLanguage =>
  language === 'zh' ? 'en' : 'zh';
