import { afterAll, afterEach, vi } from 'vitest';

// The next test, and the next file in the same process, have the time of the machine again.
afterEach(() => {
  vi.useRealTimers();
});

// The next file in the same process is loaded before its first test, and may keep a global that it finds.
afterAll(() => {
  vi.unstubAllGlobals();
});
