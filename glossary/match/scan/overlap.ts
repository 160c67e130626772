import { isNameBefore, placesBehindPreposition } from '../boundary/behind-preposition.ts';
import { isBetterCut, type OverlappingTerm } from '../boundary/better-cut.ts';
import { placesBehindCount } from '../boundary/counted.ts';
import { bitsAt, FILTER, FIRST_CLASS, pairPlace } from '../compile/layer-format.ts';
import { BEGINS, CLASS_MASK } from '../fold/unit-kind.ts';
import * as KIND from '../fold/kind.ts';
import { readRecord } from '../compile/record.ts';
import { MARKING_WAYS } from '../../model/entry/concept-entry.ts';
import { classAt } from './classed-text.ts';
import { continuesWord, isHan, isLetter, wordCode } from './edges.ts';
import { hitAt } from './scan.ts';
import type { ReadNumber, Search } from './search.ts';

const ALWAYS = MARKING_WAYS.indexOf('always');
const ON_REQUEST = MARKING_WAYS.indexOf('onRequest');

/** One of the searches of a text. */
interface Searched {
  readonly search: Search;
}

/** A hit of a search, by its start and end. */
interface Found extends Searched {
  readonly start: number;
  readonly to: number;
  readonly numbers: readonly ReadNumber[];
  /** The way in which it is marked, see `wayOf`, the least strict one of all layers that have it. */
  readonly way: number;
}

/** The hit of a search. @param way the least strict one of all layers that have it */
export const hitOf = (search: Search, way: number): Found => {
  const { start, to, numbers } = search.hit;
  return { search, start, to, numbers, way };
};

/** The least strict way in which a form of a search's hit is marked, as an index of `MARKING_WAYS`. */
export function wayOf({ layer: { records, ways }, hit }: Search): number {
  let least = ON_REQUEST;
  for (let i = 0; i < hit.count; i += 1) {
    const record = hit.records[i] ?? 0;
    const kind = records[record + 1] ?? 0;
    const way = ways[kind < 0x80 ? kind : readRecord(records, record).kind] ?? ALWAYS;
    if (way < least) least = way;
  }
  return least;
}

/**
 * How many terms are looked at behind one, each overlapping the next; even, so that of a longer row the
 * first keeps its place.
 */
export const MOST_OVERLAPPING = 4;

/**
 * Whether a hit gives way to a later one that overlaps it: as 基层民主 does in 基层|民主党派, see
 * `isBetterCut`; as a counted name does to a longer one that begins behind its number, as
 * 第十四届全国人大 in 第十四届|全国人大常委会; as a term does to one that begins behind its
 * preposition, as “leadership of the CPC” in “leadership of the|CPC Central Committee”; or as one that is
 * marked on request does to one that is marked always. To one on request, only another such gives way.
 * @param all all searches of the text, whose own hits stay
 * @param depth how many terms before this one have been looked at
 */
export function givesWay(all: readonly Searched[], found: Found, depth = 0): boolean {
  const { search, start, to, numbers, way } = found;
  const { haystack, classes } = search.text;
  const span = { start, end: to };
  if (depth === MOST_OVERLAPPING) return false;
  const yieldsTo = (later: Found): boolean =>
    (way === ON_REQUEST || later.way !== ON_REQUEST) && !givesWay(all, later, depth + 1);
  /** Whether a longer term begins at a place and keeps it. */
  const goesOnFrom = (at: number, isName: (end: number) => boolean): boolean => {
    const later = isWordOrHan(search, at) ? longestAt(all, at) : undefined;
    return later !== undefined && later.to > to && !isName(later.to) && yieldsTo(later);
  };
  if (way === ON_REQUEST)
    for (let at = start + 1; at < to; at += 1) {
      if (!mayBeginAt(search, at)) continue;
      const later = longestAt(all, at, to);
      if (later === undefined || later.to <= to || later.way !== ALWAYS) continue;
      if (!isSuffix(search, to, later.to) && yieldsTo(later)) return true;
    }
  if (numbers.length > 0)
    for (const at of placesBehindCount(haystack, span, numbers))
      if (goesOnFrom(at, () => false)) return true;
  if (!isHan(search.layer, classAt(classes, start)))
    return placesBehindPreposition(haystack, span).some((at) =>
      goesOnFrom(at, (end) => isNameBefore(haystack, span, at, end)),
    );
  // At least two characters have to be left before the later one.
  for (let at = start + 2; at < to; at += 1) {
    const later = longestAt(all, at, to);
    if (later === undefined || later.to <= to) continue;
    const isBetter = isBetterCut(
      termOf(search, start, to, start, at),
      termOf(later.search, at, later.to, to, later.to),
      longestAt(all, to, to)?.to === later.to,
    );
    if (isBetter && yieldsTo(later)) return true;
  }
  return false;
}

