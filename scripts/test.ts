/**
 * Everything that a change has to pass; stops at the first failure. The end-to-end tests wait for a
 * browser a third of their time, and a build uses one processor, so something else runs beside each
 * of them: first what reads the source, then what needs the packages. Unit tests take both
 * processors: beside the end-to-end tests they made the whole longer.
 */
import { runSteps, type Step } from './steps.ts';

const step = (script: string, checks: string): Step => ({
  command: `npm run --silent ${script}`,
  checks,
});

await runSteps(
  [
    [
      step('format:check', 'format'),
      step('zip', 'build and package for Chrome'),
      step('zip:firefox', 'build and package for Firefox, and the source'),
    ],
    [
      step('typecheck', 'types, of all and of the pure core'),
      step('lint', 'lint and cycles'),
      step('deadcode', 'unused files, exports and dependencies'),
    ],
  ],
  [[step('test:unit', 'unit tests')]],
  [
    [step('test:e2e', 'end-to-end tests in Chromium and Firefox')],
    [
      step('size', 'sizes'),
      step('notices:check', 'notices of everything that is shipped'),
      step('test:team', 'team glossaries against a server'),
      step('lint:ext', "Firefox's add-on rules"),
      step('reproduce', 'packages built again from the source package, byte for byte'),
    ],
  ],
);
