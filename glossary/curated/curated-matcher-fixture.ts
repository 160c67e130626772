import { compileLayer } from '../match/compile/compile.ts';
import { lexicon } from '../match/boundary/lexicon-fixture.ts';
import { createMatcher } from '../match/scan/matcher.ts';
import { curatedEntries } from './curated-fixture.ts';

/** Finds the terms of the curated glossary, as in the pages of who has no other one. */
export const curatedMatcher = createMatcher({
  revision: 1,
  layers: [{ blob: compileLayer(curatedEntries, lexicon), suppressed: [] }],
});
