import { classAt, type ClassedText } from './classed-text.ts';
import {
  bitsAt,
  FILTER,
  filterPlace,
  FIRST_CLASS,
  HASH_SEED,
  hashStep,
  NUMBER_CLASS,
  pairPlace,
} from '../compile/layer-format.ts';
import { behindAcronym, opensAcronym } from '../fold/bracketed-acronym.ts';
import type { Layer } from './layer.ts';
import { IS_FORM } from '../fold/unit-kind.ts';
import * as KIND from '../fold/kind.ts';

const MAX_PATH = 400;

/** A place of a walk from which forms go on with a number, or behind a bracketed acronym. */
export interface Branch {
  readonly at: number;
  /** Where the acronym ends; 0 for a number. */
  readonly acronymEnd: number;
  /** The number of classes before it. */
  readonly length: number;
  /** The hash of the path, with the number. */
  readonly hash: number;
  /** 1 when a quotation mark was skipped before it. */
  readonly isQuoted: number;
}

const NO_BRANCHES: Branch[] = [];

/** Where forms may end on a path. Reused for each walk, so that walking allocates nothing. */
export interface Ends {
  /** The classes of the path. */
  readonly path: Uint16Array;
  /** For each possible end: its offset in the text, … */
  readonly offsets: Int32Array;
  /** … the number of classes up to it, … */
  readonly lengths: Int32Array;
  /** … their hash, … */
  readonly hashes: Int32Array;
  /** … and whether a quotation mark was skipped before it. */
  readonly quoted: Uint8Array;
  count: number;
  /** Where numbers or acronyms may follow; mostly the same empty list. */
  branches: Branch[];
}

/** Makes room for a walk of up to `MAX_PATH` classes. */
export function createEnds(): Ends {
  return {
    path: new Uint16Array(MAX_PATH + 1),
    offsets: new Int32Array(MAX_PATH + 1),
    lengths: new Int32Array(MAX_PATH + 1),
    hashes: new Int32Array(MAX_PATH + 1),
    quoted: new Uint8Array(MAX_PATH + 1),
    count: 0,
    branches: NO_BRANCHES,
  };
}

/** The first place from `at` on that is neither invisible nor a combining mark. */
function beyondMarks(classes: Uint16Array, at: number): number {
  let place = at;
  for (;;) {
    const unitClass = classAt(classes, place);
    if (unitClass !== KIND.invisible && unitClass !== KIND.mark) return place;
    place += 1;
  }
}

/**
 * Follows the text from `start` as long as forms of the layer may continue, folding it as
 * `foldText` does, and notes where forms may end.
 */
export function walk(layer: Layer, text: ClassedText, start: number, ends: Ends): void {
  const { pairs, pairShift, lettersEnd, hanEnd, startsNumber } = layer;
  const { haystack, classes } = text;
  const { path, offsets, lengths, hashes, quoted } = ends;
  let count = 0;
  ends.branches = NO_BRANCHES;
  const first = classAt(classes, start);
  const second = classAt(classes, start + 1);
  if (first >= lettersEnd && second >= lettersEnd && second < hanEnd) {
    // Nearly all Chinese forms start with two such characters: read both at once.
    path[0] = first;
    path[1] = second;
    const firstHash = hashStep(HASH_SEED, first);
    const hash = hashStep(firstHash, second);
    if (startsNumber[first] === 1) branch(layer, start, 0, HASH_SEED, 0, ends);
    if (startsNumber[second] === 1) branch(layer, start + 1, 1, firstHash, 0, ends);
    if (isUnitForm(layer, haystack, start)) {
      offsets[0] = start + 1;
      lengths[0] = 1;
      hashes[0] = firstHash;
      quoted[0] = 0;
      count = 1;
    }
    let at = start + 2;
    const bits = bitsAt(pairs, pairPlace(first, second, pairShift));
    if ((bits & FILTER.ends) !== 0) {
      offsets[count] = at;
      lengths[count] = 2;
      hashes[count] = hash;
      quoted[count++] = 0;
    }
    if ((bits & FILTER.goesOn) === 0) {
      while (classAt(classes, at) === KIND.mark) at += 1;
      if (count > 0 && offsets[count - 1] === start + 2) offsets[count - 1] = at;
      ends.count = count;
      return;
    }
    ends.count = count;
    follow(layer, text, at, 2, hash, true, 0, ends);
    return;
  }
  ends.count = 0;
  follow(layer, text, start, 0, HASH_SEED, false, 0, ends);
}

/** Notes a branch where forms go on with a number. */
function branch(
  { filter, filterShift }: Layer,
  at: number,
  length: number,
  before: number,
  isQuoted: number,
  ends: Ends,
): void {
  const hash = hashStep(before, NUMBER_CLASS);
  const bits = bitsAt(filter, filterPlace(hash, filterShift));
  if ((bits & (FILTER.ends | FILTER.goesOn)) === 0) return;
  ends.branches = [...ends.branches, { at, acronymEnd: 0, length, hash, isQuoted }];
}

/** Notes a branch where a bracketed acronym stands that is in no form. @param at where its bracket is */
function branchAtAcronym(
  haystack: string,
  at: number,
  length: number,
  hash: number,
  isQuoted: number,
  ends: Ends,
): void {
  const acronymEnd = length > 0 ? behindAcronym(haystack, at) : 0;
  if (acronymEnd > 0)
    ends.branches = [...ends.branches, { at, acronymEnd, length, hash, isQuoted }];
}

