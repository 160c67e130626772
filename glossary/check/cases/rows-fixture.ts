import { checkRows } from '../check.ts';
import { type CheckContext, createCheckContext, glossaryWords } from '../check-context.ts';
import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { curatedFinder } from '../../align/align-context-fixture.ts';
import { curatedEntries } from '../../curated/curated-fixture.ts';
import type { CheckFinding } from '../verdict.ts';
import { dataOf, lexicon } from '../../match/boundary/lexicon-fixture.ts';

/** What a check with some entries needs. */
export const contextOf = (entries: readonly ConceptEntry[]): CheckContext =>
  createCheckContext(entries, dataOf(entries), lexicon);

/** What one with the curated glossary needs. */
export const curatedCheck: CheckContext = {
  lexicon,
  ...glossaryWords(curatedEntries, lexicon),
  finder: curatedFinder,
};

/** The findings on a source and its translation of which each line is a bead. */
export function findingsOfLines(source: string, target: string): readonly CheckFinding[] {
  const lines = target.split('\n');
  const rows = source.split('\n').map((line, row) => [line, lines[row] ?? ''] as const);
  return checkRows(rows, curatedCheck).findings;
}
