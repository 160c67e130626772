import { engineNames, type EngineName } from './engine-names.ts';
import type { GlossaryFigures } from './measure.ts';

/** The goals: the ratio to the step limit on page L, the table in MB, and compiling in ms. */
const GOALS: Readonly<
  Record<string, { readonly ratio: number; readonly table: number; readonly build: number }>
> = {
  '300': { ratio: 2.5, table: 0.4, build: 5 },
  '10000': { ratio: 4, table: 0.8, build: 30 },
  '220000': { ratio: 5, table: 6, build: 150 },
  '1000000': { ratio: 8, table: 20, build: 1000 },
};

/** Termlight against its goals, in Markdown: one row for each glossary. */
export function goalTable(figures: readonly GlossaryFigures[]): string {
  const rows = figures.map(({ glossary, forms, build, bytes, load, cold, scans }) => {
    const goal = GOALS[glossary];
    const aim = (value: number | undefined): string => (value === undefined ? '–' : String(value));
    const ours = scans.find(({ engine, page }) => engine === 'termlight' && page === 'L');
    const first = (cold.termlight ?? Number.NaN) / (cold.regex ?? Number.NaN);
    return [
      glossary === 'curated' ? `curated, ${count(forms)}` : count(forms),
      ratio(ours?.ratio),
      goal === undefined ? '–' : `×${goal.ratio}`,
      ours === undefined ? '–' : ours.warm.toFixed(1),
      ratio(first),
      `${short(bytes / 1e6)} MB`,
      aim(goal?.table),
      `${short(build.median)} ms`,
      aim(goal?.build),
      `${short(load.median)} ms`,
    ];
  });
  return markdown(
    [
      'forms',
      'L: to the step limit',
      'goal',
      'ns/unit',
      'M cold: to the regex',
      'table',
      'goal, MB',
      'compiling',
      'goal, ms',
      'opening',
    ],
    rows,
  );
}

/** All engines on all pages as ratios to the step limit, in Markdown. */
export function ratioTable(figures: readonly GlossaryFigures[]): string {
  const engines = engineNames.filter((engine) => engine !== 'step');
  const rows = figures.flatMap(({ glossary, scans }) =>
    [...new Set(scans.map(({ page }) => page))].map((page) => {
      const of = (engine: EngineName): string =>
        ratio(scans.find((scan) => scan.page === page && scan.engine === engine)?.ratio);
      return [glossary, page, ...engines.map((engine) => of(engine))];
    }),
  );
  return markdown(['forms', 'page', ...engines], rows);
}

const count = (value: number): string => value.toLocaleString('en-US');
const short = (value: number): string => String(Number(value.toPrecision(value < 100 ? 2 : 3)));
const ratio = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : `×${short(value)}`;

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row))].join('\n');
}
