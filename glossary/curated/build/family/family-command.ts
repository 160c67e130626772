import { readFileSync } from 'node:fs';
import type { CommandResult } from '../command-result.ts';
import { conceptsByKey } from '../concepts-by-key.ts';
import { packageFiles } from '../package-curated.ts';
import { readCurated } from '../read-curated.ts';
import { countFamily } from './count-family.ts';
import { comparisonLines, familiesLines, familyLines } from './family-lines.ts';
import { orderFaults, readHand } from './family-tables.ts';
import { familyNames, readFamily } from './read-family.ts';

/**
 * Counts one family of the curated glossary in `folder`; without a name all of them, one a line.
 */
export function familyCommand(name: string | undefined, folder: string): CommandResult {
  const known = familyNames(folder);
  if (name !== undefined && !known.includes(name)) {
    return { exitCode: 2, lines: [`there is no family ${name}, only ${known.join(', ')}`] };
  }
  const families = (name === undefined ? known : [name]).map((one) => readFamily(folder, one));
  const faults = families.flatMap((family) => family.faults);
  if (faults.length > 0) return { exitCode: 1, lines: faults.map((fault) => `✘ ${fault}`) };
  const files = readCurated(folder);
  const concepts = conceptsByKey(packageFiles(files));
  const counts = families.map((family) => countFamily(family, concepts, files));
  return {
    exitCode: 0,
    lines: name === undefined ? familiesLines(counts) : counts.flatMap((one) => familyLines(one)),
  };
}

/** Compares the files of two hands, which must have the same rows. */
export function compareCommand(first: string, second: string): CommandResult {
  const tables = [];
  for (const file of [first, second]) {
    let text;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      return { exitCode: 2, lines: [`${file} cannot be read`] };
    }
    const { rows, faults } = readHand(text);
    if (faults.length > 0) return { exitCode: 2, lines: faults.map((fault) => `${file} ${fault}`) };
    tables.push(rows);
  }
  const [one = [], other = []] = tables;
  const moved = orderFaults(one, other);
  if (moved.length > 0) return { exitCode: 2, lines: moved.map((fault) => `${second} ${fault}`) };
  return { exitCode: 0, lines: comparisonLines(one, other) };
}
