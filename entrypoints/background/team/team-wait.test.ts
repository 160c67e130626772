import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FakeTeamServer } from '../../../tests/team/fake-server.ts';
import { joinedClient } from './team-client-fixture.ts';
import { createTeamSync } from './sync.ts';
import { createTeamWait, type TeamWait } from './team-wait.ts';

let server: FakeTeamServer;
let wait: TeamWait['wait'];

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  server = new FakeTeamServer();
  vi.stubGlobal('fetch', server.fetch);
  const ada = await joinedClient('ada', 'a');
  await ada.sync();
  const { stores } = ada;
  ({ wait } = createTeamWait(stores, createTeamSync(stores)));
  server.requests.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

const EMPTY = '{"results":[],"last_seq":"1-x"}';
const FULL = '{"results":[{}],"last_seq":"1-x"}';

it.each([
  ['says at once that nothing changed', EMPTY, EMPTY, 1],
  ['says that something changed, and has nothing', FULL, EMPTY, 2],
])('is not asked again and again by a server that %s', async (_what, polled, taken, requests) => {
  server.fate = ({ path }) => ({
    status: 200,
    body: path.includes('feed=longpoll') ? polled : taken,
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let isDone = false;
  const waiting = wait(false).then((goesOn) => {
    isDone = true;
    return goesOn;
  });
  await expect.poll(() => server.requests).toHaveLength(requests);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(isDone).toBe(false);
  await vi.advanceTimersByTimeAsync(5_000);
  await expect.poll(() => isDone).toBe(true);
  expect(await waiting).toBe(true);
  expect(server.requests).toHaveLength(requests);
});
