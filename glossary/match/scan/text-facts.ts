import { hasAddressSign } from '../boundary/address.ts';
import type { TextContext } from '../match.ts';
import { admits } from './text-language.ts';

/** What is known of a text as a whole, worked out when it is asked for. */
export interface TextFacts {
  /** Whether terms of a language count in the text. */
  readonly admits: (language: string) => boolean;
  /** Whether it has one of the signs that nothing before a term is an address without. */
  readonly mayHoldAddress: () => boolean;
}

/** The facts of one text; each is worked out at most once. */
export function createTextFacts(haystack: string, { language = '' }: TextContext): TextFacts {
  let known: Map<string, boolean> | undefined;
  let last: string | undefined;
  let answer = false;
  let hasSign: boolean | undefined;
  return {
    admits: (termLanguage) => {
      // Mostly the one that was asked for before.
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
