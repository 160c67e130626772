import type { StoredTeam } from '../storage/stored-team.ts';
import { areManyOf } from '../subscription/kept-back.ts';

/** Over this time deletions are counted together, in milliseconds. */
const DAY = 86_400_000;

/** How many entries of a team were deleted here because others deleted them, and since when. */
type DeletedLately = Required<NonNullable<StoredTeam['deleted']>>;

/** The deletions of the last day, or of all the time in which some are kept back. @param now in milliseconds */
export function deletedLately({ deleted }: StoredTeam, now: number): DeletedLately {
  const { count = 0, since } = deleted ?? {};
  const age = now - Date.parse(since ?? '');
  if (since !== undefined && age >= 0 && age < DAY) return { count, since };
  return { count: since === undefined ? count : 0, since: new Date(now).toISOString() };
}

/**
 * Whether others deleted so many entries, those of the last day included, that a person has to look.
 * @param gone how many they deleted that are still here
 * @param here how many others there are
 */
export function areManyGone(
  team: StoredTeam,
  { gone, here }: { readonly gone: number; readonly here: number },
  now: number,
): boolean {
  const { count } = deletedLately(team, now);
  return gone > 0 && areManyOf(count + gone, count + gone + here);
}
