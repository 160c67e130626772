import { areManyOf } from '../subscription/kept-back.ts';

/** Over this time deletions are counted together, in milliseconds. */
const DAY = 86_400_000;

/** How many entries of a team were deleted here because others deleted them. */
interface DeletedCount {
  readonly count: number;
  /** Since when they are counted; undefined while some are kept back, so that the count does not end. */
  readonly since?: string;
}

/**
 * The deletions that are counted together: those of one day, or longer while some are kept back.
 * @param now in milliseconds since 1970
 * @returns with the time since when they are counted, which is now where none are or a day is over
 */
export function deletedLately(
  deleted: DeletedCount | undefined,
  now: number,
): Required<DeletedCount> {
  const { count = 0, since }: Partial<DeletedCount> = deleted ?? {};
  const age = now - Date.parse(since ?? '');
  if (since !== undefined && age >= 0 && age < DAY) return { count, since };
  return { count: since === undefined ? count : 0, since: new Date(now).toISOString() };
}

/**
 * Whether others deleted so many entries, those of the last day included, that a person has to look.
 * @param gone how many they deleted that are still here
 * @param here how many others there are
 * @param now in milliseconds since 1970
 */
export function areManyGone(
  deleted: DeletedCount | undefined,
  { gone, here }: { readonly gone: number; readonly here: number },
  now: number,
): boolean {
  const { count } = deletedLately(deleted, now);
  return gone > 0 && areManyOf(count + gone, count + gone + here);
}
