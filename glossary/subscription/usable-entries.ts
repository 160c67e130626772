import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { soundEntry } from '../overlay/decide-entry.ts';
import { isTooLong } from './entry-length.ts';

/** How many entries are checked between two places where the work can pause. */
const SLICE = 50;

/** Entries of a file that can be stored. */
export interface UsableEntries {
  readonly entries: readonly ConceptEntry[];
  /** How many others have errors, are too long or have no id that is expected. */
  readonly leftOut: number;
}

/** An entry that can be stored, made tidy; undefined where it has errors, or is too long. */
export function usableEntry(entry: ConceptEntry): ConceptEntry | undefined {
  const sound = soundEntry(entry);
  return sound.ok && !isTooLong(sound.entry) ? sound.entry : undefined;
}

/**
 * The entries of a file that can be stored, made tidy as by an import, and how many are left out.
 * @param usable see `usableEntry`
 */
export function* usableEntries(
  entries: readonly ConceptEntry[],
  usable: typeof usableEntry = usableEntry,
): Generator<void, UsableEntries, void> {
  const found: ConceptEntry[] = [];
  for (const [place, entry] of entries.entries()) {
    if (place % SLICE === SLICE - 1) yield;
    const sound = usable(entry);
    if (sound !== undefined) found.push(sound);
  }
  return { entries: found, leftOut: entries.length - found.length };
}
