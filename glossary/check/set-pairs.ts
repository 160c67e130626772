import type { Bead, Range } from '../align/bead.ts';
import type { TextSide } from '../align/text-side.ts';
import type { SetPair } from '../model/check/check-report.ts';

/**
 * Pairs that were set by hand and saved, as beads of the texts that were read again. A pair that is not of whole
 * sentences here, or comes before the one before it, is left out.
 */
export function beadsOfSetPairs(
  pairs: readonly SetPair[],
  { source, target }: { readonly source: TextSide; readonly target: TextSide },
): readonly Bead[] {
  const [ours, theirs] = [rangesIn(source), rangesIn(target)];
  const beads: Bead[] = [];
  for (const pair of pairs) {
    const [from, to] = [ours(pair.source), theirs(pair.target)];
    const last = beads.at(-1) ?? START;
    if (from === undefined || to === undefined) continue;
    if (from.start >= last.source.end && to.start >= last.target.end)
      beads.push({ source: from, target: to });
  }
  return beads;
}

const START: Bead = { source: { start: 0, end: 0 }, target: { start: 0, end: 0 } };

/** Finds the sentences of a text that a span of its characters has; undefined where it has not whole ones. */
function rangesIn({ text, sentences }: TextSide): (span: SetPair['source']) => Range | undefined {
  const starts = new Map(sentences.map(({ start }, number) => [start, number]));
  const ends = new Map(sentences.map(({ end }, number) => [end, number + 1]));
  // What has no counterpart may stand behind the last sentence.
  starts.set(text.length, sentences.length);
  return (span) => {
    const start = starts.get(span.start);
    const end = span.start === span.end ? start : ends.get(span.end);
    return start === undefined || end === undefined || end < start ? undefined : { start, end };
  };
}
