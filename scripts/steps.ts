import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** One thing that is checked, by a command of the project. */
export interface Step {
  readonly command: string;
  /** What it checks, as the output says it. */
  readonly checks: string;
}

/**
 * Runs stages one after another and tells how long each step took. At the first failure it ends the
 * process and all that runs. The lanes of a stage run side by side, the steps of a lane one after
 * another. The first lane's output is shown at once, that of other lanes when a step is over.
 */
export async function runSteps(
  ...stages: readonly (readonly (readonly Step[])[])[]
): Promise<void> {
  const started = performance.now();
  const taken: string[] = [];
  const running = new Set<ChildProcess>();
  const endAll = (): never => {
    for (const child of running) end(child);
    process.exit(1);
  };
  process.once('SIGINT', endAll).once('SIGTERM', endAll);
  const runLane = async (lane: readonly Step[], isFirst: boolean): Promise<void> => {
    for (const { command, checks } of lane) {
      if (isFirst) console.log(`\n━━ ${checks} (${command})`);
      const stepStarted = performance.now();
      const child = spawn(command, {
        // On Windows a process with its own group would open a window.
        detached: process.platform !== 'win32',
        stdio: [
          'ignore',
          ...(isFirst ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const)),
        ],
        shell: true,
      });
      running.add(child);
      const printed: Buffer[] = [];
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (part: Buffer) => printed.push(part));
      }
      const [status] = (await once(child, 'close')) as [number | null];
      running.delete(child);
      if (!isFirst)
        console.log(`\n━━ ${checks} (${command})\n${Buffer.concat(printed).toString()}`);
      if (status !== 0) {
        console.error(`\n✘ ${checks}: failed after ${seconds(started)}. Alone: ${command}`);
        endAll();
      }
      taken.push(`${seconds(stepStarted).padStart(8)}  ${checks}`);
    }
  };
  for (const lanes of stages) {
    await Promise.all(lanes.map(async (lane, index) => runLane(lane, index === 0)));
  }
  console.log(`\n${taken.join('\n')}\n✔ All ${taken.length} checks passed in ${seconds(started)}`);
}

/** Ends a step and all processes that it started. */
function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid);
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
