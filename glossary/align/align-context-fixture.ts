import { curatedEntries } from '../curated/curated-fixture.ts';
import { compileLayer } from '../match/compile/compile.ts';
import { createTermFinder } from './term-finder.ts';
import { lexicon } from '../match/boundary/lexicon-fixture.ts';
import { wordSeeds } from './word-seeds.ts';

/** Finds the terms of the curated glossary, and says which they are. */
export const curatedFinder = createTermFinder(
  { revision: 1, layers: [{ blob: compileLayer(curatedEntries, lexicon), suppressed: [] }] },
  new Map(curatedEntries.map((entry) => [entry.id, entry])),
);

/** What aligning needs of the curated glossary. */
export const curatedContext = { lexicon, seeds: wordSeeds(curatedEntries, lexicon) };
