/**
 * `npm run test:quick`: types, lint of the files that changed since the last commit, and the unit tests that
 * depend on them; or since another commit: `npm run test:quick -- main`. It is for quick looks during work; a
 * change has to pass `npm test`.
 */
import { execFileSync } from 'node:child_process';
import { runSteps, type Step } from './steps.ts';

const [since] = process.argv.slice(2);
const changed = since === undefined ? '--changed' : `--changed=${since}`;

/** The paths that git prints. */
const git = (...args: readonly string[]): readonly string[] =>
  execFileSync('git', [...args, '--', '*.ts', '*.tsx', '*.mjs'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '');
const files = [
  ...git('diff', '--name-only', '--diff-filter=d', since ?? 'HEAD'),
  ...git('ls-files', '--others', '--exclude-standard'),
];
const lint: Step = {
  command: `npx oxlint --type-aware --deny-warnings ${files.join(' ')}`,
  checks: 'lint and cycles of what changed',
};

await runSteps([
  [
    {
      command: `npx vitest run --project unit --project "views*" --reporter=dot ${changed} --passWithNoTests`,
      checks: 'unit tests that reach what changed',
    },
  ],
  [
    { command: 'npm run --silent typecheck', checks: 'types, of all and of the pure core' },
    ...(files.length > 0 ? [lint] : []),
  ],
]);
console.log(
  'Left to npm test: lint of other files, all other unit tests, packages, sizes, and the two browsers.',
);
