import { type CheckedPair, checkedPair } from './checked-pair.ts';
import { checkBead } from './check.ts';
import { createCheckContext } from './check-context.ts';
import { compileLayer } from '../match/compile/compile.ts';
import { curatedEntries } from '../curated/curated-fixture.ts';
import type { Finding } from './verdict.ts';
import { LETTERS } from '../match/script.ts';
import { lexicon } from '../match/boundary/lexicon-fixture.ts';
import type { Range } from '../align/bead.ts';
import { readSide, type TextSide } from '../align/text-side.ts';

/** What a check with the curated glossary needs. */
export const curatedCheck = createCheckContext(
  curatedEntries,
  { revision: 1, layers: [{ blob: compileLayer(curatedEntries, lexicon), suppressed: [] }] },
  lexicon,
);

/** A source and its translation in which each line is a bead. */
export function pairOfRows(source: string, target: string, context = curatedCheck): CheckedPair {
  const sides = [source, target].map((text) =>
    readSide(text, LETTERS.han.test(text) ? 'han' : 'latin', context.finder),
  );
  const [ours, theirs] = sides as [TextSide, TextSide];
  const rows = ours.sentences.at(-1)?.paragraph ?? -1;
  const beads = Array.from({ length: rows + 1 }, (_, row) => ({
    source: rangeOf(ours, row),
    target: rangeOf(theirs, row),
  }));
  return checkedPair(ours, theirs, beads, context.finder);
}

function rangeOf({ sentences }: TextSide, row: number): Range {
  const start = sentences.findIndex(({ paragraph }) => paragraph === row);
  const end = sentences.findLastIndex(({ paragraph }) => paragraph === row) + 1;
  return start < 0 ? { start: 0, end: 0 } : { start, end };
}

/** The findings of all beads. */
export const findingsOf = (pair: CheckedPair, context = curatedCheck): readonly Finding[] =>
  pair.beads.flatMap((_, bead) => checkBead(bead, pair, false, context.oneWayWords));
