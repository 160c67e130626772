import { expect, it, vi } from 'vitest';
import { type AtRevision, oncePerRevision } from './once-per-revision.ts';

/** A glossary whose entries are read when a test says so. */
function glossary() {
  let revision = 1;
  let known: AtRevision | undefined;
  const readings: { readonly of: AtRevision; readonly end: () => void }[] = [];
  const read = vi.fn<() => Promise<AtRevision>>(() => {
    const of = { revision };
    const { promise, resolve } = Promise.withResolvers<AtRevision>();
    readings.push({ of, end: () => resolve((known = of)) });
    return promise;
  });
  const current = oncePerRevision(
    async () => revision,
    (asked) => (known?.revision === asked ? known : undefined),
    read,
  );
  return {
    current,
    read,
    change: () => {
      revision += 1;
    },
    end: async (index: number) => {
      await expect.poll(() => readings[index]).toBeDefined();
      readings[index]?.end();
    },
  };
}

it('makes it once for all who ask at a revision', async () => {
  const { current, read, end } = glossary();
  const asked = [current(), current()];
  await end(0);
  expect(await Promise.all(asked)).toEqual([{ revision: 1 }, { revision: 1 }]);
  expect(await current()).toEqual({ revision: 1 });
  expect(read).toHaveBeenCalledTimes(1);
});

it('makes it again for who asked after a change, and never two at once', async () => {
  const { current, read, change, end } = glossary();
  const before = current();
  await expect.poll(() => read).toHaveBeenCalledTimes(1);
  change();
  const after = [current(), current()];
  await end(0);
  expect(await before).toEqual({ revision: 1 });
  await end(1);
  expect(await Promise.all(after)).toEqual([{ revision: 2 }, { revision: 2 }]);
  expect(read).toHaveBeenCalledTimes(2);
});

it('tells a failure, and tries again when it is asked again', async () => {
  const make = vi.fn<() => Promise<AtRevision>>().mockRejectedValueOnce(new Error('No database'));
  const current = oncePerRevision(
    async () => 1,
    () => undefined,
    make.mockResolvedValue({ revision: 1 }),
  );
  await expect(current()).rejects.toThrow('No database');
  expect(await current()).toEqual({ revision: 1 });
});
