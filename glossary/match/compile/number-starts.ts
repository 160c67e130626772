import { NUMBER_UNIT, type NumberStyle } from '../../model/number/placeholder.ts';
import { NUMBER_BOUNDS, writingsOf } from '../../model/number/write-number.ts';
import { unitFold } from '../fold/fold.ts';
import { foldText } from '../fold/form-key.ts';
import * as KIND from '../fold/kind.ts';

/**
 * How texts begin in which a key with numbers may be: with two characters written without spaces
 * (第二, 二十), or with a word (20th). Only what a number changes is given.
 */
export function numberStarts(
  keys: Iterable<readonly [key: string, styles: readonly NumberStyle[]]>,
): ReadonlySet<string> {
  const starts = new Set<string>();
  for (const [key, [style]] of keys) {
    const place = key.indexOf(NUMBER_UNIT);
    if (style === undefined || place > 1 || (place === 1 && !isHan(key))) continue;
    for (const number of writingsWith(style)) {
      const start = key.slice(0, place) + number + key.slice(place + 1);
      starts.add(isHan(start) ? start.slice(0, 2) : (/^[a-z0-9]+/u.exec(start)?.[0] ?? ''));
    }
  }
  return starts;
}

const isHan = (text: string): boolean => unitFold().kind[text.charCodeAt(0)] === KIND.han;

const known = new Map<NumberStyle, readonly string[]>();

/** All folded writings of a style. Digits stand behind a character, so that the first one counts. */
function writingsWith(style: NumberStyle): readonly string[] {
  const written = known.get(style) ?? allWritings(style);
  known.set(style, written);
  return written;
}

function allWritings(style: NumberStyle): readonly string[] {
  const [least, last] = NUMBER_BOUNDS[style];
  const most = style === 'arabic' ? 9 : last;
  return Array.from({ length: most - least + 1 }, (_, i) => writingsOf(least + i, style))
    .flat()
    .map((writing) => String.fromCharCode(...foldText(writing).units));
}
