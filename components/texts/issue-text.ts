import type { Issue } from '../../glossary/model/entry/issue.ts';
import type { Texts } from './texts.tsx';

const CODES = [
  'storageFull',
  'blank',
  'tooLong',
  'loneSurrogate',
  'controlCharacter',
  'badDate',
  'badAddress',
  'badLanguage',
  'languageTwice',
  'unknownLanguage',
  'oneLanguage',
  'tooManyTerms',
  'termTwice',
  'oneCharacter',
  'notAround',
  'noLetter',
  'lineBreak',
  'veryShort',
  'wrongEncoding',
  'html',
  'neverInAddress',
  'everydayWord',
  'searchPattern',
  'nameTaken',
  'readOnlyGlossary',
  'noGlossary',
  'curatedStays',
] as const;

/** A finding in the language of the interface; one that has no text there in its own words. */
export function issueText(t: Texts, issue: Issue): string {
  const code = CODES.find((known) => known === issue.code);
  return code === undefined ? issue.message : t(`issue.${code}`);
}
