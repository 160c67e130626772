import { foldForSearch } from '../../match/fold/fold-for-search.ts';
import type { CheckedBead } from '../checked-pair.ts';
import type { Span } from '../../match/span.ts';
import type { Wording } from './english-wording.ts';

/**
 * Shortest form that may be rendered in part; shorter ones are rendered as a whole or not at all.
 */
const SHORTEST = 4;
const WHOLE = 0.75;
/** Particles and marks of a form that may be others: 人格尊严和价值 for 人的尊严和价值. */
const LIGHT = new Set(foldForSearch('的之和及与以或面、'));
/** What makes another thing of a phrase if it is put into it. */
const OTHER = new Set(foldForSearch('不未非无反副'));
/** Stands for a character that is in no form. */
const BLOT = '\u0000';
/** The end of a sentence, as folded. */
const END = /[。!?;]/u;

/**
 * The best partial match of a Chinese form in the target of a bead, by pairs of adjacent
 * characters. Undefined if fewer than half of the pairs are there, and for a form of three
 * characters or fewer. Of an enumeration every member must be there by half.
 * A phrase of two words of two characters may have them the other way round (解决争议 for 争议解决).
 * @param isName whether the form is a name, which is another one with other characters between, and without its end
 * @param taken spans of the equivalents of other terms, of which no character counts
 */
export function chineseWordingOf(
  form: string,
  { folded, part }: CheckedBead,
  isName: boolean,
  taken: readonly Span[],
): Wording | undefined {
  const wanted = foldForSearch(form);
  if (wanted.length < SHORTEST) return undefined;
  const here = without(taken, folded, part.start);
  const swapped = wanted.length === 4 && !isName ? wanted.slice(2) + wanted.slice(0, 2) : wanted;
  const turned = swapped === wanted ? -1 : here.indexOf(swapped);
  if (turned >= 0) {
    const start = part.start + turned;
    const { length } = swapped;
    return { start, end: start + length, share: 1, isWhole: true, isNear: true, length };
  }
  const pairs = new Set(pairsOf(wanted));
  const isNear =
    !isName && Array.from(here).some((_, start) => hasAllCharacters(wanted, here.slice(start)));
  const members = wanted.split(',').map(pairsOf);
  let best: Wording | undefined;
  for (let from = 0; from < here.length - 1; from += 1) {
    if (!pairs.has(here.slice(from, from + 2))) continue;
    const seen = new Set<string>();
    let end = from;
    for (let at = from; at < Math.min(here.length - 1, from + 2 * wanted.length); at += 1) {
      const pair = here.slice(at, at + 2);
      if (END.test(pair)) break;
      if (!pairs.has(pair)) continue;
      seen.add(pair);
      end = at + 2;
    }
    const share = seen.size / pairs.size;
    if (share < 0.5 || share <= (best?.share ?? 0)) continue;
    const isOther = Array.from(here.slice(from, end)).some(
      (character) => OTHER.has(character) && !wanted.includes(character),
    );
    const hasAll = members.every(
      (own) => own.filter((pair) => seen.has(pair)).length >= own.length / 2,
    );
    const hasHead = !isName || seen.has(wanted.slice(-2));
    best = {
      start: part.start + from,
      end: part.start + end,
      share,
      isWhole: share >= WHOLE && hasAll && hasHead && !isOther,
      isNear,
      length: end - from,
    };
  }
  return best;
}

/** A text with the characters of some spans blotted out; `start` is where it stands in what they are spans of. */
const without = (spans: readonly Span[], text: string, start: number): string =>
  spans.reduce(
    (left, span) =>
      left.slice(0, span.start - start) +
      BLOT.repeat(span.end - span.start) +
      left.slice(span.end - start),
    text,
  );

/**
 * Whether a text begins with all characters of a phrase but its particles, in their order and with half as many others
 * between them at most: 经济、社会和文化方面各种权利 for 经济、社会及文化权利.
 */
function hasAllCharacters(phrase: string, text: string): boolean {
  const wanted = [...phrase].filter((character) => !LIGHT.has(character));
  let found = 0;
  for (const character of text.slice(0, 1.5 * phrase.length)) {
    if (character === wanted[found]) found += 1;
    else if (found === 0 || END.test(character) || OTHER.has(character)) return false;
    if (found === wanted.length) return true;
  }
  return false;
}

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
