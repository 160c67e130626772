import { tokenBytes, tokenSize } from './path-tokens.ts';

/** How far apart two places may be, in tokens of both paths together, where these agree again. */
const FARTHEST = 24;
/** So many bytes must be equal there, unless the paths end with fewer. */
const ENOUGH = 4;
/** The most bytes of the base that are taken in a step; … */
const MOST_KEPT = 0xff;
/** … and the most that are left out, or put in. */
const MOST_CHANGED = 0xf;

/**
 * Writes a path as changes of another one, its base. Each step has one byte with how many bytes of the
 * base are taken, one with how many are then left out (in its upper half) and how many follow in their
 * place, and these. The rest of the base is taken.
 * @returns undefined where more is taken at once than a byte can say
 */
export function pathEdits(
  base: readonly number[],
  path: readonly number[],
): readonly number[] | undefined {
  const steps: number[] = [];
  let from = 0;
  let at = 0;
  for (;;) {
    let kept = 0;
    while (at < path.length && base[from] === path[at]) {
      kept += tokenSize(path[at++] ?? 0);
      from += 1;
    }
    if (at === path.length && from === base.length) return steps;
    if (kept > MOST_KEPT) return undefined;
    const [left, added] = nextMeeting(base, from, path, at);
    const leftBytes = tokenBytes(base.slice(from, from + left)).length;
    steps.push(...changeSteps(kept, leftBytes, path.slice(at, at + added)));
    from += left;
    at += added;
  }
}

/** The steps of one change: several where it is too large for one. */
function changeSteps(kept: number, left: number, added: readonly number[]): readonly number[] {
  const steps: number[] = [];
  let at = 0;
  let [toKeep, toLeave] = [kept, left];
  do {
    const from = at;
    let size = 0;
    while (at < added.length && size + tokenSize(added[at] ?? 0) <= MOST_CHANGED)
      size += tokenSize(added[at++] ?? 0);
    const out = Math.min(MOST_CHANGED, toLeave);
    steps.push(toKeep, (out << 4) | size, ...tokenBytes(added.slice(from, at)));
    toKeep = 0;
    toLeave -= out;
  } while (toLeave > 0 || at < added.length);
  return steps;
}

/** How many tokens of both paths are passed until they agree again, or end. */
function nextMeeting(
  base: readonly number[],
  from: number,
  path: readonly number[],
  at: number,
): readonly [left: number, added: number] {
  for (let distance = 1; distance <= FARTHEST; distance += 1)
    for (let left = 0; left <= distance; left += 1)
      if (agree(base, from + left, path, at + distance - left)) return [left, distance - left];
  return [base.length - from, path.length - at];
}

function agree(
  base: readonly number[],
  from: number,
  path: readonly number[],
  at: number,
): boolean {
  if (from >= base.length || at >= path.length) return false;
  let equal = 0;
  for (let i = 0; equal < ENOUGH; i += 1) {
    if (from + i === base.length && at + i === path.length) return true;
    if (base[from + i] !== path[at + i]) return false;
    equal += tokenSize(base[from + i] ?? 0);
  }
  return true;
}
