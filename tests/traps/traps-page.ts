import { countLabelled, type LabelledCount } from '../../glossary/match/labelled/count-labelled.ts';
import { countTraps, type TrapCount } from '../../glossary/match/labelled/count-traps.ts';
import { LABELLED_SETS } from '../../glossary/match/labelled/labelled-sets.ts';
import type { Matcher } from '../../glossary/match/match.ts';
import { createMatcher } from '../../glossary/match/scan/matcher.ts';
import { TRAP_SENTENCES } from '../../glossary/match/labelled/trap-set.ts';

/** How the matcher reads all labelled sentences, here. */
export interface TrapFigures {
  readonly labelled: Readonly<Record<string, LabelledCount>>;
  readonly short: TrapCount;
}

/** Counts with the blobs of the curated glossary and of the trap terms. */
export function countAll(curated: ArrayBuffer, trapTerms: ArrayBuffer): TrapFigures {
  const matcherOf = (blob: ArrayBuffer): Matcher =>
    createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });
  const matcher = matcherOf(curated);
  return {
    labelled: Object.fromEntries(
      LABELLED_SETS.flatMap(({ name, sentences, counted }) =>
        Object.entries(sentences).map(([language, some]) => [
          `${name}, ${language}`,
          countLabelled(matcher, some, language, counted),
        ]),
      ),
    ),
    short: countTraps(matcherOf(trapTerms), TRAP_SENTENCES),
  };
}

declare global {
  /** What the test asks of the page: fetches the blobs and counts. */
  var countTrapsHere: (() => Promise<TrapFigures>) | undefined;
}

const fetchBlob = async (path: string): Promise<ArrayBuffer> => (await fetch(path)).arrayBuffer();

globalThis.countTrapsHere = async () =>
  countAll(await fetchBlob('/curated.bin'), await fetchBlob('/trap-terms.bin'));
