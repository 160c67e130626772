import { afterEach, expect, test, vi } from 'vitest';
import { isAmongTooManyFrames } from './too-many-frames.ts';

interface FakeWindow {
  [at: number]: FakeWindow;
  length: number;
  parent: FakeWindow;
  top: FakeWindow;
  readonly document: object;
}

/** A frame, whose document others may reach or not. */
function frameIn(around: FakeWindow | undefined, isOpen: boolean): FakeWindow {
  const frame = {
    length: 0,
    get document() {
      if (!isOpen) throw new DOMException('Blocked a frame', 'SecurityError');
      return {};
    },
  } as unknown as FakeWindow;
  frame.parent = around ?? frame;
  frame.top = around?.top ?? frame;
  if (around !== undefined) {
    around[around.length] = frame;
    around.length += 1;
  }
  return frame;
}

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['a frame among few of another origin', 10, false, false],
  ['a frame among many of another origin', 100, false, true],
  ['a frame among many of its own origin, which share the glossary', 100, true, false],
])('%s', (_, count, isOpen, isAmong) => {
  const top = frameIn(undefined, isOpen);
  for (let at = 0; at < count; at += 1) frameIn(at % 3 === 0 ? top : (top[0] ?? top), isOpen);
  vi.stubGlobal('window', top[0]);
  expect(isAmongTooManyFrames()).toBe(isAmong);
});

test('the top document is never among too many frames', () => {
  const top = frameIn(undefined, false);
  for (let at = 0; at < 100; at += 1) frameIn(top, false);
  vi.stubGlobal('window', top);
  expect(isAmongTooManyFrames()).toBe(false);
});