/**
 * Notes a branch at the digits that end a word, where forms have a number that touches letters: 29 of
 * COP29.
 * @param wordStart the number of classes before the word
 */
function branchInWord(
  layer: Layer,
  end: number,
  wordStart: number,
  length: number,
  isQuoted: number,
  ends: Ends,
): void {
  let first = length;
  while (first > wordStart && (ends.path[first - 1] ?? 0) < layer.joinedDigitsEnd) first -= 1;
  if (first === wordStart) return;
  let hash = HASH_SEED;
  for (let i = 0; i < first; i += 1) hash = hashStep(hash, ends.path[i] ?? 0);
  branch(layer, end - (length - first), first, hash, isQuoted, ends);
}

/** Goes on with a walk whose path has `length` classes, the last of them before `from`. */
export function follow(
  layer: Layer,
  { haystack, classes }: ClassedText,
  from: number,
  classCount: number,
  pathHash: number,
  isAfterHan: boolean,
  wasQuoted: number,
  ends: Ends,
): void {
  const {
    filter,
    filterShift,
    pairs,
    pairShift,
    lettersEnd,
    hanEnd,
    startsNumber,
    joinedDigitsEnd,
  } = layer;
  const { path, offsets, lengths, hashes, quoted } = ends;
  const size = haystack.length;
  let { count } = ends;
  let length = classCount;
  let hash = pathHash;
  let previousHan = isAfterHan;
  let skippedQuote = false;
  let isQuoted = wasQuoted;
  let at = from;
  while (at < size && length < MAX_PATH) {
    let unitClass = classAt(classes, at);
    let next = at + 1;
    if (startsNumber[unitClass] === 1) branch(layer, at, length, hash, isQuoted, ends);
    const isSign = unitClass === KIND.other || unitClass >= hanEnd;
    if (isSign && path[length - 1] !== KIND.space && opensAcronym(haystack.charCodeAt(at)))
      branchAtAcronym(haystack, at, length, hash, isQuoted, ends);
    if (unitClass < FIRST_CLASS) {
      if (unitClass === KIND.invisible || unitClass === KIND.mark) {
        if (unitClass === KIND.mark && count > 0 && offsets[count - 1] === at)
          offsets[count - 1] = next;
        at = next;
        continue;
      }
      if (unitClass < KIND.space) break;
      if (unitClass === KIND.space) {
        for (;;) {
          const follower = classAt(classes, next);
          if (follower !== KIND.space && follower !== KIND.invisible) break;
          next += 1;
        }
      }
      const place = beyondMarks(classes, next);
      const follower = classAt(classes, place);
      const beforeHan = follower === KIND.han || (follower >= lettersEnd && follower < hanEnd);
      if (unitClass === KIND.space) {
        if (previousHan !== beforeHan) {
          at = next;
          continue;
        }
        if (opensAcronym(haystack.charCodeAt(place)))
          branchAtAcronym(haystack, place, length, hash, isQuoted, ends);
      } else if (unitClass === KIND.hyphen) unitClass = KIND.space;
      else if (
        !skippedQuote &&
        follower !== KIND.quote &&
        follower !== KIND.apostrophe &&
        (previousHan || beforeHan)
      ) {
        skippedQuote = true;
        isQuoted = 1;
        at = next;
        continue;
      }
    }
    skippedQuote = false;
    const wordStart = length;
    path[length++] = unitClass;
    hash = hashStep(hash, unitClass);
    previousHan = unitClass >= lettersEnd && unitClass < hanEnd;
    at = next;
    if (unitClass === KIND.space) continue;
    if (unitClass >= FIRST_CLASS && unitClass < lettersEnd) {
      let follower = classAt(classes, at);
      while (follower >= FIRST_CLASS && follower < lettersEnd && length < MAX_PATH) {
        path[length++] = follower;
        hash = hashStep(hash, follower);
        at += 1;
        follower = classAt(classes, at);
      }
      next = at;
      if ((path[length - 1] ?? 0) < joinedDigitsEnd)
        branchInWord(layer, at, wordStart, length, isQuoted, ends);
      if (follower === KIND.invisible || follower === KIND.mark)
        follower = classAt(classes, beyondMarks(classes, at));
      if (follower >= FIRST_CLASS && follower < lettersEnd) continue;
    }
    let bits: number;
    if (unitClass >= lettersEnd && length === 1) {
      // For a single unit, its traits say whether it is a form.
      bits = isUnitForm(layer, haystack, from) ? FILTER.ends | FILTER.goesOn : FILTER.goesOn;
    } else if (unitClass >= lettersEnd && length === 2 && (path[0] ?? 0) >= lettersEnd) {
      bits = bitsAt(pairs, pairPlace(path[0] ?? 0, unitClass, pairShift));
    } else bits = bitsAt(filter, filterPlace(hash, filterShift));
    if ((bits & FILTER.ends) !== 0) {
      offsets[count] = at;
      lengths[count] = length;
      hashes[count] = hash;
      quoted[count++] = isQuoted;
    }
    if ((bits & FILTER.goesOn) === 0) {
      // A combining mark after the last unit belongs to it.
      while (classAt(classes, at) === KIND.mark) at += 1;
      if (count > 0 && offsets[count - 1] === next) offsets[count - 1] = at;
      break;
    }
  }
  ends.count = count;
}

/** Whether the unit at a place is a form by itself. */
const isUnitForm = ({ hasUnitForms, traits }: Layer, haystack: string, at: number): boolean =>
  hasUnitForms && ((traits[haystack.charCodeAt(at)] ?? 0) & IS_FORM) !== 0;
