import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { compareVersions } from '../model/entry/field-comparison.ts';
import { mergeVersions } from '../model/entry/merge-versions.ts';
import { isSameValue } from '../model/entry/same-value.ts';
import { errorIn } from '../overlay/decide-entry.ts';

/** A version of an entry; null where there is none, as after a deletion. */
export type Version = ConceptEntry | null;

/** What becomes of a change of ours, now that it is known what the server has. */
export type VersionDecision =
  /** The server has what we have. */
  | { readonly kind: 'settled' }
  /** Nothing of ours is left to send: what the server has is taken. */
  | { readonly kind: 'take' }
  /** Nobody else changed it: ours is the next revision. */
  | { readonly kind: 'send' }
  /** Both changed it, in different places: this is the next revision. */
  | { readonly kind: 'merged'; readonly entry: ConceptEntry }
  /** Both changed one place, or both made it: ours is a second version that a person settles. */
  | { readonly kind: 'version' }
  /** They deleted what we changed: ours stands, and everyone is told. */
  | { readonly kind: 'against' }
  /** They changed what we deleted: we are asked. */
  | { readonly kind: 'ask' };

/** Which version of three a place is taken from: ours, where we changed it. */
const [BASE, THEIRS, MINE] = [0, 1, 2];

/**
 * Decides what becomes of a change.
 * @param base what was changed
 * @param mine what it was changed into
 * @param theirs what the server has
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
  // Of two terms each took out another one: nobody wanted both gone.
  return isWhole && errorIn(entry) === undefined ? { kind: 'merged', entry } : { kind: 'version' };
}

function languagesOf({ languageSections }: ConceptEntry): readonly string[] {
  return languageSections.map(({ language }) => language);
}
