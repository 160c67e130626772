import type {
  MarkedText,
  ReportPlace,
  UntranslatedPlace,
} from '../../glossary/model/check/check-report.ts';
import type { CheckOutcome } from '../../glossary/model/check/check-stage.ts';

/**
 * What is shown of a place in the page: what stands in the translation, or its first sentence where nothing is
 * marked there, then the term in the source.
 */
export function quotedPlaces(
  { source, target, start }: ReportPlace,
  { report, texts }: Pick<Extract<CheckOutcome, { state: 'done' }>, 'report' | 'texts'>,
): readonly MarkedText[] {
  if (target.marked !== '') return [target, source];
  const sentence = report.sentences.target.find((one) => one.end > start);
  const text =
    target.before + target.after === '' || sentence === undefined
      ? ''
      : texts.target.slice(sentence.start, sentence.end);
  return text.trim() === '' ? [source] : [unmarked(text), source];
}

/** What is shown of a sentence without translation, or with less than all of it. */
export const quotedSentences = ({ source, target }: UntranslatedPlace): readonly MarkedText[] =>
  target === '' ? [unmarked(source)] : [unmarked(source), unmarked(target)];

const unmarked = (text: string): MarkedText => ({ before: text, marked: '', after: '' });
