import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFRESH_RATES } from '../model/glossary/subscription.ts';
import { isDue, nextRequest, retryAfterOf } from './schedule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MIDDLE = 0.5;
const NOW = Date.parse('2026-11-29T12:00:00Z');
/** The server wants to be left alone for ever. */
const PUT_OFF = { rate: 'weekly', faults: 1, retryAfter: 1e15 } as const;

describe('the next request comes', () => {
  it.each([
    ['hourly', 0, HOUR],
    ['daily', 0, DAY],
    ['weekly', 0, 7 * DAY],
    ['daily', 1, 15 * MINUTE],
    ['daily', 2, HOUR],
    ['daily', 3, 4 * HOUR],
    ['daily', 4, DAY],
    ['hourly', 40, DAY],
  ] as const)('%s, after %i faults', (rate, faults, wait) => {
    expect(nextRequest({ rate, faults }, NOW, MIDDLE)).toBe(NOW + wait);
  });

  it('a tenth earlier or later at most, so that subscribers do not come together', () => {
    const asked = fc.record({
      rate: fc.constantFrom(...REFRESH_RATES.filter((rate) => rate !== 'byHand')),
      faults: fc.integer({ min: 0, max: 9 }),
    });
    const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(asked, part, (before, random) => {
        const middle = nextRequest(before, 0, MIDDLE) ?? NaN;
        const next = nextRequest(before, 0, random) ?? NaN;
        expect(next).toBeGreaterThanOrEqual(middle * 0.9 - 1);
        expect(next).toBeLessThanOrEqual(middle * 1.1 + 1);
      }),
    );
  });

  it('never, where only the user asks', () => {
    expect(nextRequest({ rate: 'byHand', faults: 0 }, NOW, MIDDLE)).toBeUndefined();
    expect(nextRequest({ rate: 'byHand', faults: 3 }, NOW, MIDDLE)).toBeUndefined();
  });

  it.each([
    [2 * HOUR, 0, 2 * HOUR],
    [2 * HOUR, 0.5, 2.1 * HOUR],
    [MINUTE, MIDDLE, 15 * MINUTE],
    [1e15, 0, 7 * DAY],
  ])('not before the server wants it, nor all at once, and soon after a week', (...asked) => {
    const [retryAfter, random, wait] = asked;
    const before = { rate: 'daily', faults: 1, retryAfter } as const;
    expect(nextRequest(before, NOW, random)).toBe(NOW + wait);
  });
});

describe('a request', () => {
  const iso = (time: number): string => new Date(time).toISOString();

  it.each([
    ['is due', NOW, true],
    ['was due', NOW - DAY, true],
    ['comes', NOW + 1, false],
    ['was set by a clock that ran an hour ahead', NOW + 2.2 * HOUR, true],
  ])('that %s', (_what, next, due) => {
    expect(isDue(iso(next), { rate: 'hourly', faults: 0 }, NOW)).toBe(due);
  });

  it('counts as put off by faults, or by its server, as long as it can be', () => {
    for (const before of [{ rate: 'hourly', faults: 4 }, PUT_OFF] as const) {
      const last = nextRequest(before, NOW, 1 - Number.EPSILON) ?? NaN;
      expect(isDue(iso(last), before, NOW)).toBe(false);
      expect(isDue(iso(last + MINUTE), before, NOW)).toBe(true);
    }
  });

  it('that is none is never due', () => {
    expect(isDue(undefined, { rate: 'byHand', faults: 0 }, NOW)).toBe(false);
  });

  it('at a time that cannot be read is due', () => {
    expect(isDue('soon', { rate: 'daily', faults: 0 }, NOW)).toBe(true);
  });
});

it.each([
  [null, 0],
  ['120', 120_000],
  ['Sun, 29 Nov 2026 13:00:00 GMT', HOUR],
  ['Sun, 29 Nov 2026 11:00:00 GMT', 0],
  ['-5', 0],
  ['soon', 0],
])('Retry-After: %s', (header, wait) => {
  expect(retryAfterOf(header, NOW)).toBe(wait);
});
