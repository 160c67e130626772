// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Pulse } from './pulse.ts';

const MINUTE = 60_000;

describe('the pulse of a page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  it('looks soon after something happened, for some seconds, and then rests for good', () => {
    const look = vi.fn<() => void>();
    new Pulse(look, new AbortController().signal).stir();
    vi.advanceTimersByTime(1_000);
    expect(look).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(MINUTE);
    const looks = look.mock.calls.length;
    expect(looks).toBeLessThanOrEqual(10);
    vi.advanceTimersByTime(60 * MINUTE);
    expect(look).toHaveBeenCalledTimes(looks);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('looks about once a second however often something happens', () => {
    const look = vi.fn<() => void>();
    const pulse = new Pulse(look, new AbortController().signal);
    for (let at = 0; at < MINUTE; at += 10) {
      pulse.stir();
      vi.advanceTimersByTime(10);
    }
    expect(look.mock.calls.length).toBeGreaterThan(55);
    expect(look.mock.calls.length).toBeLessThanOrEqual(61);
  });

  it('keeps its pace when what it sees is a reason to go on', () => {
    const look = vi.fn<() => void>(() => pulse.stir());
    const pulse = new Pulse(look, new AbortController().signal);
    pulse.stir();
    vi.advanceTimersByTime(MINUTE);
    expect(look.mock.calls.length).toBeGreaterThan(55);
    expect(look.mock.calls.length).toBeLessThanOrEqual(61);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('looks again after a rest', () => {
    const look = vi.fn<() => void>();
    const pulse = new Pulse(look, new AbortController().signal);
    pulse.stir();
    vi.advanceTimersByTime(MINUTE);
    look.mockClear();
    pulse.stir();
    vi.advanceTimersByTime(500);
    expect(look).toHaveBeenCalledOnce();
  });

  it('does nothing in a hidden tab, and nothing after its end', () => {
    const look = vi.fn<() => void>();
    const life = new AbortController();
    const pulse = new Pulse(look, life.signal);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    pulse.stir();
    vi.advanceTimersByTime(MINUTE);
    expect(look).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    pulse.stir();
    life.abort();
    vi.advanceTimersByTime(MINUTE);
    expect(look).not.toHaveBeenCalled();
  });
});
