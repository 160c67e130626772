import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { compileLayer } from '../compile/compile.ts';
import { makeLexicon } from '../build/make-lexicon.ts';
import type { MatchingData } from '../matching-data.ts';

/** The packaged lexicon, made once for all tests of a process, since that takes a second. */
export const lexicon = makeLexicon();

/** Entries as a matcher takes them: one layer, nothing suppressed. */
export const dataOf = (entries: readonly ConceptEntry[]): MatchingData => ({
  revision: 1,
  layers: [{ blob: compileLayer(entries, lexicon), suppressed: [] }],
});
