/* oxlint-disable no-console -- a command */
import { makeLexicon } from '../../../match/build/make-lexicon.ts';
import { runGlossaryCommand } from './glossary-command.ts';

const { exitCode, lines } = runGlossaryCommand(
  process.argv.slice(2),
  'glossary/curated',
  makeLexicon,
);
const print = exitCode === 2 ? console.error : console.log;
print(lines.join('\n'));
process.exitCode = exitCode;
