import { classAt } from './classed-text.ts';
import { bitsAt, FIRST_CLASS, FILTER, filterPlace, NUMBER_CLASS } from '../compile/layer-format.ts';
import * as KIND from '../fold/kind.ts';
import type { Layer } from './layer.ts';
import { MOST_NUMBER_UNITS, readNumber } from '../fold/number-reading.ts';
import type { ReadNumber, Search } from './search.ts';
import { type Branch, createEnds, type Ends, follow } from './walk.ts';

/** Where a form with numbers may end. */
export interface NumberedEnd {
  /** The classes of the path, a number being `NUMBER_CLASS`. */
  readonly path: Uint16Array;
  readonly length: number;
  readonly hash: number;
  readonly end: number;
  readonly isQuoted: boolean;
  readonly numbers: readonly ReadNumber[];
  /**
   * Its length as texts are compared: half a class less than its text has, so that a form that says
   * the number itself is longer.
   */
  readonly measure: number;
}

/**
 * Reads a number at each branch of a search's walk and goes on behind it.
 * @returns where forms may end, the shortest first
 */
export function numberedEnds(search: Search): NumberedEnd[] {
  const found: NumberedEnd[] = [];
  expand(search, search.ends, [], 0, found);
  return found.sort((one, other) => one.measure - other.measure);
}

/** How many numbers of a form are read. */
const MOST_NUMBERS = 3;

function expand(
  search: Search,
  { path, branches }: Ends,
  numbers: readonly ReadNumber[],
  more: number,
  found: NumberedEnd[],
): void {
  if (branches.length === 0 || numbers.length === MOST_NUMBERS) return;
  const { layer, text } = search;
  const own = (search.endsBehind[numbers.length] ??= createEnds());
  for (const branch of branches) {
    const number = numberAt(search, branch);
    if (number === undefined) continue;
    for (let i = 0; i < branch.length; i += 1) own.path[i] = path[i] ?? 0;
    own.path[branch.length] = NUMBER_CLASS;
    own.count = 0;
    own.branches = [];
    const all = [...numbers, number];
    const units = more + number.units - 1;
    const add = (end: number, length: number, hash: number, isQuoted: boolean): void => {
      const measure = length + units - 0.5;
      found.push({
        path: own.path.slice(0, length),
        length,
        hash,
        end,
        isQuoted,
        numbers: all,
        measure,
      });
    };
    const bits = bitsAt(layer.filter, filterPlace(branch.hash, layer.filterShift));
    const length = branch.length + 1;
    const isQuoted = branch.isQuoted;
    if ((bits & FILTER.ends) !== 0) add(number.end, length, branch.hash, isQuoted !== 0);
    if ((bits & FILTER.goesOn) === 0) continue;
    follow(layer, text, number.end, length, branch.hash, number.isHan, isQuoted, own);
    for (let i = 0; i < own.count; i += 1)
      add(own.offsets[i] ?? 0, own.lengths[i] ?? 0, own.hashes[i] ?? 0, own.quoted[i] !== 0);
    expand(search, own, all, units, found);
  }
}

/** What three units may begin a number: digits, numerals, first, second, … */
const BEGINNING =
  /^(?:[^a-z]|fi[rf]|sec|thi|ina|fo[ur]|six|sev|eig|nin|ten|ele|twe|[ivx](?:[ivxl]|[^a-z]))/;

/** The number at a branch, read from the folded units there. */
function numberAt(
  { layer, text, unitEnds: ends }: Search,
  { at: start }: Branch,
): (ReadNumber & { readonly units: number; readonly isHan: boolean }) | undefined {
  const { haystack, classes } = text;
  let folded = '';
  for (let at = start; at < haystack.length && folded.length < MOST_NUMBER_UNITS;) {
    const unitClass = classAt(classes, at);
    const last = folded.length - 1;
    at += 1;
    if (unitClass === KIND.mark && last >= 0 && ends[last] === at - 1) ends[last] = at;
    if (unitClass === KIND.mark || unitClass === KIND.invisible) continue;
    if (unitClass === KIND.space)
      while ([KIND.space, KIND.invisible].includes(classAt(classes, at))) at += 1;
    folded += unitOf(layer, unitClass);
    ends[last + 1] = at;
    // Most words are none, and what is no letter and no numeral ends a number, as a space ends digits.
    if (folded.endsWith('.') || (folded.length === 3 && !BEGINNING.test(folded))) break;
    if (folded.endsWith(' ') && folded < ':') break;
  }
  const read = readNumber(folded);
  if (read === undefined) return undefined;
  const { units, styles } = read;
  return { start, end: ends[units - 1] ?? 0, units, styles, isHan: folded >= '〇' };
}

/** The unit of a class as numbers are written: a space, x for any other letter, a full stop else. */
function unitOf({ numberUnits, lettersEnd }: Layer, unitClass: number): string {
  if (unitClass === KIND.space || unitClass === KIND.hyphen) return ' ';
  const isLetter = unitClass === KIND.word || (unitClass >= FIRST_CLASS && unitClass < lettersEnd);
  return numberUnits.get(unitClass) ?? (isLetter ? 'x' : '.');
}
