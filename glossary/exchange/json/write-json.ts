import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import type { SourceFrame } from '../../model/glossary/subscription.ts';
import { JSON_FORMAT, JSON_VERSION } from './frame.ts';

/** Our own JSON: all of it one value. */
export function writeJson(entries: readonly ConceptEntry[], frame: SourceFrame = {}): string {
  return `${JSON.stringify({ ...headOf(frame), entries }, null, 1)}\n`;
}

/**
 * The same as JSON Lines: the frame on the first line, with the number of entries, so that a file
 * that was cut off is known; and an entry on each further line.
 */
export function writeJsonLines(entries: readonly ConceptEntry[], frame: SourceFrame = {}): string {
  const lines = [{ ...headOf(frame), entries: entries.length }, ...entries];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function headOf(frame: SourceFrame): object {
  return { format: JSON_FORMAT, version: JSON_VERSION, ...frame };
}
