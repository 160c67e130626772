import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SilentChangeWatch } from './silent-changes.ts';

const MINUTE = 60_000;

describe('the watch for silent changes of a page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  it('looks soon after something happened, for some seconds, and then rests for good', () => {
    const look = vi.fn<() => boolean>(() => false);
    new SilentChangeWatch(look, new AbortController().signal).noteActivity();
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
    const look = vi.fn<() => boolean>(() => false);
    const silentChanges = new SilentChangeWatch(look, new AbortController().signal);
    for (let at = 0; at < MINUTE; at += 10) {
      silentChanges.noteActivity();
      vi.advanceTimersByTime(10);
    }
    expect(look.mock.calls.length).toBeGreaterThan(55);
    expect(look.mock.calls.length).toBeLessThanOrEqual(61);
  });

  it('keeps its pace when what it sees is a reason to go on', () => {
    const look = vi.fn<() => boolean>(() => true);
    const silentChanges = new SilentChangeWatch(look, new AbortController().signal);
    silentChanges.noteActivity();
    vi.advanceTimersByTime(MINUTE);
    expect(look.mock.calls.length).toBeGreaterThan(55);
    expect(look.mock.calls.length).toBeLessThanOrEqual(61);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('looks again after a rest', () => {
    const look = vi.fn<() => boolean>(() => false);
    const silentChanges = new SilentChangeWatch(look, new AbortController().signal);
    silentChanges.noteActivity();
    vi.advanceTimersByTime(MINUTE);
    look.mockClear();
    silentChanges.noteActivity();
    vi.advanceTimersByTime(500);
    expect(look).toHaveBeenCalledOnce();
  });

  it('does nothing in a hidden tab, and nothing after its end', () => {
    const look = vi.fn<() => boolean>(() => false);
    const life = new AbortController();
    const silentChanges = new SilentChangeWatch(look, life.signal);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    silentChanges.noteActivity();
    vi.advanceTimersByTime(MINUTE);
    expect(look).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    silentChanges.noteActivity();
    life.abort();
    vi.advanceTimersByTime(MINUTE);
    expect(look).not.toHaveBeenCalled();
  });
});
