import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addedRecord } from '../../../glossary/overlay/record-of.ts';
import { FakeTeamServer } from '../../../tests/team/fake-server.ts';
import { entryOf } from '../background-fixture.ts';
import { joinedClient, type TeamClient } from './team-client-fixture.ts';
import { createTeamSync } from './sync.ts';
import { createTeamWait, type TeamWait } from './team-wait.ts';

let server: FakeTeamServer;
let wait: TeamWait['wait'];
let ada: TeamClient;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  server = new FakeTeamServer();
  vi.stubGlobal('fetch', server.fetch);
  ada = await joinedClient('ada', 'a');
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

describe('beside a team whose server never answers', () => {
  // Before the other one in the list, so that it is asked first.
  const SLOW = 'glossary-0';
  const slowAddress = 'https://slow.example/desk';
  let isAsked: PromiseWithResolvers<void>;
  let answer: PromiseWithResolvers<Response>;

  beforeEach(async () => {
    isAsked = Promise.withResolvers();
    answer = Promise.withResolvers();
    vi.stubGlobal('fetch', async (address: string, how: RequestInit) => {
      if (!address.startsWith(slowAddress)) return server.fetch(address, how);
      isAsked.resolve();
      return answer.promise;
    });
    const { teams, secrets } = ada.stores;
    const known = await teams.read(ada.glossary);
    if (known === undefined) throw new Error('There is no team');
    const slow = { ...known, glossary: SLOW, address: slowAddress, uuid: 'uuid-slow' };
    const draft = { name: 'Slow', languages: ['en'], colour: 'grey' } as const;
    await teams.join(slow, draft);
    await secrets.keep(SLOW, { name: 'ada', authorization: 'Basic' }, true);
  });

  // Once the test is over it answers: the turn of the team is not held for the next test.
  afterEach(() => answer.resolve(new Response(null, { status: 503 })));

  it('another one is asked at once, and waited for', async () => {
    expect(await wait(true)).toBe(true);
    await isAsked.promise;
    expect(server.requests.length).toBeGreaterThan(0);
    const entry = entryOf('a', '关税', 'tariff');
    server.entries.write({ _id: 'entry:a', entry, by: 'bo', at: '' }, false, () => undefined);
    expect(await wait(false)).toBe(true);
    expect((await ada.entries()).size).toBe(1);
  });

  it('changes of another one are sent', async () => {
    const modified = new Date().toISOString();
    const records = [SLOW, ada.glossary].map((glossary, number) =>
      addedRecord(entryOf(`user-${number}`, '关税', 'tariff'), glossary, modified),
    );
    await ada.stores.overlay.change(
      records.map(({ id }) => id),
      () => ({
        ok: true,
        answer: undefined,
        change: {
          kind: 'changed',
          term: 'tariff',
          records: new Map(records.map((one) => [one.id, one])),
        },
      }),
    );
    await isAsked.promise;
    await expect.poll(() => server.entries.get('entry:user-1')).toBeDefined();
  });
});
