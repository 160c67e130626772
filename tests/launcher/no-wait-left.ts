/**
 * A test that ran out of time says what it waited for. Tests that run beside others are left alone: their
 * waits cannot be told from those of the others.
 */
import { afterEach } from 'vitest';
import { endWaits } from './until.ts';

afterEach(({ task }) => {
  if (task.concurrent !== true) endWaits();
});
