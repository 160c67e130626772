import { readFileSync } from 'node:fs';
import type { Lexicon } from '../../../match/boundary/lexicon.ts';
import { compileLayer } from '../../../match/compile/compile.ts';
import type { Matcher } from '../../../match/match.ts';
import { createMatcher } from '../../../match/scan/matcher.ts';
import type { ConceptEntry } from '../../../model/entry/concept-entry.ts';
import { accountForCandidates, readCandidates } from '../counts/candidates.ts';
import { checkCurated } from '../checks/check-curated.ts';
import type { CommandResult } from '../command-result.ts';
import { countCurated, countSuperseded } from '../counts/count-curated.ts';
import { coverageOf } from '../counts/coverage.ts';
import { compareCommand, familyCommand } from '../family/family-command.ts';
import { measureCommand } from './measure-command.ts';
import { packageCurated, packageFiles } from '../package-curated.ts';
import { publishCommand } from './publish-command.ts';
import { readCurated } from '../read-curated.ts';
import { readTextFile, UnreadableTextError } from '../counts/read-text.ts';
import { siteCommand } from '../site/site-command.ts';
import { accountLines, coverageLines, issueLines, statsLines } from './report-lines.ts';

const USAGE = [
  'npm run glossary -- check          what is wrong with the curated glossary',
  'npm run glossary -- stats          what it has, counted',
  'npm run glossary -- coverage FILE  which of its terms a text or saved page has, and which it may lack',
  'npm run glossary -- account FILE   what became of each row of a table of candidates',
  'npm run glossary -- family [NAME]  how far the families are, or one of them',
  'npm run glossary -- compare A B    on which rows the tables of two hands differ',
  'npm run glossary -- measure FOLDER how much it has of the terms that were listed of real documents',
  'npm run glossary -- site FOLDER    all of it as pages to be read and searched, without the extension',
  'npm run glossary -- publish FOLDER all of it as a file that Termlight can subscribe to',
];

/**
 * Runs `npm run glossary` with its arguments on the curated glossary in `folder`. Only commands
 * that match ask for the lexicon.
 */
export function runGlossaryCommand(
  [command = '', ...operands]: readonly string[],
  folder: string,
  lexicon: () => Lexicon,
): CommandResult {
  if (command === 'check' && operands.length === 0) {
    const issues = checkCurated(readCurated(folder), lexicon());
    const failed = issues.some(({ severity }) => severity === 'error');
    return { exitCode: failed ? 1 : 0, lines: issueLines(issues) };
  }
  if (command === 'stats' && operands.length === 0) {
    const files = readCurated(folder);
    const superseded = countSuperseded(files.subjects);
    return { exitCode: 0, lines: statsLines(countCurated(packageFiles(files)), superseded) };
  }
  if (command === 'family' && operands.length <= 1) return familyCommand(operands[0], folder);
  const [file, other] = operands;
  if (command === 'compare' && file !== undefined && other !== undefined && operands.length === 2) {
    return compareCommand(file, other);
  }
  if (file === undefined || operands.length !== 1) return { exitCode: 2, lines: USAGE };
  if (command === 'measure') {
    return measureCommand(file, folder, matcherOf(packageCurated(folder), lexicon()));
  }
  if (command === 'site') return siteCommand(file, folder);
  if (command === 'publish') {
    return publishCommand(file, folder, new Date().toISOString().slice(0, 10));
  }
  if (command === 'account') return accountCommand(file, folder);
  if (command === 'coverage') {
    try {
      const parts = readTextFile(file);
      const entries = packageCurated(folder);
      const found = coverageOf(parts, matcherOf(entries, lexicon()));
      return { exitCode: 0, lines: coverageLines(found, entries) };
    } catch (error) {
      if (error instanceof UnreadableTextError) return { exitCode: 2, lines: [error.message] };
      throw error;
    }
  }
  return { exitCode: 2, lines: USAGE };
}

function matcherOf(entries: readonly ConceptEntry[], lexicon: Lexicon): Matcher {
  const blob = compileLayer(entries, lexicon);
  return createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });
}

function accountCommand(file: string, folder: string): CommandResult {
  let table;
  try {
    table = readFileSync(file, 'utf8');
  } catch {
    return { exitCode: 2, lines: [`${file} cannot be read`] };
  }
  const candidates = readCandidates(table);
  if (typeof candidates === 'string') return { exitCode: 2, lines: [`${file}: ${candidates}`] };
  const files = readCurated(folder);
  const accounts = accountForCandidates(candidates, packageFiles(files), files.leftOut);
  const complete = accounts.every(({ missing }) => missing.length === 0);
  return { exitCode: complete ? 0 : 1, lines: accountLines(accounts) };
}
