import { beforeEach, describe, expect, it, vi } from 'vitest';

import { type Pace, Throttle } from './throttle.ts';

const PACE: Pace = { soonest: 10, rest: 100, share: 20 };

/** Work of a length that can be changed, and the times at which it began. */
function worker(pace = PACE, signal = new AbortController().signal) {
  const times: number[] = [];
  const work = { length: 0 };
  const throttle: Throttle = new Throttle(
    () =>
      throttle.run(() => {
        times.push(performance.now());
        vi.advanceTimersByTime(work.length);
      }),
    pace,
    signal,
  );
  return { times, work, throttle };
}

describe('the throttle', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
  });

  it('does at once what is asked for the first time, but not before the soonest', () => {
    const { times, throttle } = worker();
    throttle.ask();
    vi.advanceTimersByTime(1_000);
    expect(times).toEqual([10]);
  });

  it('rests between two pieces of work, however often it is asked', () => {
    const { times, throttle } = worker();
    for (let at = 0; at < 300; at += 1) {
      throttle.ask();
      vi.advanceTimersByTime(1);
    }
    expect(times).toEqual([10, 110, 210]);
  });

  it('rests so many times as long as the work took', () => {
    const { times, work, throttle } = worker();
    work.length = 50;
    throttle.ask();
    vi.advanceTimersByTime(10);
    throttle.ask();
    vi.advanceTimersByTime(5_000);
    expect(times).toEqual([10, 10 + 50 + 20 * 50]);
  });

  it('waits no longer when the work is done at once, and rests after it', () => {
    const { times, throttle } = worker();
    throttle.ask();
    throttle.run(() => {});
    expect(throttle.isAsked).toBe(false);
    expect(throttle.isRested).toBe(false);
    vi.advanceTimersByTime(60);
    expect(throttle.idle).toBe(60);
    throttle.ask();
    vi.advanceTimersByTime(1_000);
    expect(times).toEqual([100]);
  });

  it('counts as asked while work goes on that ends later', () => {
    const begun: number[] = [];
    const throttle = new Throttle(
      () => begun.push(performance.now()),
      PACE,
      new AbortController().signal,
    );
    throttle.ask();
    vi.advanceTimersByTime(500);
    throttle.ask();
    vi.advanceTimersByTime(500);
    expect(begun).toEqual([10]);
    throttle.pause(10);
    throttle.ask();
    vi.advanceTimersByTime(1_000);
    expect(begun).toEqual([10, 1_200]);
  });

  it('asks once more where what is due has to wait', () => {
    let isReady = false;
    const done: number[] = [];
    const throttle: Throttle = new Throttle(
      () => {
        if (isReady) throttle.run(() => done.push(performance.now()));
        else throttle.askAgain();
      },
      PACE,
      new AbortController().signal,
    );
    throttle.ask();
    vi.advanceTimersByTime(25);
    isReady = true;
    vi.advanceTimersByTime(1_000);
    expect(done).toEqual([30]);
  });

  it('does nothing after its end', () => {
    const life = new AbortController();
    const { times, throttle } = worker(PACE, life.signal);
    throttle.ask();
    life.abort();
    throttle.ask();
    vi.advanceTimersByTime(1_000);
    expect(times).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
