import { expect, test, vi } from 'vitest';
import { loadOnce } from './load-once.ts';

test('what was loaded is kept, for those too who ask while it is on its way', async () => {
  const load = vi.fn<() => Promise<string>>().mockResolvedValue('terms');
  const get = loadOnce(load);
  expect(await Promise.all([get(), get()])).toEqual(['terms', 'terms']);
  expect(await get()).toBe('terms');
  expect(load).toHaveBeenCalledTimes(1);
});

test('a failure is told, and not kept', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('No file'));
  const get = loadOnce(load.mockResolvedValue('terms'));
  await expect(get()).rejects.toThrow('No file');
  expect(await get()).toBe('terms');
});

test('what is forgotten is loaded again', async () => {
  const load = vi.fn<() => Promise<string>>().mockResolvedValueOnce('old');
  const get = loadOnce(load.mockResolvedValue('new'));
  expect(get.forget()).toBeUndefined();
  await get();
  expect(await get.forget()).toBe('old');
  expect(await get()).toBe('new');
});
