import { afterEach, vi } from 'vitest';

// The next test, and the next file in the same process, have the time of the machine again.
afterEach(() => {
  vi.useRealTimers();
});
