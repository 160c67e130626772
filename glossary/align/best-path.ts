import type { Band } from './band.ts';
import type { RowScores } from './pair-scores.ts';
import { type Pair, type Range, sizeOf } from './bead.ts';
import { mostOf, type Shape } from './shapes.ts';

/** The cost of sentences without counterpart: of each run of them, and of each sentence. */
export interface GapCost {
  readonly opening: number;
  readonly extension: number;
}

/** How a cell was reached: by a bead, … */
const BEAD = 0;
/** … or inside a gap. */
const GAP = 1;
/**
 * A way into a cell is one byte. Its lower six bits are the number of the bead's shape, or one of these
 * for a gap of one sentence.
 */
const ONE_CHINESE = 62;
const ONE_ENGLISH = 63;
/** The next bit: the cell before was reached inside a gap. */
const FROM_GAP = 64;

/**
 * The pairs with the best sum of scores that cover `whole` once and in order, a gap being a pair of
 * one sentence and none. A run of gaps costs an opening once (affine gaps, Gotoh 1982). Time is the
 * band's cells × shapes, memory two bytes a cell.
 */
export function bestPath(
  whole: Pair,
  scores: RowScores,
  shapes: readonly Shape[],
  { width, from: firsts }: Band,
  cost: GapCost,
): readonly Pair[] {
  const rows = sizeOf(whole.chinese);
  const columns = sizeOf(whole.english);
  const ways = [new Uint8Array((rows + 1) * width), new Uint8Array((rows + 1) * width)] as const;
  // The rows that a bead can still reach, in a ring buffer.
  const deepest = mostOf(shapes, 'chinese');
  const ring = 1 + deepest;
  // How far beads can reach beyond the end of a row's band.
  const spare = mostOf(shapes, 'english');
  const values = [minusInfinity(ring * width), minusInfinity(ring * width)] as const;
  const [beadValues] = values;
  const [beadWays] = ways;
  /** By column of a row: its greater value, whether that is the one of a gap, and a score of a bead. */
  const best = new Float64Array(width);
  const fromGap = new Uint8Array(width);
  const ofShape = new Float64Array(width);
  const reach = (state: 0 | 1, row: number, column: number, value: number, way: number): void => {
    const place = column - (firsts[row] ?? 0);
    if (place < 0 || place >= width) return;
    const cell = (row % ring) * width + place;
    if (value <= (values[state][cell] ?? 0)) return;
    values[state][cell] = value;
    ways[state][row * width + place] = way;
  };
  reach(BEAD, 0, 0, 0, 0);
  let lastState: 0 | 1 = BEAD;
  for (let row = 0; row <= rows; row += 1) {
    const from = firsts[row] ?? 0;
    const ringRow = (row % ring) * width;
    // Gaps first: one of English sentences stays in the row, and a bead begins behind it.
    for (let place = 0; place < width; place += 1) {
      const bead = values[BEAD][ringRow + place] ?? 0;
      const gap = values[GAP][ringRow + place] ?? 0;
      best[place] = Math.max(gap, bead);
      fromGap[place] = gap > bead ? FROM_GAP : 0;
      // At the end, the one of the last cell.
      lastState = gap > bead ? GAP : BEAD;
      if (best[place] === -Infinity) continue;
      const opened = bead - cost.opening;
      const gapValue = Math.max(gap, opened) - cost.extension;
      const gapWay = gap > opened ? FROM_GAP : 0;
      const column = from + place;
      if (row < rows) reach(GAP, row + 1, column, gapValue, ONE_CHINESE | gapWay);
      if (column < columns) reach(GAP, row, column + 1, gapValue, ONE_ENGLISH | gapWay);
    }
    if (row === rows) break;
    const first = whole.english.start + from;
    const end = Math.min(whole.english.end, first + width + spare);
    scores.read(whole.chinese.start + row, first, end, deepest);
    for (let number = 0; number < shapes.length; number += 1) {
      const shape = shapes[number];
      if (shape === undefined || row + shape.chinese > rows) continue;
      const nextRow = row + shape.chinese;
      // How far a place of the next row's band is from that of this one, and the places that lead into both bands.
      const shift = from + shape.english - (firsts[nextRow] ?? 0);
      const start = Math.max(0, -shift);
      const stop = Math.min(width, width - shift, columns - from - shape.english + 1);
      if (start >= stop) continue;
      const ringCell = (nextRow % ring) * width + shift;
      const cell = nextRow * width + shift;
      for (let place = start; place < stop; place += 1) {
        const before = best[place] ?? 0;
        ofShape[place] =
          before === -Infinity ? Infinity : (beadValues[ringCell + place] ?? 0) - before;
      }
      scores.ofColumns(shape, first + start, ofShape.subarray(start, stop));
      for (let place = start; place < stop; place += 1) {
        const value = (best[place] ?? 0) + (ofShape[place] ?? 0);
        if (value <= (beadValues[ringCell + place] ?? 0)) continue;
        beadValues[ringCell + place] = value;
        beadWays[cell + place] = number | (fromGap[place] ?? 0);
      }
    }
    for (const ofState of values) ofState.fill(-Infinity, ringRow, ringRow + width);
  }
  return traceBack(whole, ways, lastState, { width, from: firsts }, shapes);
}

const minusInfinity = (count: number): Float64Array => new Float64Array(count).fill(-Infinity);

/** The pairs on the path to the last cell. */
function traceBack(
  whole: Pair,
  ways: readonly [Uint8Array, Uint8Array],
  last: 0 | 1,
  band: Band,
  shapes: readonly Shape[],
): readonly Pair[] {
  const pairs: Pair[] = [];
  let state = last;
  let row = sizeOf(whole.chinese);
  let column = sizeOf(whole.english);
  while (row > 0 || column > 0) {
    const way = ways[state][row * band.width + column - (band.from[row] ?? 0)] ?? 0;
    const step = stepOf(way & ~FROM_GAP, shapes);
    pairs.push({
      chinese: rangeOf(whole.chinese.start + row - step.chinese, step.chinese),
      english: rangeOf(whole.english.start + column - step.english, step.english),
    });
    row -= step.chinese;
    column -= step.english;
    state = (way & FROM_GAP) === 0 ? BEAD : GAP;
  }
  return pairs.reverse();
}

const rangeOf = (start: number, size: number): Range => ({ start, end: start + size });

function stepOf(kind: number, shapes: readonly Shape[]): Omit<Shape, 'prior'> {
  if (kind === ONE_CHINESE) return { chinese: 1, english: 0 };
  if (kind === ONE_ENGLISH) return { chinese: 0, english: 1 };
  return shapes[kind] ?? { chinese: 1, english: 1 };
}
