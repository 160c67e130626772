import { foldForSearch } from '../../match/fold/fold-for-search.ts';
import type { CheckedBead } from '../checked-pair.ts';
import type { Wording } from './english-wording.ts';

/**
 * Shortest form that may be rendered in part; shorter ones are rendered as a whole or not at all.
 */
const SHORTEST = 4;
const WHOLE = 0.75;

/**
 * The best partial match of a Chinese form in the target of a bead, by pairs of adjacent
 * characters. Undefined if fewer than half of the pairs are there, and for a form of three
 * characters or fewer.
 */
export function chineseWordingOf(
  form: string,
  { folded: here, part }: CheckedBead,
): Wording | undefined {
  const wanted = foldForSearch(form);
  if (wanted.length < SHORTEST) return undefined;
  const pairs = new Set(pairsOf(wanted));
  let best: Wording | undefined;
  for (let from = 0; from < here.length - 1; from += 1) {
    if (!pairs.has(here.slice(from, from + 2))) continue;
    const seen = new Set<string>();
    let end = from;
    for (let at = from; at < Math.min(here.length - 1, from + 2 * wanted.length); at += 1) {
      const pair = here.slice(at, at + 2);
      if (/[。！？；]/u.test(pair)) break;
      if (!pairs.has(pair)) continue;
      seen.add(pair);
      end = at + 2;
    }
    const share = seen.size / pairs.size;
    if (share < 0.5 || share <= (best?.share ?? 0)) continue;
    best = {
      start: part.start + from,
      end: part.start + end,
      share,
      isWhole: share >= WHOLE,
      isNear: false,
      length: end - from,
    };
  }
  return best;
}

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
