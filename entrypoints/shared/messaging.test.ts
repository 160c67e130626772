import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { request } from './messaging.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

test('who waits long for an answer makes itself heard until it comes', async () => {
  const answered = Promise.withResolvers<unknown>();
  const kinds: string[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { kind } = message as { readonly kind: string };
    kinds.push(kind);
    if (kind === 'request') return answered.promise;
    throw new Error('Could not establish connection. Receiving end does not exist.');
  });
  const asked = request('beginImport');
  await vi.advanceTimersByTimeAsync(29_000);
  expect(kinds).toEqual(['request', 'waiting', 'waiting']);
  answered.resolve({ ok: true, value: 'import-1' });
  expect(await asked).toBe('import-1');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(kinds).toEqual(['request', 'waiting', 'waiting']);
});

test('a background that cannot be reached is said at once, and not asked again', async () => {
  const send = vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  await expect(request('beginImport')).rejects.toThrow('Extension context invalidated.');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(1);
});
