import { check } from '../check.ts';
import type { CheckContext } from '../check-context.ts';
import type { HeldPair } from './held-pair.ts';

/** What a check says of a pair that was labelled before. */
export interface HeldScore {
  readonly pair: HeldPair;
  /** Whether its fault is reported, or there is none. */
  readonly isFound: boolean;
  /** Errors and warnings that nobody planted: the verdict and the term. */
  readonly wrong: readonly string[];
}

/** Checks each pair by itself, as two texts. A fault is reported where a finding with one of its verdicts lies on its term. */
export function scoreHeld(pairs: readonly HeldPair[], context: CheckContext): readonly HeldScore[] {
  return pairs.map((pair) => {
    const { source, target, fault } = pair;
    const result = check(source, target, context);
    const from = fault === undefined ? -1 : source.indexOf(fault.term);
    const to = from + (fault?.term.length ?? 0);
    let isFound = fault === undefined;
    const wrong: string[] = result.refusal === undefined ? [] : [`refused: ${result.refusal}`];
    for (const { weight, verdict, source: span } of result.findings) {
      if (weight !== 'error' && weight !== 'warning') continue;
      if (span.start < to && from < span.end && fault?.verdicts.includes(verdict)) isFound = true;
      else wrong.push(`${verdict}: ${source.slice(span.start, span.end)}`);
    }
    for (const { place } of result.inconsistencies)
      wrong.push(`inconsistent: ${target.slice(place.start, place.end)}`);
    for (const bead of result.beads) if (bead.isUntranslated) wrong.push('untranslated');
    return { pair, isFound, wrong };
  });
}
