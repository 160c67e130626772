/** Finds keys that a query was meant for, although it has a slip in it. */
import { findInKeys, keyAt, type KeyText } from './key-text.ts';

const HAN = /\p{Script=Han}/u;

/**
 * How many slips a query may have, by its length. A Chinese character counts as several letters.
 */
function slipsAllowed(query: string): number {
  const [some, more] = HAN.test(query) ? [3, 6] : [4, 8];
  if (query.length < some) return 0;
  return query.length < more ? 1 : 2;
}

/**
 * Tells of every key in which a query stands with some slips: a letter too many, missing, another
 * one, or two that changed places. In alphabetic text it stands at the beginning of a word.
 *
 * A query cut in one part more than it may have slips has a part without any, unless the slip is a
 * change of places across the cut; so only keys with such a part are compared, and those with the
 * two letters at a cut the other way round.
 */
export function findAlike(
  keys: KeyText,
  query: string,
  found: (key: number, slips: number, length: number) => void,
): void {
  const allowed = slipsAllowed(query);
  if (allowed === 0) return;
  const compared = new Uint8Array(keys.owners.length);
  const anywhere = HAN.test(query);
  const look = (key: number, _hit: unknown, length: number): void => {
    if (compared[key] === 1) return;
    compared[key] = 1;
    const slips = fewestSlips(keyAt(keys, key), query, allowed, anywhere);
    if (slips <= allowed) found(key, slips, length);
  };
  const size = query.length / (allowed + 1);
  for (let part = 0; part <= allowed; part += 1) {
    const [start, end] = [Math.round(part * size), Math.round((part + 1) * size)];
    findInKeys(keys, query.slice(start, end), look);
    if (start > 0) findInKeys(keys, exchangedAt(query, start), look);
  }
}

function exchangedAt(query: string, at: number): string {
  return query.slice(0, at - 1) + query.charAt(at) + query.charAt(at - 1) + query.slice(at + 1);
}

/** The fewest slips with which a query stands in a key; more than `allowed` for more than that. */
function fewestSlips(key: string, query: string, allowed: number, anywhere: boolean): number {
  let fewest = allowed + 1;
  for (let at = 0; at < key.length && fewest > 0; at += 1) {
    if (anywhere || at === 0 || key.charAt(at - 1) === ' ') {
      fewest = Math.min(fewest, slipsAtBeginning(key, at, query, allowed));
    }
  }
  return fewest;
}

/** The slips between a query and that beginning of the rest of a key that is nearest to it. */
function slipsAtBeginning(key: string, at: number, query: string, allowed: number): number {
  const width = Math.min(key.length - at, query.length + allowed);
  let before: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= query.length; row += 1) {
    const current = [row];
    const letter = query.charAt(row - 1);
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const other = key.charAt(at + column - 1);
      const replaced = (above[column - 1] ?? 0) + Number(letter !== other);
      let slips = Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const exchanged =
        row > 1 &&
        column > 1 &&
        letter === key.charAt(at + column - 2) &&
        query.charAt(row - 2) === other;
      if (exchanged) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      current.push(slips);
      least = Math.min(least, slips);
    }
    if (least > allowed) return least;
    [before, above] = [above, current];
  }
  return Math.min(...above);
}
