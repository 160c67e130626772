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
  'numberStyle',
  'numberTwice',
  'numberInWord',
  'numberAlone',
  'numberFirst',
  'numbersDiffer',
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
  'teamStays',
  'otherVersion',
  'changedMeanwhile',
  'teamNotReached',
  'teamIsBack',
] as const;

/** The text of an issue in the language of the interface; without one, the issue's own message. */
export function issueText(t: Texts, issue: Issue): string {
  const code = CODES.find((known) => known === issue.code);
  return code === undefined ? issue.message : t(`issue.${code}`);
}
