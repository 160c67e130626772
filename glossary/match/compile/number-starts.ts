import { NUMBER_UNIT, type NumberStyle } from '../../model/number/placeholder.ts';
import { NUMBER_BOUNDS } from '../../model/number/number-bounds.ts';
import { writingsOf } from '../../model/number/write-number.ts';
import { unitFold } from '../fold/fold.ts';
import { foldText } from '../fold/form-key.ts';
import * as KIND from '../fold/kind.ts';

/**
 * How texts begin in which a key with numbers may be: with two characters written without spaces
 * (第二, 二十), or with a word (first, COP29). Only what a number changes is given, and no word in digits:
 * where forms begin with a number, a text is searched at all of these.
 */
export function numberStarts(
  keys: Iterable<readonly [key: string, styles: readonly NumberStyle[]]>,
): ReadonlySet<string> {
  const starts = new Set<string>();
  for (const [key, [style]] of keys) {
    const place = key.indexOf(NUMBER_UNIT);
    const before = key.slice(0, place);
    if (style === 'joined' && isWord(before))
      for (const number of allWritings(style)) starts.add(before + number);
    if (style === undefined || place > 1 || (place === 1 && !isHan(key))) continue;
    for (const beginning of beginningsOf(style)) {
      const start = before + beginning + key.slice(place + 1);
      if (isHan(start)) starts.add(start.slice(0, 2));
      else if (!isDigit(start)) starts.add(wordAt(start));
    }
  }
  return starts;
}

const isHan = (text: string): boolean => unitFold().kind[text.charCodeAt(0)] === KIND.han;
const isWord = (text: string): boolean =>
  Array.from(text, (unit) => unitFold().kind[unit.charCodeAt(0)]).every(
    (kind) => kind === KIND.word,
  );
const isDigit = (text: string): boolean => /^\d/u.test(text);
const wordAt = (text: string): string => /^[a-z]*/u.exec(text)?.[0] ?? '';

const known = new Map<NumberStyle, ReadonlySet<string>>();

/**
 * How the folded writings of a style begin: two characters written without spaces, a digit, or a
 * word.
 */
function beginningsOf(style: NumberStyle): ReadonlySet<string> {
  const beginnings = known.get(style) ?? new Set(allWritings(style).map(beginningOf));
  known.set(style, beginnings);
  return beginnings;
}

function beginningOf(writing: string): string {
  const folded = String.fromCharCode(...foldText(writing).units);
  if (isHan(folded)) return folded.slice(0, 2);
  return isDigit(folded) ? folded.charAt(0) : wordAt(folded);
}

/** A larger number begins as a smaller one does. */
const MOST_WITH_OWN_BEGINNING = 2099;

function allWritings(style: NumberStyle): readonly string[] {
  const [least, last] = NUMBER_BOUNDS[style];
  const count = Math.min(last, MOST_WITH_OWN_BEGINNING) - least + 1;
  return Array.from({ length: count }, (_, i) => writingsOf(least + i, style)).flat();
}
