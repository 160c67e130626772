import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';

import { median } from '../statistics.ts';
import type { Competitor } from './bench-extensions.ts';
import type { Figures } from './measure-page.ts';

/** What one page with one glossary costs, as medians. */
export interface Result {
  readonly browser: string;
  readonly page: string;
  readonly forms: number;
  readonly rounds: number;
  readonly figures: ReadonlyMap<Competitor, Figures>;
}

/** The median of each figure over the rounds; NaN if a round lacks the figure. */
export function medians(all: readonly Figures[]): Figures {
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, median(all.map((one) => one[name] ?? NaN))]),
  );
}

/** Prints a line for each competitor and a column for each figure; a missing figure is a dash. */
export function printTable({ browser, page, forms, rounds, figures }: Result): void {
  console.log(`\n${browser}, page ${page}, ${forms} forms, medians of ${rounds}`);
  const names = Object.keys([...figures.values()][0] ?? {});
  console.log(''.padEnd(16) + names.map((name) => name.padStart(11)).join(''));
  for (const [competitor, own] of figures) {
    const cells = names.map((name) => format(own[name] ?? NaN).padStart(11));
    console.log(competitor.padEnd(16) + cells.join(''));
  }
}

function format(value: number): string {
  if (Number.isNaN(value)) return '–';
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1);
}

/** Writes the results of one browser and glossary next to those of other dates. */
export async function record(
  results: readonly Result[],
  browser: string,
  forms: number,
): Promise<void> {
  const folder = join(import.meta.dirname, '../record');
  await mkdir(folder, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`;
  const pages = results.map(({ page, rounds, figures }) => ({
    page,
    rounds,
    figures: Object.fromEntries(figures),
  }));
  const text = JSON.stringify(
    { date, browser: results[0]?.browser, machine, system: process.platform, forms, pages },
    (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value),
    2,
  );
  await writeFile(join(folder, `${date}-pages-${browser}-${forms}.json`), `${text}\n`);
}
