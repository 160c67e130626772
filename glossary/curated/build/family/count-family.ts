import { formKey } from '../../../match/fold/form-key.ts';
import type { ConceptsByKey } from '../concepts-by-key.ts';
import type { Count } from '../counts/count-curated.ts';
import type { CuratedFiles } from '../read-curated.ts';
import { AGREEMENTS, PAIR_EVIDENCE, agreementOf, pairEvidence } from './agreement.ts';
import { NAME_KINDS, SAMPLE_VERDICTS } from './family-tables.ts';
import type { Family } from './read-family.ts';

/** The state of a family, counted in rows of its list. */
export interface FamilyCounts {
  readonly name: string;
  readonly rows: number;
  readonly kinds: readonly Count[];
  readonly agreements: Readonly<Record<(typeof AGREEMENTS)[number], number>>;
  readonly evidence: Readonly<Record<(typeof PAIR_EVIDENCE)[number], number>>;
  /** The hosts at which the hands read renderings, the most common first. */
  readonly hosts: readonly Count[];
  /** Rows whose Chinese is a term of a concept in the glossary. */
  readonly taken: number;
  /** Rows that were considered and not taken. */
  readonly leftOut: number;
  /** Rows of which none of this holds. */
  readonly left: number;
  /** Rows that were drawn at random and checked again. */
  readonly sampled: number;
  readonly verdicts: Readonly<Record<(typeof SAMPLE_VERDICTS)[number], number>>;
  /** Of the rows that were drawn, those that were found, but without a place that can be named. */
  readonly placeless: number;
}

/** Counts a family, and how much of it is in the glossary, whose concepts are `concepts`. */
export function countFamily(
  { name, names, first, second, left, sample }: Family,
  concepts: ConceptsByKey,
  { leftOut }: Pick<CuratedFiles, 'leftOut'>,
): FamilyCounts {
  const pairs = first.flatMap((one, index) => {
    const other = second[index];
    return other === undefined ? [] : [[one, other] as const];
  });
  const leftKeys = new Set([
    ...leftOut.map(({ term }) => formKey(term)),
    ...left.map(({ zh }) => formKey(zh)),
  ]);
  const others = names.filter(({ zh }) => !concepts.has(formKey(zh)));
  const open = others.filter(({ zh }) => !leftKeys.has(formKey(zh)));
  return {
    name,
    rows: names.length,
    kinds: NAME_KINDS.map((wanted): Count => [
      wanted,
      names.filter(({ kind }) => kind === wanted).length,
    ]).filter(([, count]) => count > 0),
    agreements: tally(
      AGREEMENTS,
      pairs.map((pair) => agreementOf(...pair)),
    ),
    evidence: tally(
      PAIR_EVIDENCE,
      pairs.map((pair) => pairEvidence(...pair)),
    ),
    hosts: hostsOf([...first, ...second].map(({ where }) => where)),
    taken: names.length - others.length,
    leftOut: others.length - open.length,
    left: open.length,
    sampled: sample.length,
    verdicts: tally(
      SAMPLE_VERDICTS,
      sample.map(({ verdict }) => verdict),
    ),
    placeless: sample.filter(({ verdict, where }) => verdict !== 'none' && where === '').length,
  };
}

function tally<Name extends string>(
  names: readonly Name[],
  found: readonly Name[],
): Readonly<Record<Name, number>> {
  return Object.fromEntries(
    names.map((name) => [name, found.filter((one) => one === name).length]),
  ) as Record<Name, number>;
}

function hostsOf(addresses: readonly string[]): readonly Count[] {
  const hosts = addresses.filter((address) => address !== '').map((one) => new URL(one).host);
  return [...Map.groupBy(hosts, (host) => host)]
    .map(([host, all]): Count => [host, all.length])
    .toSorted(([, a], [, b]) => b - a);
}
