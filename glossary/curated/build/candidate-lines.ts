import type { CheckResult } from '../../check/check.ts';
import { LEAST_BEADS, type TermProposal, termCandidates } from '../../extract/candidates.ts';
import { namesByForm } from '../../extract/names-by-form.ts';
import { spanOf, type TextSide } from '../../align/text-side.ts';
import type { Range } from '../../align/bead.ts';
import type { Lexicon } from '../../match/boundary/lexicon.ts';
import { refusalLines } from './check-lines.ts';
import { amount } from './report-lines.ts';

/**
 * What a pair of texts proposes for the glossary, each with the first sentences that have it: terms that it renders
 * alike again and again, and names that their form shows.
 */
export function candidateLines(result: CheckResult, lexicon: Lexicon): readonly string[] {
  const { refusal, source, target, beads } = result;
  if (refusal !== undefined && refusal !== 'no terms') return refusalLines(result);
  const terms = termCandidates(source, target, beads, lexicon);
  const names = namesByForm(source, target, beads);
  const linesOf = (candidate: TermProposal): readonly string[] => {
    const bead = beads[candidate.beads[0] ?? 0];
    const sentences =
      bead === undefined ? [] : [textOf(source, bead.source), textOf(target, bead.target)];
    return [
      `${candidate.chinese} = ${candidate.english} (${candidate.beads.length})`,
      ...sentences.map((sentence) => `    ${sentence}`),
    ];
  };
  return [
    beads.length < LEAST_BEADS
      ? `${amount(beads.length, 'pair')} of sentences: below ${LEAST_BEADS} only names are proposed.`
      : `${amount(terms.length, 'term')} proposed, the surest first; read each in its sentences.`,
    ...terms.flatMap(linesOf),
    `${amount(names.length, 'name')} proposed by their form.`,
    ...names.flatMap(linesOf),
  ];
}

function textOf(side: TextSide, range: Range): string {
  const { start, end } = spanOf(side, range);
  return side.text.slice(start, end).replaceAll('\n', ' ');
}
