import type { MatchReason } from '../../glossary/model/page/match-reason.ts';
import type { MissReason } from '../../glossary/model/text/tried-text.ts';
import { formWaysText } from './form-relation-text.ts';
import type { Texts } from '../texts/texts.tsx';

/** Why a text is marked, as a sentence. */
export function matchReasonText(t: Texts, text: string, reason: MatchReason): string {
  const { term, form, origin, ways, shortFor, folds } = reason;
  const differing = folds.map((fold) => t(`fold.${fold}`)).join(t('why.listSeparator'));
  const whichForm =
    ways.length > 0
      ? t('why.form', { text, term, form, ways: formWaysText(t, ways) })
      : origin === 'extraForm'
        ? t('why.extraForm', { text, term, form })
        : t('why.term', { text, term });
  return [
    whichForm,
    ...(shortFor === undefined ? [] : [t('why.shortFor', { term: shortFor })]),
    ...(folds.length === 0 ? [] : [t('why.differsIn', { folds: differing })]),
  ].join(' ');
}

/** Why a text is not marked although it contains a form, as a sentence. */
export function missReasonText(t: Texts, text: string, reason: MissReason): string {
  switch (reason.kind) {
    case 'cutsWord':
      return reason.words.length === 0
        ? t('miss.cutsSomeWord')
        : t('miss.cutsWord', { text, words: reason.words.join('|') });
    case 'notInside':
      return t('miss.notInside', { phrases: reason.phrases.join(t('why.listSeparator')) });
    case 'inside':
      return t('miss.inside', { by: reason.by });
    case 'overlap':
      return t('miss.overlap', { by: reason.by });
    case 'wordEdge':
    case 'longerWord':
    case 'address':
    case 'case':
    case 'diacritics':
    case 'regional':
    case 'quotes':
    case 'language':
    case 'suppressed':
      return t(`miss.${reason.kind}`);
  }
}
