import type { AnsweredGroup } from '../model/check/answer.ts';
import type { GroupKind, ReportPlace, ReportTerm } from '../model/check/check-report.ts';
import type { ReplacedTerm } from '../model/check/replaced-term.ts';
import type { ReportTexts } from '../model/check/report-format.ts';

/** The type of the Multidimensional Quality Metrics, so that counts can be set beside those of other tools. */
export function mqmType({
  kind,
  confusedWith,
}: Pick<AnsweredGroup, 'kind' | 'confusedWith'>): string {
  if (confusedWith !== undefined) return 'terminology/wrong term';
  if (kind === 'inconsistent') return 'terminology/inconsistent use of terminology';
  return 'terminology/inconsistent with terminology resource';
}

/** The type of a sentence that has no translation, or less than half of one. */
export const UNTRANSLATED_TYPE = 'accuracy/omission';

/** What a finding means, in words. */
export function whyOf(
  texts: ReportTexts,
  { kind, confusedWith }: Pick<AnsweredGroup, 'kind' | 'confusedWith'>,
): string {
  return confusedWith === undefined
    ? texts[`why.${kind}`]
    : texts['why.confused'].replace('{other}', () => confusedWith);
}

/** The name of a verdict. */
export const kindName = (texts: ReportTexts, kind: GroupKind): string => texts[`kind.${kind}`];

/** What the user said of a group; empty for nothing. */
export const answerName = (texts: ReportTexts, { answer }: AnsweredGroup): string =>
  answer === undefined ? '' : texts[`answer.${answer.kind}`];

/** A term with its document and date, as far as they are known; empty for no term. */
export function termText(term: ReportTerm | undefined): string {
  if (term === undefined) return '';
  const cited = [term.document, term.date].filter((one) => one !== undefined);
  return cited.length === 0 ? term.term : `${term.term} (${cited.join(', ')})`;
}

/** When and by what a term was replaced; empty where neither is known. */
export function whenReplaced(
  texts: ReportTexts,
  { date = '', document = '' }: ReplacedTerm = {},
): string {
  const key = date === '' ? 'replaced.by' : document === '' ? 'replaced.since' : 'replaced.both';
  return date === '' && document === ''
    ? ''
    : texts[key].replace('{date}', () => date).replace('{document}', () => document);
}

/** What stands at a place; empty where nothing was found. */
export const foundAt = ({ rendering }: AnsweredGroup, { target }: ReportPlace): string =>
  target.marked === '' ? rendering : target.marked;
