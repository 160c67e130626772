import { REACH } from '../boundary/boundary-rule.ts';
import { cutsWordNaively, type WordCosts } from '../boundary/naive-word-boundary.ts';
import { unitFold } from '../fold/fold.ts';
import * as KIND from '../fold/kind.ts';
import { NUMBER_UNIT } from '../../model/number/placeholder.ts';
import { kindAt } from './unit-kinds.ts';

/**
 * Whether a match cuts a word of the Han characters around it, ignoring invisible ones. A number is
 * part of no word.
 */
export function cutsHanWordNaively(
  haystack: string,
  start: number,
  end: number,
  key: string,
  words: WordCosts,
): boolean {
  const { folded } = unitFold();
  const codes: number[] = [];
  const collect = (
    from: number,
    step: number,
    until: number,
    add: (code: number) => void,
  ): number => {
    let added = 0;
    for (let at = from; at !== until && added < REACH; at += step) {
      const kind = kindAt(haystack, at);
      if (kind === KIND.invisible) continue;
      if (kind !== KIND.han) break;
      add(folded[haystack.charCodeAt(at)] ?? 0);
      added += 1;
    }
    return added;
  };
  const left = collect(start - 1, -1, -1, (code) => codes.unshift(code));
  const inner = Array.from({ length: key.length }, (_, i) => key.charCodeAt(i));
  codes.push(...inner);
  const right = collect(end, 1, haystack.length, (code) => codes.push(code));
  const leftTouches =
    left > 0 && kindAt(haystack, start) === KIND.han && !key.startsWith(NUMBER_UNIT);
  const rightTouches =
    right > 0 && kindAt(haystack, end - 1) === KIND.han && !key.endsWith(NUMBER_UNIT);
  if (!leftTouches && !rightTouches) return false;
  const from = leftTouches ? 0 : left;
  const to = codes.length - (rightTouches ? 0 : right);
  const run = String.fromCharCode(...codes.slice(from, to));
  return cutsWordNaively(words, run, left - from, left - from + inner.length);
}
