import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  orderFaults,
  readHand,
  readNames,
  readSample,
  type ListedName,
  type HandRendering,
  type SampledName,
} from './family-tables.ts';
import type { FamilyTable } from './read-family-table.ts';
import { readLeft, type LeftName } from './settled-table.ts';

/** A family of names as it stands in its tables. */
export interface Family {
  readonly name: string;
  readonly names: readonly ListedName[];
  /**
   * What both hands have: a row for each name, in the order of the names, unless there are faults.
   */
  readonly first: readonly HandRendering[];
  readonly second: readonly HandRendering[];
  /** Names that were left out; none while nothing is settled. */
  readonly left: readonly LeftName[];
  /** Names that were drawn at random and checked again in documents; none if that was not done. */
  readonly sample: readonly SampledName[];
  /** Each with its file and line. */
  readonly faults: readonly string[];
}

/** The names of all families of the curated glossary in `folder`. */
export function familyNames(folder: string): readonly string[] {
  const families = join(folder, 'families');
  return existsSync(families) ? readdirSync(families).toSorted() : [];
}

/** Reads a family of the curated glossary in `folder`. Throws when a table cannot be read. */
export function readFamily(folder: string, name: string): Family {
  const faults: string[] = [];
  const read = <Row extends { readonly zh: string }>(
    file: string,
    parse: (text: string) => FamilyTable<Row>,
    wanted?: readonly ListedName[],
  ): readonly Row[] => {
    const table = parse(readFileSync(join(folder, 'families', name, file), 'utf8'));
    // A row that could not be read shifts all rows behind it.
    const ordered = wanted === undefined || table.faults.length > 0;
    const found = ordered ? table.faults : orderFaults(wanted, table.rows);
    faults.push(...found.map((fault) => `${name}/${file} ${fault}`));
    return table.rows;
  };
  const names = read('list.tsv', readNames);
  const first = read('first-hand.tsv', readHand, names);
  const second = read('second-hand.tsv', readHand, names);
  const listed = new Set(names.map(({ zh }) => zh));
  const readSome = <Row extends { readonly zh: string }>(
    file: string,
    parse: (text: string) => FamilyTable<Row>,
  ): readonly Row[] => {
    if (!existsSync(join(folder, 'families', name, file))) return [];
    const rows = read(file, parse);
    for (const { zh } of rows) {
      if (!listed.has(zh)) faults.push(`${name}/${file}: ${zh} is not in list.tsv`);
    }
    return rows;
  };
  const left = readSome('left.tsv', readLeft);
  const sample = readSome('sample.tsv', readSample);
  return { name, names, first, second, left, sample, faults };
}
