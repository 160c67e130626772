import type { LabelledTerm } from '../../glossary/model/entry/sides.ts';
import { languageName, regionName } from './term-names.ts';
import type { Texts } from './texts.tsx';

/**
 * What is said beside a term: its languages, its region unless one of them names it, its status
 * unless it is preferred, and whether it is only proposed.
 * @param withLanguages whether to name the languages; for a side with more than one
 * @param isProposed whether other terms of its language have a document, and it has none
 */
export function termLabels(
  t: Texts,
  term: LabelledTerm,
  { withLanguages, isProposed }: { readonly withLanguages: boolean; readonly isProposed: boolean },
): readonly string[] {
  const { languages, geographicalUsage: region, administrativeStatus: status } = term;
  const isRegionSaid =
    withLanguages && languages.some((language) => language.endsWith(`-${region}`));
  return [
    ...(withLanguages ? languages.map((language) => languageName(t, language)) : []),
    ...(isRegionSaid || region === undefined ? [] : [regionName(t, region)]),
    ...(status === 'preferred' ? [] : [t(`status.${status}`)]),
    ...(isProposed ? [t('status.proposed')] : []),
  ];
}
