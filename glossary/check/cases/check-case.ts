import type { Verdict } from '../../model/check/verdict.ts';

/**
 * A source, its translation, and the verdict on terms of the source as it has them. Each line is a
 * bead with the line of the same number. Several verdicts are those of all its places, `none` is none.
 */
export type CheckCase = readonly [
  name: string,
  source: string,
  target: string,
  verdicts: Readonly<Record<string, Verdict | 'none' | readonly Verdict[]>>,
];
