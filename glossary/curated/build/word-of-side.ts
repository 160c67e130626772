import { CURATED_LANGUAGES, isChinese } from '../../model/entry/language.ts';
import { FOREIGN, sideOf } from '../../model/entry/side.ts';
import type { CuratedConcept } from './curated-schema.ts';
import { termsOf } from './terms-of.ts';

/**
 * Whether the Chinese terms of a concept are words of a smaller side: 公务人员 and 保税工厂 are words of the mainland
 * too, and only a page of Taiwan means its own. A name tells whose it is; its English begins with a capital. Where
 * a way of marking was decided, this is none.
 */
export function isWordOfSide({ jurisdiction, ...concept }: CuratedConcept): boolean {
  const side = sideOf({ ...(jurisdiction !== undefined && { jurisdiction }) });
  if (side === undefined || !FOREIGN[side].includes('CN') || concept.en === undefined) return false;
  const [[english]] = termsOf(concept.en);
  const isDecided = CURATED_LANGUAGES.filter(isChinese).some((language) => {
    const terms = concept[language];
    return terms !== undefined && termsOf(terms).some(([, { marking }]) => marking !== undefined);
  });
  return /^[a-z]/u.test(english) && !isDecided;
}
