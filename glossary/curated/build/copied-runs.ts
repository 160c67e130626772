import { unitFold } from '../../match/fold.ts';

/** Longer than a term is; a run this long is a sentence of somebody. */
const WORDS = 12;
const CHARACTERS = 20;

/**
 * Finds runs of a text that stand in `original` too: twelve words of English or twenty Han
 * characters, whatever the script, case and punctuation. What a definition shares with a document
 * below that is terms. Each run is given with the ones that overlap it.
 */
export function createCopyFinder(original: string): (text: string) => readonly string[] {
  const known = new Set(runsOf(original));
  return (text) => runsOf(text).filter((run) => known.has(run));
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
