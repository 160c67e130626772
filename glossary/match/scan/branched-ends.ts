import { classAt } from './classed-text.ts';
import { bitsAt, FIRST_CLASS, FILTER, filterPlace, NUMBER_CLASS } from '../compile/layer-format.ts';
import * as KIND from '../fold/kind.ts';
import type { Layer } from './layer.ts';
import { MOST_NUMBER_UNITS, readNumber } from '../fold/number-reading.ts';
import type { ReadNumber, Search } from './search.ts';
import type { Span } from '../span.ts';
import { type Branch, createEnds, type Ends, follow } from './walk.ts';

/** Where a form may end that has numbers, or in which the text has a bracketed acronym. */
export interface BranchedEnd {
  /** The classes of the path, a number being `NUMBER_CLASS`. */
  readonly path: Uint16Array;
  readonly length: number;
  readonly hash: number;
  readonly end: number;
  readonly isQuoted: boolean;
  readonly numbers: readonly ReadNumber[];
  /** The bracketed acronym of the text that is left out. */
  readonly acronym: Span | undefined;
  /**
   * Its length as texts are compared: with numbers half a class less than its text has, so that a form that
   * says the number itself is longer; and a quarter less where an acronym, which does not count, is left out.
   */
  readonly measure: number;
}

/**
 * Goes on behind each branch of a search's walk: behind a number that is read there, or behind a
 * bracketed acronym, of which one is left out.
 * @returns where forms may end, the shortest first
 */
export function branchedEnds(search: Search): BranchedEnd[] {
  const found: BranchedEnd[] = [];
  expand(search, search.ends, { numbers: [], acronym: undefined, more: 0 }, found);
  return found.sort((one, other) => one.measure - other.measure);
}

/** How many numbers of a form are read. */
const MOST_NUMBERS = 3;

/** What lies behind a walk that goes on. */
interface Behind {
  readonly numbers: readonly ReadNumber[];
  readonly acronym: Span | undefined;
  /** How many more units than classes the numbers have. */
  readonly more: number;
}

function expand(
  search: Search,
  { path, branches }: Ends,
  before: Behind,
  found: BranchedEnd[],
): void {
  const { layer, text } = search;
  const depth = before.numbers.length + (before.acronym === undefined ? 0 : 1);
  const own = branches.length === 0 ? search.ends : (search.endsBehind[depth] ??= createEnds());
  for (const branch of branches) {
    const next = goOn(search, branch, before);
    if (next === undefined) continue;
    const { behind, end, length, isHan } = next;
    const { numbers, acronym, more } = behind;
    for (let i = 0; i < branch.length; i += 1) own.path[i] = path[i] ?? 0;
    if (length > branch.length) own.path[branch.length] = NUMBER_CLASS;
    own.count = 0;
    own.branches = [];
    const less = (numbers.length > 0 ? 0.5 : 0) + (acronym === undefined ? 0 : 0.25);
    const add = (to: number, size: number, hash: number, isQuoted: boolean): void => {
      const measure = size + more - less;
      found.push({
        path: own.path.slice(0, size),
        length: size,
        hash,
        end: to,
        isQuoted,
        numbers,
        acronym,
        measure,
      });
    };
    const bits = bitsAt(layer.filter, filterPlace(branch.hash, layer.filterShift));
    if (length > branch.length) {
      if ((bits & FILTER.ends) !== 0) add(end, length, branch.hash, branch.isQuoted !== 0);
      if ((bits & FILTER.goesOn) === 0) continue;
    }
    follow(layer, text, end, length, branch.hash, isHan, branch.isQuoted, own);
    for (let i = 0; i < own.count; i += 1)
      add(own.offsets[i] ?? 0, own.lengths[i] ?? 0, own.hashes[i] ?? 0, own.quoted[i] !== 0);
    expand(search, own, behind, found);
  }
}

/** What a branch goes on behind, and where; undefined where it does not. */
function goOn(
  search: Search,
  branch: Branch,
  { numbers, acronym, more }: Behind,
):
  | {
      readonly behind: Behind;
      readonly end: number;
      /** The number of classes before that. */
      readonly length: number;
      readonly isHan: boolean;
    }
  | undefined {
  const { at, length, acronymEnd } = branch;
  if (acronymEnd > 0) {
    if (acronym !== undefined) return undefined;
    const left = { start: at, end: acronymEnd };
    return { behind: { numbers, acronym: left, more }, end: acronymEnd, length, isHan: false };
  }
  const number = numbers.length === MOST_NUMBERS ? undefined : numberAt(search, branch);
  if (number === undefined) return undefined;
  return {
    behind: { numbers: [...numbers, number], acronym, more: more + number.units - 1 },
    end: number.end,
    length: length + 1,
    isHan: number.isHan,
  };
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
