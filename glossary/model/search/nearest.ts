/** Finds keys that are similar to a text. */
import { keyAt, type KeyText } from './key-text.ts';

/** Longer texts are compared by their beginning, in UTF-16 units. */
const LONGEST = 200;
/** The least likeness that is not chance. */
const LEAST = 0.34;

/**
 * The owners of the keys most like a text, best first: by the pairs of neighbouring characters that
 * the text and a key share. A key that is all of the text, or stands in it, or has it inside, comes
 * before one that is only like it.
 * @param text folded as the keys are
 */
export function nearestIn(
  keys: KeyText,
  isListed: (owner: number) => boolean,
  text: string,
  limit: number,
): readonly number[] {
  const query = text.slice(0, LONGEST).trim();
  if (query === '') return [];
  const pairs = pairsOf(query);
  const best = new Map<number, number>();
  for (const key of likelyKeys(keys, query)) {
    const owner = keys.owners[key] ?? 0;
    if (!isListed(owner)) continue;
    const likeness = likenessOf(query, pairs, keyAt(keys, key));
    if (likeness >= LEAST && likeness > (best.get(owner) ?? 0)) best.set(owner, likeness);
  }
  return [...best]
    .sort(([one, likeness], [other, otherLikeness]) => otherLikeness - likeness || one - other)
    .slice(0, limit)
    .map(([owner]) => owner);
}

/** Keys that may be similar, found in one pass that looks up each pair in a small table. */
function likelyKeys({ text, starts }: KeyText, query: string): readonly number[] {
  const known = new Uint8Array(0x10000);
  for (let at = 0; at + 1 < query.length; at += 1) {
    known[hashOf(query.charCodeAt(at), query.charCodeAt(at + 1))] = 1;
  }
  const likely: number[] = [];
  for (let key = 0; key + 1 < starts.length; key += 1) {
    const start = starts[key] ?? 0;
    const end = (starts[key + 1] ?? 0) - 1;
    let shared = 0;
    let before = text.charCodeAt(start);
    for (let at = start + 1; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      shared += known[hashOf(before, unit)] ?? 0;
      before = unit;
    }
    const length = end - start;
    // A key inside the text needs only half of its pairs; a single character has none.
    const least = Math.max(query.length + length - 2, 1) * (LEAST / 2);
    const mayBeInside = shared > 0 && shared >= Math.min(length, query.length) - 1;
    if (shared >= least || mayBeInside || (length <= 1 && query.length <= 1)) likely.push(key);
  }
  return likely;
}

function hashOf(one: number, other: number): number {
  return (Math.imul(one, 0x9e37) ^ other) & 0xffff;
}

/** From 0 for nothing in common to 1 for the same; `pairs` are those of the query. */
function likenessOf(query: string, pairs: ReadonlyMap<string, number>, key: string): number {
  if (key === query) return 1;
  const [shorter, longer] = query.length < key.length ? [query, key] : [key, query];
  const isInside = shorter.length >= 2 && standsIn(longer, shorter);
  const own = pairsOf(key);
  let shared = 0;
  for (const [pair, count] of own) shared += Math.min(count, pairs.get(pair) ?? 0);
  const dice = (2 * shared) / Math.max(query.length + key.length - 2, 1);
  return isInside ? 0.5 + dice / 2 : dice;
}

const LETTER = /[\p{Script=Latin}\p{N}]/u;

/** Whether a text has another in it; letters in the midst of a word are not the term they spell. */
function standsIn(longer: string, shorter: string): boolean {
  const isWord = LETTER.test(shorter.charAt(0));
  let at = longer.indexOf(shorter);
  while (isWord && at > 0 && LETTER.test(longer.charAt(at - 1))) {
    at = longer.indexOf(shorter, at + 1);
  }
  return at !== -1;
}

function pairsOf(key: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < key.length; at += 1) {
    const pair = key.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
