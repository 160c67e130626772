import { afterAll, afterEach, vi } from 'vitest';

// Restores the real time for the next test, also of another file in this process.
afterEach(() => {
  vi.useRealTimers();
});

// Restores the globals now: the next file in this process is loaded before its first test, and may
// keep a global that it finds.
afterAll(() => {
  vi.unstubAllGlobals();
});
