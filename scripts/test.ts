/** Everything that a change has to pass, cheap before dear; stops at the first failure. */
import { runSteps } from './steps.ts';

runSteps(
  (
    [
      ['format:check', 'format'],
      ['typecheck', 'types, of all and of the pure core'],
      ['lint', 'lint and cycles'],
      ['deadcode', 'unused files, exports and dependencies'],
      ['test:unit', 'unit tests'],
      ['zip', 'build and package for Chrome'],
      ['zip:firefox', 'build and package for Firefox, and the source'],
      ['size', 'sizes'],
      ['lint:ext', "Firefox's add-on rules"],
      ['notices:check', 'notices of everything that is shipped'],
      ['reproduce', 'packages built again from the source package, byte for byte'],
      ['test:e2e', 'end-to-end tests in Chromium and Firefox'],
    ] as const
  ).map(([script, checks]) => ({ command: `npm run --silent ${script}`, checks })),
);
