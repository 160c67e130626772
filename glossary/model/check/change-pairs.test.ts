import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinWithNext, moveSentence, partPair } from './change-pairs.ts';
import type { ReportPair } from './check-report.ts';

/** Pairs by the numbers of their sentences: `1:2`; a pair that the user set has a star. */
function pairsOf(...shapes: readonly string[]): readonly ReportPair[] {
  let [source, target] = [0, 0];
  return shapes.map((shape) => {
    const [ours = 0, theirs = 0] = shape.split(':').map(Number);
    return {
      source: { start: source, end: (source += ours) },
      target: { start: target, end: (target += theirs) },
      isDoubtful: true,
      isFixed: false,
    };
  });
}

const shapesOf = (pairs: readonly ReportPair[] | undefined): readonly string[] | undefined =>
  pairs?.map(
    ({ source, target, isFixed }) =>
      `${source.end - source.start}:${target.end - target.start}${isFixed ? '*' : ''}`,
  );

describe('pairs that the user changes', () => {
  test('are joined', () => {
    expect(shapesOf(joinWithNext(pairsOf('1:1', '1:0', '1:2'), 1))).toEqual(['1:1', '2:2*']);
    expect(joinWithNext(pairsOf('1:1'), 0)).toBeUndefined();
  });

  test.each([
    ['1:2', ['1:1*', '0:1*']],
    ['3:2', ['1:1*', '2:1*']],
    ['2:1', ['1:1*', '1:0*']],
    ['1:1', ['1:0*', '0:1*']],
    ['2:0', ['1:0*', '1:0*']],
    ['0:3', ['0:1*', '0:2*']],
    ['1:0', undefined],
  ])('%s is parted', (shape, parts) => {
    expect(shapesOf(partPair(pairsOf('1:1', shape), 1))).toEqual(parts && ['1:1', ...parts]);
  });

  test('give a sentence to the one before or behind, and are gone with the last', () => {
    const pairs = pairsOf('1:1', '1:2', '0:1');
    expect(shapesOf(moveSentence(pairs, 1, 'target', 1))).toEqual(['1:1', '1:1*', '0:2*']);
    expect(shapesOf(moveSentence(pairs, 1, 'target', -1))).toEqual(['1:2*', '1:1*', '0:1']);
    expect(shapesOf(moveSentence(pairs, 1, 'source', -1))).toEqual(['2:1*', '0:2*', '0:1']);
    expect(shapesOf(moveSentence(pairs, 2, 'target', -1))).toEqual(['1:1', '1:3*']);
    expect(moveSentence(pairs, 2, 'target', 1)).toBeUndefined();
    expect(moveSentence(pairs, 0, 'target', -1)).toBeUndefined();
    expect(moveSentence(pairs, 2, 'source', -1)).toBeUndefined();
  });

  test('cover both texts once and in order, whatever is done', () => {
    const shape = fc
      .tuple(fc.nat(3), fc.nat(3))
      .filter(([ours, theirs]) => ours + theirs > 0)
      .map(([ours, theirs]) => `${ours}:${theirs}`);
    const step = fc.tuple(fc.nat(5), fc.nat(9));
    fc.assert(
      fc.property(
        fc.array(shape, { minLength: 1, maxLength: 8 }),
        fc.array(step),
        (shapes, steps) => {
          const before = pairsOf(...shapes);
          let pairs = before;
          for (const [kind, place] of steps) {
            const at = place % pairs.length;
            const side = kind % 2 === 0 ? 'source' : 'target';
            const changed =
              kind === 0
                ? joinWithNext(pairs, at)
                : kind === 1
                  ? partPair(pairs, at)
                  : moveSentence(pairs, at, side, kind < 4 ? 1 : -1);
            pairs = changed ?? pairs;
          }
          for (const side of ['source', 'target'] as const) {
            let reached = 0;
            for (const pair of pairs) {
              expect(pair[side].start).toBe(reached);
              expect(pair[side].end).toBeGreaterThanOrEqual(reached);
              reached = pair[side].end;
            }
            expect(reached).toBe(before.at(-1)?.[side].end);
          }
        },
      ),
    );
  });
});
