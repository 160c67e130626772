import { expect, it } from 'vitest';
import { oneAfterAnother } from './one-after-another.ts';

it('never does two at once, and does what was asked for meanwhile once', async () => {
  const turns: PromiseWithResolvers<void>[] = [];
  const run = oneAfterAnother(() => {
    const turn = Promise.withResolvers<void>();
    turns.push(turn);
    return turn.promise;
  });
  const first = run();
  const others = [run(), run(), run()];
  expect(turns).toHaveLength(1);
  turns[0]?.resolve();
  await first;
  await expect.poll(() => turns).toHaveLength(2);
  turns[1]?.resolve();
  await Promise.all(others);
  expect(turns).toHaveLength(2);
});

it('goes on after work that failed, and tells only those who asked for it', async () => {
  let runs = 0;
  const run = oneAfterAnother(async () => {
    await Promise.resolve();
    runs += 1;
    if (runs === 1) throw new Error('out of luck');
  });
  const first = run();
  const second = run();
  await expect(first).rejects.toThrow('out of luck');
  await expect(second).resolves.toBeUndefined();
});
