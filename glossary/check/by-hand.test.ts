import { describe, expect, test } from 'vitest';
import { alignPair, check, readPair } from './check.ts';
import { checkByHand, keptByHand } from './by-hand.ts';
import { curatedCheck } from './cases/rows-fixture.ts';
import { joinWithNext, partPair } from '../model/check/change-pairs.ts';
import { recheck } from './recheck.ts';

const SOURCE = '我们坚持改革开放。\n网络空间很大。\n我们推进乡村振兴。';
const TARGET =
  'We uphold reform and opening up.\nCyberspace is large.\nWe advance rural revitalization.';
const whole = check(SOURCE, TARGET, curatedCheck);
const joined = checkByHand(whole, joinWithNext(whole.beads, 0) ?? [], curatedCheck);

describe('beads that the user set', () => {
  test('are checked as they are', () => {
    expect(whole.beads.map(({ isFixed }) => isFixed)).toEqual([false, false, false]);
    expect(joined.beads.map(({ isFixed }) => isFixed)).toEqual([true, false]);
    const parted = checkByHand(whole, partPair(whole.beads, 1) ?? [], curatedCheck);
    expect(parted.beads.map(({ isUntranslated }) => isUntranslated)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(parted.findings.map(({ verdict }) => verdict)).toEqual(['approved', 'approved']);
  });

  test('stay while the translation is edited', () => {
    const edited = recheck(joined, TARGET.replace('large', 'very large'), curatedCheck);
    expect(edited?.beads.map(({ isFixed }) => isFixed)).toEqual([true, false]);
  });

  test('stay where the texts are aligned anew, and a new text has none of them', () => {
    const again = (source: string, target: string): readonly string[] => {
      const pair = readPair(source, target, curatedCheck.finder);
      const { beads } = alignPair(pair, curatedCheck, keptByHand(joined, pair));
      return beads.flatMap(({ source: range, isFixed }) =>
        isFixed ? `${range.start}-${range.end}` : [],
      );
    };
    expect(again(SOURCE, TARGET)).toEqual(['0-2']);
    expect(again(`大家好。\n${SOURCE}`, `Hello.\n${TARGET}`)).toEqual(['1-3']);
    expect(again(SOURCE.replace('网络空间很大', '网络空间大'), TARGET)).toEqual([]);
    expect(again('我们坚持改革开放。', 'We uphold reform and opening up.')).toEqual([]);
  });

  test('without a counterpart stay where what is beside them is as before', () => {
    const parted = checkByHand(whole, partPair(whole.beads, 1) ?? [], curatedCheck);
    const kept = (target: string): number =>
      keptByHand(parted, readPair(SOURCE, target, curatedCheck.finder)).length;
    expect(kept(TARGET)).toBe(2);
    expect(kept(`${TARGET} Thanks.`)).toBe(2);
    expect(kept(TARGET.replace('Cyberspace', 'It'))).toBe(1);
    expect(kept('So it is.')).toBe(0);
  });

  test('stay in their place where their sentences are in the text more than once', () => {
    const source = `谢谢大家。\n${SOURCE}\n谢谢大家。`;
    const target = `Thank you.\n${TARGET}\nMany thanks to all.`;
    const before = check(source, target, curatedCheck);
    const last = { start: 4, end: 5 };
    const set = [...before.beads.slice(0, 4), { ...before.beads[4], isFixed: true }];
    expect(set[4]).toMatchObject({ source: last, target: last });
    const fixed = checkByHand(before, set as typeof before.beads, curatedCheck);
    const edited = source.replace('网络空间很大', '网络空间大');
    const pair = readPair(edited, target, curatedCheck.finder);
    expect(keptByHand(fixed, pair)).toEqual([{ source: last, target: last }]);
  });
});
