/**
 * `npm run fix`: mends what lint can mend, and formats. If lint finds something that it cannot
 * mend, the files are formatted all the same, and the command fails, as lint does.
 */
import { spawnSync } from 'node:child_process';

const run = (command: string): number =>
  spawnSync(command, { stdio: 'inherit', shell: true }).status ?? 1;

const statuses = ['wxt prepare', 'oxlint --type-aware --fix', 'oxfmt .'].map(run);
process.exitCode = statuses.find((status) => status !== 0) ?? 0;
