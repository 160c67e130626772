import type { CheckResult } from '../../../check/check.ts';
import { LEAST_BEADS } from '../../../extract/candidates.ts';
import { proposalsOf } from '../../../extract/proposals.ts';
import type { Lexicon } from '../../../match/boundary/lexicon.ts';
import type { TermProposal } from '../../../model/check/term-proposal.ts';
import { refusalLines } from './check-lines.ts';
import { amount } from './report-lines.ts';

/**
 * What a pair of texts proposes for the glossary, each with the first sentences that have it: terms that it renders
 * alike again and again, and names that their form shows.
 */
export function candidateLines(result: CheckResult, lexicon: Lexicon): readonly string[] {
  const { refusal, beads } = result;
  if (refusal !== undefined && refusal !== 'no terms') return refusalLines(result);
  const { terms, names } = proposalsOf(result, lexicon);
  const linesOf = ({
    chinese,
    english,
    count,
    source,
    target,
  }: TermProposal): readonly string[] => [
    `${chinese} = ${english} (${count})`,
    `    ${source}`,
    `    ${target}`,
  ];
  return [
    beads.length < LEAST_BEADS
      ? `${amount(beads.length, 'pair')} of sentences: below ${LEAST_BEADS} only names are proposed.`
      : `${amount(terms.length, 'term')} proposed, the surest first; read each in its sentences.`,
    ...terms.flatMap(linesOf),
    `${amount(names.length, 'name')} proposed by their form.`,
    ...names.flatMap(linesOf),
  ];
}
