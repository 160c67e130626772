import { scriptMostly } from '../../glossary/align/text-side.ts';
import type { CheckLanguage } from '../../glossary/model/check/check-stage.ts';

/** Letters that tell the language in the field above a text; the check itself takes all of them. */
const TELLING = 10_000;

/** The language that a text seems to have, by the letters at its beginning; English for an empty one. */
export const toldLanguage = (text: string): CheckLanguage =>
  scriptMostly(text.slice(0, TELLING)) === 'han' ? 'zh' : 'en';
