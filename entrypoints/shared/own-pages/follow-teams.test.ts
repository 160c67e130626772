import { expect, it, vi } from 'vitest';
import * as messaging from '../messaging.ts';
import { followTeams } from './follow-teams.ts';

it('asks once without a team, and goes on asking while there is one', async () => {
  const ended = new AbortController();
  const asked: unknown[] = [];
  let teams = 0;
  let changed = (): void => undefined;
  vi.spyOn(messaging, 'request').mockImplementation(async (...call: readonly unknown[]) => {
    asked.push(call);
    if (asked.length > 4) ended.abort();
    return (teams > 0) as never;
  });
  vi.spyOn(messaging, 'onEvents').mockImplementation((handlers) => {
    changed = () => void handlers.teamsChanged?.();
  });
  followTeams(ended.signal);
  await expect.poll(() => asked).toEqual([['waitForTeams', true]]);
  teams = 1;
  changed();
  await expect.poll(() => ended.signal.aborted).toBe(true);
  expect(asked).toHaveLength(5);
  expect(asked.at(-1)).toEqual(['waitForTeams', false]);
});
