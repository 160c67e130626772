import { describe, expect, test } from 'vitest';
import { afterAnswer, dayOf, isAskedOn, type Standing } from './boxes.ts';
import type { Grade } from './practised-card.ts';

const TODAY = '2026-11-29';
const on = (day: string, box: 1 | 2 | 3 | 4 | 5): Standing => ({ box, day });

describe('a card is asked', () => {
  test.each<[string, Standing, boolean]>([
    ['that is new', undefined, true],
    ['of the first box, the day after', on('2026-11-28', 1), true],
    ['not again on the same day', on(TODAY, 1), false],
    ['of the second box, not the day after', on('2026-11-28', 2), false],
    ['of the second box, after two days', on('2026-11-27', 2), true],
    ['of the third box, after four days', on('2026-11-25', 3), true],
    ['of the fourth box, not after seven days', on('2026-11-22', 4), false],
    ['of the fourth box, after eight days', on('2026-11-21', 4), true],
    ['of the last box, not after fifteen days', on('2026-11-14', 5), false],
    ['of the last box, after sixteen days', on('2026-11-13', 5), true],
    ['of a day to come, since the clock was wrong', on('2027-11-29', 5), true],
    ['over the end of February in a leap year, two days after', on('2028-02-28', 2), false],
  ])('%s', (name, standing, isAsked) => {
    const today = name.includes('February') ? '2028-02-29' : TODAY;
    expect(isAskedOn(standing, today)).toBe(isAsked);
  });
});

describe('where a card goes', () => {
  test.each<[string, Standing, Grade, Standing]>([
    ['new and known: one box up', undefined, 'known', on(TODAY, 2)],
    ['new and slow: the first box', undefined, 'slow', on(TODAY, 1)],
    ['new and unknown: the first box', undefined, 'unknown', on(TODAY, 1)],
    ['due and known: one box up', on('2026-11-20', 3), 'known', on(TODAY, 4)],
    ['due and slow: the same box, from today', on('2026-11-20', 3), 'slow', on(TODAY, 3)],
    ['due and unknown: the first box', on('2026-11-20', 3), 'unknown', on(TODAY, 1)],
    ['known in the last box: it stays there', on('2026-11-01', 5), 'known', on(TODAY, 5)],
    ['unknown today and then known: it stays', on(TODAY, 1), 'known', on(TODAY, 1)],
    ['known before it is due: all stays', on('2026-11-28', 3), 'known', on('2026-11-28', 3)],
    ['slow before it is due: all stays', on('2026-11-28', 3), 'slow', on('2026-11-28', 3)],
    ['unknown before it is due: the first box', on('2026-11-28', 3), 'unknown', on(TODAY, 1)],
  ])('%s', (_name, before, grade, after) => {
    expect(afterAnswer(before, grade, TODAY)).toEqual(after);
  });
});

test('a day is that of the user, and not that of Greenwich', () => {
  expect(dayOf(new Date(2026, 10, 29, 0, 0, 1))).toBe('2026-11-29');
  expect(dayOf(new Date(2026, 10, 29, 23, 59, 59))).toBe('2026-11-29');
  expect(dayOf(new Date(2027, 0, 1, 12))).toBe('2027-01-01');
});
