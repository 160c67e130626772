import { makeLexicon } from '../build/make-lexicon.ts';

/** The packaged lexicon, made once for all tests of a process, since that takes a second. */
export const lexicon = makeLexicon();
