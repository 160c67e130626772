/** Figures of a benchmark beside their limits. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from '../launcher/launch.ts';
import { machineOf } from './machine.ts';
import { median } from './statistics.ts';

type Figures<Name extends string> = Readonly<Record<Name, number>>;

/** The median of each figure over some rounds. */
export function mediansOf<Name extends string>(
  names: readonly Name[],
  rounds: readonly Figures<Name>[],
): Figures<Name> {
  const medians = names.map((name) => [name, median(rounds.map((round) => round[name]))]);
  return Object.fromEntries(medians) as Figures<Name>;
}

/** Prints which limits are met. A figure that a browser does not tell is NaN. */
export function printGoals<Name extends string>(
  goals: Figures<Name>,
  figures: NoInfer<Figures<Name>>,
): void {
  for (const [name, goal] of Object.entries<number>(goals)) {
    const figure = figures[name as Name];
    const outcome = Number.isNaN(figure) ? 'not told' : figure <= goal ? 'met' : 'missed';
    console.log(`${name.padEnd(12)} ${figure.toFixed(0).padStart(6)} of ${goal}: ${outcome}`);
  }
}

/**
 * Writes `record/<date>-<bench>-<browser>.json`, with today's machine.
 * @param all what the benchmark itself has to say
 */
export async function recordGoals(bench: string, name: BrowserName, all: object): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const folder = join(import.meta.dirname, 'record');
  await mkdir(folder, { recursive: true });
  const text = JSON.stringify({ date, machine: machineOf(), ...all }, rounded, 2);
  await writeFile(join(folder, `${date}-${bench}-${name}.json`), `${text}\n`);
}

/** For `JSON.stringify`: numbers with one digit behind the point. */
export function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10) / 10 : value;
}
