import { spawnSync } from 'node:child_process';

/** One thing that is checked, by a command of the project. */
export interface Step {
  readonly command: string;
  /** What it looks at, for whoever reads along. */
  readonly checks: string;
}

/** Runs steps one after another and tells how long each took; ends the process at the first failure. */
export function runSteps(steps: readonly Step[]): void {
  const taken: string[] = [];
  const started = performance.now();
  for (const [index, { command, checks }] of steps.entries()) {
    console.log(`\n━━ ${index + 1}/${steps.length} ${checks} (${command})`);
    const stepStarted = performance.now();
    const { status } = spawnSync(command, { stdio: 'inherit', shell: true });
    if (status !== 0) {
      console.error(`\n✘ ${checks}: failed after ${seconds(started)}. Alone: ${command}`);
      process.exit(1);
    }
    taken.push(`${seconds(stepStarted).padStart(8)}  ${checks}`);
  }
  console.log(`\n${taken.join('\n')}\n✔ All ${steps.length} checks passed in ${seconds(started)}`);
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
