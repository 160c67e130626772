import { afterEach, expect, test } from 'vitest';
import { StorageUnavailableError } from './errors.ts';
import { setPatience, withinPatience } from './time-limit.ts';

afterEach(() => setPatience());

test('an answer that stands behind a timer of a busy thread is heard', async () => {
  setPatience(2);
  const { promise, resolve } = Promise.withResolvers<string>();
  const answer = withinPatience(() => promise, 'The database');
  const end = performance.now() + 300;
  while (performance.now() < end);
  // After the timers that were due meanwhile.
  setTimeout(() => resolve('here'), 10);
  expect(await answer).toBe('here');
});

test('a part that takes long is waited for, and what does not answer after it is named', async () => {
  setPatience(2);
  const longPart = (): Promise<string> =>
    new Promise((done) => {
      setTimeout(() => done('here'), 600);
    });
  expect(await withinPatience((unlimited) => unlimited(longPart()), 'The database')).toBe('here');
  const stuck = withinPatience(async (unlimited) => {
    await unlimited(longPart());
    return new Promise(() => undefined);
  }, 'The database');
  await expect(stuck).rejects.toThrow('The database does not answer.');
});

test('an answer that does not come is named', async () => {
  setPatience(1);
  await expect(withinPatience(() => new Promise(() => undefined), 'The database')).rejects.toThrow(
    new StorageUnavailableError('The database does not answer.'),
  );
});