/** Whether a letter or a Han character that forms have is at a place. */
function isWordOrHan({ layer, text }: Search, at: number): boolean {
  const unitClass = classAt(text.classes, at);
  return unitClass >= FIRST_CLASS && unitClass < layer.hanEnd;
}

/** Whether a single Han character stands in a part of a text, which is a suffix of what is before it. */
const isSuffix = ({ layer, text }: Search, from: number, to: number): boolean =>
  to === from + 1 && isHan(layer, classAt(text.classes, from));

/** Whether a term may begin inside another at a place: at a Han character, or a word that no hyphen joins. */
function mayBeginAt({ layer, text: { classes } }: Search, at: number): boolean {
  const here = classAt(classes, at);
  const before = classAt(classes, at - 1);
  if (before === KIND.hyphen) return false;
  return isHan(layer, here) || (continuesWord(layer, here) && !continuesWord(layer, before));
}

/** The longest hit that starts at a place; if it has to end beyond another place, perhaps only one that may. */
function longestAt(all: readonly Searched[], at: number, beyond?: number): Found | undefined {
  let longest = 0;
  let found: Found | undefined;
  for (const { search } of all) {
    if (beyond !== undefined && !mayGoBeyond(search, at, beyond)) continue;
    const { hit, spare } = search;
    search.hit = spare;
    if (hitAt(search, at, Infinity, beyond) && spare.length >= longest) {
      const way = wayOf(search);
      if (spare.length > longest || found === undefined) found = hitOf(search, way);
      else if (way < found.way) found = { ...found, way };
      longest = spare.length;
    }
    search.hit = hit;
  }
  return found;
}

/** Whether a form at a place may end beyond another place, judging by its first two classes. */
function mayGoBeyond({ layer, text: { classes } }: Search, at: number, beyond: number): boolean {
  const first = classes[at] ?? 0;
  if (continuesWord(layer, first)) return true;
  if (first < BEGINS) return false;
  const second = classAt(classes, at + 1);
  if (second < FIRST_CLASS) return second >= KIND.invisible;
  const bits = bitsAt(layer.pairs, pairPlace(first & CLASS_MASK, second, layer.pairShift));
  return (bits & (at + 2 > beyond ? FILTER.ends | FILTER.goesOn : FILTER.goesOn)) !== 0;
}

/** The term at a place, with the part that it shares with no other. */
const termOf = (
  search: Search,
  start: number,
  to: number,
  ownStart: number,
  ownEnd: number,
): OverlappingTerm => ({
  table: search.layer.words,
  all: codesIn(search, start, to),
  own: codesIn(search, ownStart, ownEnd),
});

/** The codes of the letters in a part of a text; 0 for one that is in no Han word. */
function codesIn({ layer, text }: Search, from: number, to: number): Uint16Array {
  const codes: number[] = [];
  for (let at = from; at < to; at += 1) {
    const unitClass = classAt(text.classes, at);
    if (isHan(layer, unitClass)) codes.push(wordCode(layer, unitClass));
    else if (isLetter(layer, unitClass) || unitClass === KIND.word) codes.push(0);
  }
  return Uint16Array.from(codes);
}
