import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { compareVersions } from '../model/entry/field-comparison.ts';
import { mergeVersions } from '../model/entry/merge-versions.ts';
import { isSameValue } from '../model/entry/same-value.ts';
import { errorIn } from '../overlay/decide-entry.ts';

/** A version of an entry; null where there is none, as after a deletion. */
export type Version = ConceptEntry | null;

/** What becomes of a change of the user, once it is known what the server has. */
export type VersionDecision =
  /** The server has the same. */
  | { readonly kind: 'settled' }
  /** Nothing is left to send, and what the server has is taken. */
  | { readonly kind: 'take' }
  /** Nobody else changed the entry: ours is the next revision. */
  | { readonly kind: 'send' }
  /** Both changed it in different places: the merged entry is the next revision. */
  | { readonly kind: 'merged'; readonly entry: ConceptEntry }
  /**
   * Both changed the same place, or both added it: ours becomes a second version, and a person
   * chooses.
   */
  | { readonly kind: 'version' }
  /** Others deleted what we changed: our version stays, and everyone is told. */
  | { readonly kind: 'against' }
  /** Others changed what we deleted, or put it back: the user is asked. */
  | { readonly kind: 'ask' };

/** The index of each version among the three that are compared. */
const [BASE, THEIRS, MINE] = [0, 1, 2];

/**
 * Decides what becomes of a change.
 * @param base the entry before it
 * @param mine the entry after it
 * @param theirs the entry on the server
 */
export function decideVersion(base: Version, mine: Version, theirs: Version): VersionDecision {
  if (isSameValue(theirs, mine)) return { kind: 'settled' };
  if (isSameValue(base, mine)) return { kind: 'take' };
  if (isSameValue(base, theirs)) return { kind: 'send' };
  if (mine === null) return { kind: 'ask' };
  if (theirs === null) return { kind: 'against' };
  return base === null ? { kind: 'version' } : mergedVersion(base, mine, theirs);
}

function mergedVersion(
  base: ConceptEntry,
  mine: ConceptEntry,
  theirs: ConceptEntry,
): VersionDecision {
  const isChanged = (values: readonly unknown[], version: number): boolean =>
    !isSameValue(values[version], values[BASE]);
  const versions = [base, theirs, mine] as const;
  const isOneInTwoWays = compareVersions(versions).some(
    ({ values }) =>
      values.every((_, version) => version === BASE || isChanged(values, version)) &&
      !isSameValue(values[THEIRS], values[MINE]),
  );
  if (isOneInTwoWays) return { kind: 'version' };
  const entry = mergeVersions(versions, ({ values }) => (isChanged(values, MINE) ? MINE : THEIRS));
  if (isSameValue(entry, theirs)) return { kind: 'take' };
  const isWhole = languagesOf(mine).every(
    (language) => !languagesOf(theirs).includes(language) || languagesOf(entry).includes(language),
  );
  // Each side deleted another one of two terms. Nobody wanted both gone.
  return isWhole && errorIn(entry) === undefined ? { kind: 'merged', entry } : { kind: 'version' };
}

function languagesOf({ languageSections }: ConceptEntry): readonly string[] {
  return languageSections.map(({ language }) => language);
}
