/**
 * `npm run test:quick`: types, lint, and the unit tests that depend on what changed since the last
 * commit, or since another one: `npm run test:quick -- main`. It is for quick looks during work; a
 * change has to pass `npm test`.
 */
import { runSteps } from './steps.ts';

const [since] = process.argv.slice(2);
const changed = since === undefined ? '--changed' : `--changed=${since}`;

await runSteps([
  [
    { command: 'npm run --silent typecheck', checks: 'types, of all and of the pure core' },
    { command: 'npm run --silent lint', checks: 'lint and cycles' },
    {
      command: `npx vitest run --project unit --project views --reporter=dot ${changed} --passWithNoTests`,
      checks: 'unit tests that reach what changed',
    },
  ],
]);
console.log('Left to npm test: all other unit tests, packages, sizes, and the two browsers.');
