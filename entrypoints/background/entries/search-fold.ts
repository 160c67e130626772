import { unitFold } from '../../../glossary/match/fold/fold.ts';

/**
 * Folds a text as the matcher does, unit by unit: case, width, and the forms of a Chinese
 * character, so that either script finds the other.
 */
export function foldForSearch(text: string): string {
  const { folded } = unitFold();
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = folded[text.charCodeAt(at)] ?? 0;
  return textOf(units);
}

/** How many arguments a call can safely have in every browser. */
const MOST_ARGUMENTS = 4096;

function textOf(units: Uint16Array): string {
  if (units.length <= MOST_ARGUMENTS) return String.fromCharCode(...units);
  const rest = textOf(units.subarray(MOST_ARGUMENTS));
  return String.fromCharCode(...units.subarray(0, MOST_ARGUMENTS)) + rest;
}
