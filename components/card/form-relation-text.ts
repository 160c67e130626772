import type { FormRelation } from '../../glossary/model/page/match-reason.ts';
import type { Texts } from '../texts/texts.tsx';

/** Which form of a term a text is: “plural of ‘initiative’”, “short for ‘…’”. */
export function formRelationText(t: Texts, { term, ways, shortFor }: FormRelation): string {
  return [
    ...(ways.length === 0 ? [] : [t('formWay.ofTerm', { ways: formWaysText(t, ways), term })]),
    ...(shortFor === undefined ? [] : [t('formWay.shortFor', { term: shortFor })]),
  ].join(t('why.termSeparator'));
}

/** The names of some ways, as in “plural, British spelling”. */
export const formWaysText = (t: Texts, ways: FormRelation['ways']): string =>
  ways.map((way) => t(`formWay.${way}`)).join(t('why.listSeparator'));
