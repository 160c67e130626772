import { hasAddressSign } from '../boundary/address.ts';
import type { TextContext } from '../match.ts';
import { admits } from './text-language.ts';

/** Facts about a whole text, computed when needed. */
export interface TextFacts {
  /** Whether terms of a language may be marked in the text. */
  readonly admits: (language: string) => boolean;
  /** Whether it has one of the signs that every address before a term must have. */
  readonly mayHoldAddress: () => boolean;
}

/** The facts about a text; each is computed at most once. */
export function createTextFacts(haystack: string, { language = '' }: TextContext): TextFacts {
  let known: Map<string, boolean> | undefined;
  let last: string | undefined;
  let answer = false;
  let hasSign: boolean | undefined;
  return {
    admits: (termLanguage) => {
      // Usually the same language as last time.
      if (termLanguage === last) return answer;
      known ??= new Map();
      last = termLanguage;
      answer = known.get(termLanguage) ?? admits(language, termLanguage, haystack);
      known.set(termLanguage, answer);
      return answer;
    },
    mayHoldAddress: () => (hasSign ??= hasAddressSign(haystack)),
  };
}
