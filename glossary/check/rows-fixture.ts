import { checkRows } from './check.ts';
import { createCheckContext } from './check-context.ts';
import { compileLayer } from '../match/compile/compile.ts';
import { curatedEntries } from '../curated/curated-fixture.ts';
import type { Finding } from './verdict.ts';
import { lexicon } from '../match/boundary/lexicon-fixture.ts';

/** What a check with the curated glossary needs. */
export const curatedCheck = createCheckContext(
  curatedEntries,
  { revision: 1, layers: [{ blob: compileLayer(curatedEntries, lexicon), suppressed: [] }] },
  lexicon,
);

/** The findings on a source and its translation of which each line is a bead. */
export function findingsOfLines(source: string, target: string): readonly Finding[] {
  const lines = target.split('\n');
  const rows = source.split('\n').map((line, row) => [line, lines[row] ?? ''] as const);
  return checkRows(rows, curatedCheck).findings;
}
