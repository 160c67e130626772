import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, checkBeads } from './check.ts';
import { curatedCheck } from './cases/rows-fixture.ts';
import { HAND_ALIGNED } from '../align/aligned-set.ts';
import { recheck } from './recheck.ts';
import { sizeOf } from '../align/bead.ts';

/** A text and its translation, with the Chinese first. */
const [source = '', target = ''] = ([0, 1] as const).map((side) =>
  (HAND_ALIGNED[0]?.beads ?? []).map((bead) => bead[side].join(' ')).join('\n'),
);
const whole = check(source, target, curatedCheck);

describe('a translation that was edited', () => {
  test('has the findings that a check of the same beads has, whatever was typed', () => {
    let kept = 0;
    const typed = fc.constantFrom(
      '',
      ' cyber sovereignty ',
      ' security',
      '.',
      ' And more. Then ',
      '\n',
    );
    fc.assert(
      fc.property(fc.nat(target.length), fc.nat(30), typed, (at, length, text) => {
        const edited = target.slice(0, at) + text + target.slice(at + length);
        const again = recheck(whole, edited, curatedCheck);
        if (again === undefined) return;
        kept += 1;
        expect(again).toEqual(checkBeads(again.source, again.target, again.beads, curatedCheck));
        const sentences = again.beads.map(({ target: range }) => sizeOf(range));
        expect(sentences.reduce((sum, one) => sum + one, 0)).toBe(again.target.sentences.length);
        expect(again.beads.every(({ target: range }) => sizeOf(range) >= 0)).toBe(true);
        expect(again.beads.map((bead) => bead.source)).toEqual(
          whole.beads.map((bead) => bead.source),
        );
      }),
    );
    expect(kept).toBeGreaterThan(50);
  });

  test('that is not edited has the check that it had', () => {
    expect(recheck(whole, target, curatedCheck)).toEqual(whole);
  });

  test('keeps a sentence that is typed to its end, and one that is divided, in their bead', () => {
    const divided = target.replace('the 9th Internet Forum together.', 'the Forum. It is the 9th.');
    const again = recheck(whole, divided, curatedCheck);
    const before = whole.beads.map((bead) => sizeOf(bead.target));
    const grown = again?.beads.map((bead) => sizeOf(bead.target));
    expect(grown).toEqual(before.map((size, i) => (i === 1 ? size + 1 : size)));
  });

  test('has a sentence that lacked in the bead that lacked it', () => {
    const [first = '', second = '', ...others] = target.split('\n');
    const without = [first, ...others].join('\n');
    const lacking = check(source, without, curatedCheck);
    const open = lacking.beads.findIndex((bead) => sizeOf(bead.target) === 0);
    expect(open).toBe(1);
    const again = recheck(lacking, [first, second, ...others].join('\n'), curatedCheck);
    expect(again?.beads[open]).toMatchObject({ isUntranslated: false });
  });

  test('is aligned again where it is another text, another language or empty', () => {
    expect(recheck(whole, '', curatedCheck)).toBeUndefined();
    expect(recheck(whole, source, curatedCheck)).toBeUndefined();
    expect(recheck(whole, target.replaceAll('.', '. So it is.'), curatedCheck)).toBeUndefined();
    expect(recheck(check(source, source, curatedCheck), target, curatedCheck)).toBeUndefined();
  });
});
