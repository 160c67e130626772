import { REACH } from '../boundary/boundary-rule.ts';
import { cutsWord } from '../boundary/word-boundary.ts';
import { mayJoin } from '../boundary/word-table.ts';
import { FIRST_CLASS, NUMBER_CLASS } from '../compile/layer-format.ts';
import * as KIND from '../fold/kind.ts';
import { classAt, visibleFrom, type ClassedText } from './classed-text.ts';
import type { Layer } from './layer.ts';
import type { Edge, Search } from './search.ts';

/** Reads the edges of the search's place. */
export function readEdges({ text, place, left, right }: Search): void {
  const { classes } = text;
  const { start, end, path, length } = place;
  const first = path[0] ?? 0;
  const last = path[length - 1] ?? 0;
  left.isNumber = first === NUMBER_CLASS;
  left.inner = left.isNumber ? classAt(classes, start) : first;
  right.isNumber = last === NUMBER_CLASS;
  right.inner = right.isNumber ? lastClass(text, end) : last;
  const before = visibleFrom(text, start - 1, -1);
  left.outer = before < 0 ? 0 : classAt(classes, before);
  right.outer = classAt(classes, visibleFrom(text, end, 1));
}

/** The class of the last unit before `end`, without its marks. */
function lastClass({ classes }: ClassedText, end: number): number {
  let at = end - 1;
  while (classAt(classes, at) === KIND.mark) at -= 1;
  return classAt(classes, at);
}

/** Whether an alphabetic word goes on beyond one of the edges. */
export const touchesWord = ({ layer, left, right }: Search): boolean =>
  isInWord(layer, left) || isInWord(layer, right);

const isInWord = (layer: Layer, { inner, outer }: Edge): boolean =>
  isLetter(layer, inner) && continuesWord(layer, outer);

/** Whether a class is that of a letter of an alphabetic script. */
export const isLetter = ({ lettersEnd }: Layer, unitClass: number): boolean =>
  unitClass >= FIRST_CLASS && unitClass < lettersEnd;

/** Whether a unit of a class continues an alphabetic word. */
export const continuesWord = ({ lettersEnd }: Layer, unitClass: number): boolean =>
  unitClass >= FIRST_CLASS
    ? unitClass < lettersEnd
    : unitClass === KIND.word || unitClass === KIND.mark;

/** Whether a class is that of a character written without spaces. */
export const isHan = ({ lettersEnd, hanEnd }: Layer, unitClass: number): boolean =>
  unitClass === KIND.han || (unitClass >= lettersEnd && unitClass < hanEnd);

/** Whether Han is on both sides. What a number is beside is judged by `cutsNumber`. */
const isBetweenHan = (layer: Layer, { inner, outer, isNumber }: Edge): boolean =>
  !isNumber && isHan(layer, inner) && isHan(layer, outer);

/** Whether a word of the Han characters around the place goes across one of its edges. */
export function cutsHanWord(search: Search): boolean {
  const { layer, place, left, right, run } = search;
  const { words } = layer;
  const { start, end, path, length } = place;
  const isLeft = isBetweenHan(layer, left);
  const isRight = isBetweenHan(layer, right);
  // Usually no word can cross either edge, and nothing has to be collected.
  if (
    !(isLeft && mayJoin(words, wordCode(layer, left.outer), wordCode(layer, left.inner))) &&
    !(isRight && mayJoin(words, wordCode(layer, right.inner), wordCode(layer, right.outer)))
  )
    return false;
  const from = isLeft ? collect(search, start - 1, -1, REACH - 1) : 0;
  for (let i = 0; i < from; i += 1) run[i] = run[REACH - from + i] ?? 0;
  for (let i = 0; i < length; i += 1) run[from + i] = wordCode(layer, path[i] ?? 0);
  const to = from + length;
  const size = to + (isRight ? collect(search, end, 1, to) : 0);
  return cutsWord(words, run, size, from, to);
}

/**
 * Writes the codes of the next Han characters in a direction into the run, from an index on in the
 * same direction.
 * @returns how many there are
 */
function collect({ layer, text, run }: Search, from: number, step: 1 | -1, index: number): number {
  const { haystack, classes } = text;
  let count = 0;
  for (let at = from; count < REACH && at >= 0 && at < haystack.length; at += step) {
    const unitClass = classAt(classes, at);
    if (unitClass === KIND.invisible) continue;
    if (!isHan(layer, unitClass)) break;
    run[index + step * count] = wordCode(layer, unitClass);
    count += 1;
  }
  return count;
}

/** The code of a class in the layer's words; 0 when it is in no word. */
export function wordCode({ lettersEnd, words }: Layer, unitClass: number): number {
  const code = unitClass - lettersEnd + 1;
  return code > 0 && code < words.characterCosts.length ? code : 0;
}
