import { classAt, type ClassedText } from './classed-text.ts';
import { FIRST_CLASS, FILTER, filterPlace, NUMBER_CLASS } from '../compile/layer-format.ts';
import type { Span } from '../span.ts';
import { KIND } from '../fold/unit-kind.ts';
import type { Layer } from './layer.ts';
import { MOST_NUMBER_UNITS, readNumber } from '../fold/number-reading.ts';
import { type Branch, createEnds, type Ends, follow } from './walk.ts';

/** A number of the text, in the place of one of a form. */
export interface ReadNumber extends Span {
  /** `NumberReading.styles` */
  readonly styles: number;
}

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

/** The most numbers of a form: n and m. */
const MOST_NUMBERS = 2;

/**
 * Reads a number at each branch of a walk and goes on behind it. Texts have few numbers where forms
 * have one, so that this allocates.
 * @returns where forms may end, the shortest first
 */
export function numberedEnds(layer: Layer, text: ClassedText, walked: Ends): NumberedEnd[] {
  const found: NumberedEnd[] = [];
  expand(layer, text, walked, [], 0, found);
  return found.sort((one, other) => one.measure - other.measure);
}

function expand(
  layer: Layer,
  text: ClassedText,
  { path, branches }: Ends,
  numbers: readonly ReadNumber[],
  more: number,
  found: NumberedEnd[],
): void {
  for (const branch of branches) {
    const number = numberAt(layer, text, branch);
    if (number === undefined) continue;
    const own = createEnds();
    own.path.set(path.subarray(0, branch.length));
    own.path[branch.length] = NUMBER_CLASS;
    const all = [...numbers, number];
    const units = more + number.units - 1;
    const add = (end: number, length: number, hash: number, isQuoted: boolean): void => {
      const measure = length + units - 0.5;
      found.push({ path: own.path, length, hash, end, isQuoted, numbers: all, measure });
    };
    const place = filterPlace(branch.hash, layer.filterShift);
    const bits = (layer.filter[place >> 2] ?? 0) >> ((place & 3) << 1);
    const length = branch.length + 1;
    const isQuoted = branch.isQuoted;
    if ((bits & FILTER.ends) !== 0) add(number.end, length, branch.hash, isQuoted !== 0);
    if ((bits & FILTER.goesOn) === 0) continue;
    follow(layer, text, number.end, length, branch.hash, number.isHan, isQuoted, own);
    for (let i = 0; i < own.count; i += 1)
      add(own.offsets[i] ?? 0, own.lengths[i] ?? 0, own.hashes[i] ?? 0, own.quoted[i] !== 0);
    if (all.length < MOST_NUMBERS) expand(layer, text, own, all, units, found);
  }
}

/** The number at a branch, read from the folded units there. */
function numberAt(
  layer: Layer,
  { haystack, classes }: ClassedText,
  { at: start }: Branch,
): (ReadNumber & { readonly units: number; readonly isHan: boolean }) | undefined {
  let folded = '';
  const ends: number[] = [];
  for (let at = start; at < haystack.length && ends.length < MOST_NUMBER_UNITS;) {
    const unitClass = classAt(classes, at);
    at += 1;
    if (unitClass === KIND.mark && ends.at(-1) === at - 1) ends[ends.length - 1] = at;
    if (unitClass === KIND.mark || unitClass === KIND.invisible) continue;
    if (unitClass === KIND.space)
      while ([KIND.space, KIND.invisible].includes(classAt(classes, at) as 3 | 5)) at += 1;
    folded += unitOf(layer, unitClass);
    ends.push(at);
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
