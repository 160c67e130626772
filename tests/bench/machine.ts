import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, totalmem } from 'node:os';

import { engineNames } from './engine-names.ts';

/** What the figures depend on apart from the code. */
export interface Machine {
  readonly processors: string;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
  /** The versions of the packages that take part. */
  readonly packages: Readonly<Record<string, string>>;
}

/** This machine at the moment, with the packages that the figures compare with. */
export function machineOf(): Machine {
  const processors = cpus();
  const { devDependencies = {} } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { readonly devDependencies?: Readonly<Record<string, string>> };
  const taking = new Set<string>([...engineNames, 'opencc-js', '@node-rs/jieba', 'typo-js']);
  return {
    processors: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: platform(),
    node: process.version,
    packages: Object.fromEntries(
      Object.entries(devDependencies).filter(([name]) => taking.has(name)),
    ),
  };
}

/** Jobs that ran or waited for a processor, as averages of the last one, five and 15 minutes. */
export const loadOf = (): readonly number[] => loadavg().map((load) => Number(load.toFixed(2)));
