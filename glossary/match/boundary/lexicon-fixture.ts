import { makeLexicon } from '../build/make-lexicon.ts';

/** The lexicon that is packaged, made once for all tests of a process: that takes a second. */
export const lexicon = makeLexicon();
