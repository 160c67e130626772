import { vi } from 'vitest';
import { AFTER_CHANGE } from './team-wait.ts';

/**
 * Until the end of the test nothing is sent by itself: on a busy machine it would be sent before the
 * test has looked.
 */
export function holdSending(): void {
  const { setTimeout: start } = globalThis;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((...asked: Parameters<typeof start>) =>
    asked[1] === AFTER_CHANGE ? start(() => undefined) : start(...asked),
  );
}
