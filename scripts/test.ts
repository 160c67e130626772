/** Everything that a change has to pass, cheap before dear; stops at the first failure. */
import { spawnSync } from 'node:child_process';

interface Step {
  readonly script: string;
  readonly checks: string;
}

const steps: readonly Step[] = [
  { script: 'format:check', checks: 'format' },
  { script: 'typecheck', checks: 'types, of all and of the pure core' },
  { script: 'lint', checks: 'lint, layers and cycles' },
  { script: 'deadcode', checks: 'unused files, exports and dependencies' },
  { script: 'test:unit', checks: 'unit tests' },
  { script: 'speed-check', checks: 'speed of searching, as a ratio in one process' },
  { script: 'zip', checks: 'build and package for Chrome' },
  { script: 'zip:firefox', checks: 'build and package for Firefox, and the source' },
  { script: 'size', checks: 'sizes' },
  { script: 'lint:ext', checks: "Firefox's add-on rules" },
  { script: 'notices:check', checks: 'notices of everything that is shipped' },
  { script: 'reproduce', checks: 'packages built again from the source package, byte for byte' },
  { script: 'test:e2e', checks: 'end-to-end tests in Chromium and Firefox' },
];

const started = performance.now();
for (const [index, { script, checks }] of steps.entries()) {
  console.log(`\n━━ ${index + 1}/${steps.length} ${checks} (npm run ${script})`);
  const stepStarted = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\n✘ ${checks}: failed after ${seconds(started)}. Alone: npm run ${script}`);
    process.exit(1);
  }
  console.log(`✔ ${checks}: ${seconds(stepStarted)}`);
}
console.log(`\n✔ All ${steps.length} checks passed in ${seconds(started)}`);

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
