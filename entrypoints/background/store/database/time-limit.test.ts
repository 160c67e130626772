import { afterEach, expect, test } from 'vitest';
import { StorageUnavailableError } from './errors.ts';
import { setPatience, withinPatience } from './time-limit.ts';

afterEach(() => setPatience());

test('an answer that stands behind a timer of a busy thread is heard', async () => {
  setPatience(2);
  const { promise, resolve } = Promise.withResolvers<string>();
  const answer = withinPatience(promise, 'The database');
  const end = performance.now() + 300;
  while (performance.now() < end);
  // After the timers that were due meanwhile.
  setTimeout(() => resolve('here'), 10);
  expect(await answer).toBe('here');
});

test('an answer that does not come is named', async () => {
  setPatience(1);
  await expect(withinPatience(new Promise(() => undefined), 'The database')).rejects.toThrow(
    new StorageUnavailableError('The database does not answer.'),
  );
});
