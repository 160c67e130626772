import { createHash } from 'node:crypto';
import { unitFold } from '../../../match/fold/fold.ts';

/** How many words a run has. A term is shorter, so a run that two texts share was copied. */
const WORDS = 12;
const CHARACTERS = 20;

/**
 * The runs of a text as hashes, sorted, without repetitions. A run is twelve words of English or
 * twenty Han characters; script, case and punctuation do not count. The hashes recognise a document
 * that we may not publish without containing it.
 */
export function hashesOfRuns(text: string): readonly string[] {
  return [...new Set(runsOf(text).map((run) => hashOf(run)))].sort();
}

/**
 * Finds runs of a text that are also in a document, given by the hashes of its runs. What is
 * shorter than a run and stands in both is only terms. Runs that overlap are all returned.
 */
export function createCopyFinder(hashes: ReadonlySet<string>): (text: string) => readonly string[] {
  return (text) => runsOf(text).filter((run) => hashes.has(hashOf(run)));
}

/**
 * 48 bits: with a thousand known runs, one in 280 thousand million other runs is taken for one of
 * them.
 */
function hashOf(run: string): string {
  return createHash('sha256').update(run).digest('base64url').slice(0, 8);
}

function runsOf(text: string): readonly string[] {
  const { folded } = unitFold();
  const words = text.toLowerCase().match(/[\p{Script=Latin}\p{M}\p{N}]+/gu) ?? [];
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const characters = han.map((unit) => String.fromCharCode(folded[unit.charCodeAt(0)] ?? 0));
  return [...windows(words, WORDS, ' '), ...windows(characters, CHARACTERS, '')];
}

function windows(units: readonly string[], length: number, glue: string): readonly string[] {
  const count = Math.max(0, units.length - length + 1);
  return Array.from({ length: count }, (_, at) => units.slice(at, at + length).join(glue));
}
