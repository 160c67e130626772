import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { addedRecord } from '../../../glossary/overlay/record-of.ts';
import { sourceEntry } from '../../../glossary/subscription/source-fixture.ts';
import { FakeTeamServer } from '../../../tests/team/fake-server.ts';
import * as asking from '../subscriptions/ask-address.ts';
import { exportOwnData } from '../store/copies/own-data.ts';
import { listSetAside } from '../store/overlay/set-aside.ts';
import { joinedClient, type TeamClient } from './team-client-fixture.ts';

let server: FakeTeamServer;
let ada: TeamClient;

/** Three entries of others, joined and taken. */
beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  server = new FakeTeamServer();
  vi.stubGlobal('fetch', server.fetch);
  for (const id of ['a', 'b', 'c']) {
    const doc = {
      _id: `entry:${id}`,
      entry: sourceEntry(id),
      by: 'bo',
      at: '2026-11-28T10:00:00.000Z',
    };
    server.entries.write(doc, false, () => undefined);
  }
  ada = await joinedClient('ada', 'a');
  await ada.sync();
});

async function entryOf(client: TeamClient, id: string): Promise<ConceptEntry> {
  const found = [...(await client.entries()).values()].find(
    ({ languageSections }) => languageSections.at(-1)?.termSections[0].term === `term ${id}`,
  );
  if (found === undefined) throw new Error(`There is no entry ${id}.`);
  return found;
}

const recordOf = (entry: ConceptEntry, note: string) =>
  addedRecord({ ...entry, note }, ada.glossary, '2026-11-01T00:00:00.000Z');

describe('a copy', () => {
  it('has of a team what its server lacks, until it is sent', async () => {
    const entry = await entryOf(ada, 'a');
    await ada.save(entry.id, { ...entry, note: 'not sent yet' });
    const before = await exportOwnData(ada.stores.database);
    expect(before).toContain('not sent yet');
    expect(before).not.toContain('term b');
    await ada.sync();
    const { records } = JSON.parse(await exportOwnData(ada.stores.database)) as {
      readonly records: readonly unknown[];
    };
    expect(records).toEqual([]);
  });

  it('that is restored deletes and overwrites nothing of a team', async () => {
    const [a, before] = [await entryOf(ada, 'a'), await ada.standing()];
    await ada.stores.overlay.replaceAll([recordOf(a, 'from before')], 'a copy');
    expect(await ada.standing()).toBe(before);
    expect(await ada.unsent()).toBe(0);
  });

  it('that is restored brings back an entry that is gone, for everyone', async () => {
    const a = await entryOf(ada, 'a');
    await ada.save(a.id, null);
    await ada.sync();
    expect(server.entries.get('entry:a')).toMatchObject({ _deleted: true });
    await ada.stores.overlay.replaceAll([recordOf(a, 'back')], 'a copy');
    await ada.sync();
    expect(server.entries.get('entry:a')).toMatchObject({ by: 'ada', entry: { note: 'back' } });
  });
});

describe('a member who writes oddities', () => {
  it('keeps nobody from what the others write', async () => {
    const put = (doc: Readonly<Record<string, unknown>>, isReplicated: boolean) =>
      server.entries.write({ by: 'eve', at: 3, ...doc }, isReplicated, () => undefined);
    const long = 'x'.repeat(2_000);
    put({ _id: `entry:${long}`, entry: sourceEntry(long) }, false);
    const before = String(server.entries.get('entry:a')?.['_rev']).split('-')[1];
    put(
      { _id: 'entry:a', entry: sourceEntry('a'), _revisions: { start: 2, ids: ['a b', before] } },
      true,
    );
    put({ _id: 'entry:b', entry: sourceEntry('b'), _revisions: { start: 1, ids: ['@ '] } }, true);
    put({ _id: 'entry:d', entry: sourceEntry('d') }, false);
    expect(await ada.sync()).not.toHaveProperty('fault');
    expect(await entryOf(ada, 'd')).toBeDefined();
  });

  it('leaves the others what they can write', async () => {
    const way = { start: 999_999_999_999_999, ids: ['a'] };
    const doc = { _id: 'entry:a', entry: sourceEntry('a'), by: 'eve', at: '', _revisions: way };
    server.entries.write(doc, true, () => undefined);
    await ada.sync();
    const [a, b] = [await entryOf(ada, 'a'), await entryOf(ada, 'b')];
    await ada.save(a.id, { ...a, note: 'mine' });
    await ada.save(b.id, { ...b, note: 'mine too' });
    expect(await ada.sync()).not.toHaveProperty('fault');
    expect(server.entries.get('entry:b')).toMatchObject({ entry: { note: 'mine too' } });
  });
});

describe('a damaged row', () => {
  const noted = async (id: string, note: string): Promise<ConceptEntry> => {
    const entry = await entryOf(ada, id);
    await ada.save(entry.id, { ...entry, note });
    return entry;
  };
  const damage = async (
    store: 'shared' | 'outbox',
    { id }: ConceptEntry,
    damaged: (sound: object) => unknown,
  ): Promise<unknown> => {
    const { connection } = await ada.stores.database.open();
    const row = damaged((await connection.get(store, [ada.glossary, id])) ?? {});
    await connection.put(store, row, [ada.glossary, id]);
    return row;
  };
  const syncAll = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1) {
      expect(await ada.sync()).not.toHaveProperty('fault');
    }
  };
  const setAside = async (): Promise<readonly unknown[]> =>
    (await listSetAside(ada.stores.database)).map(({ record }) => record);

  it.each([
    ['null', () => null],
    ['a number', () => 7],
    ['without a base', ({ base: _base, ...row }: Record<string, unknown>) => row],
    ['of a base without an entry', (row: object) => ({ ...row, base: {} })],
    ['of a base without terms', (row: object) => ({ ...row, base: { entry: { id: 'a' } } })],
    ['without marks', ({ marks: _marks, ...row }: Record<string, unknown>) => row],
  ])('of what is not sent is set aside when it is %s, and the rest is sent', async (_what, to) => {
    const a = await noted('a', 'mine');
    await noted('b', 'mine too');
    const row = await damage('outbox', a, to as (sound: object) => unknown);
    const listed = await ada.stores.teamLists.changes(ada.glossary, 'all', 0, 10);
    expect(listed.rows.map(({ after }) => after?.note)).toEqual(['mine too']);
    await ada.stores.teamLists.versions(ada.glossary, 0, 10);
    await syncAll();
    expect(await setAside()).toEqual([row]);
    expect(server.entries.get('entry:b')).toMatchObject({ entry: { note: 'mine too' } });
    // Nobody knows what it was made of, so that a person has to choose.
    expect(await entryOf(ada, 'a')).toMatchObject({ note: 'mine' });
    const known = await ada.stores.teamLists.versionsOf(ada.glossary, a.id);
    expect(known?.versions.map(({ entry }) => entry?.note)).toEqual(['mine', undefined]);
    expect(await ada.unsent()).toBe(0);
  });

  it.each([
    ['null', () => null],
    ['a number', () => 7],
    ['without other versions', ({ others: _others, ...row }: Record<string, unknown>) => row],
    ['of a number as its revision', (row: object) => ({ ...row, rev: 7 })],
    ['without its id on the server', (row: object) => ({ ...row, remote: null })],
  ])('of what is there is set aside when it is %s, and the rest goes on', async (_what, to) => {
    const a = await noted('a', 'mine');
    await noted('b', 'mine too');
    const row = await damage('shared', a, to as (sound: object) => unknown);
    await ada.stores.teamLists.versions(ada.glossary, 0, 10);
    const _rev = server.entries.get('entry:a')?.['_rev'];
    const theirs = { ...sourceEntry('a'), subjectField: 'of Bo' };
    server.entries.write(
      { _id: 'entry:a', _rev, entry: theirs, by: 'bo', at: '' },
      false,
      () => undefined,
    );
    await syncAll();
    expect(await setAside()).toEqual([row]);
    for (const [id, note] of [
      ['a', { note: 'mine', subjectField: 'of Bo' }],
      ['b', { note: 'mine too' }],
    ] as const) {
      expect(server.entries.get(`entry:${id}`)).toMatchObject({ entry: note });
      expect(await entryOf(ada, id)).toMatchObject(note);
    }
    expect((await ada.entries()).size).toBe(3);
    expect(await ada.unsent()).toBe(0);
  });

  it.each([
    ['null', () => null],
    ['without its id on the server', (row: object) => ({ ...row, remote: null })],
  ])('of what was made here does not bring it twice when it is %s', async (_what, to) => {
    const made = { ...sourceEntry('m'), id: 'user-m' };
    await ada.save(made.id, made);
    await syncAll();
    const row = await damage('shared', made, to);
    const { _rev } = server.entries.get('entry:user-m') ?? {};
    const entry = { ...made, note: 'of Bo' };
    server.entries.write(
      { _id: 'entry:user-m', _rev, entry, by: 'bo', at: '' },
      false,
      () => undefined,
    );
    await syncAll();
    expect((await ada.entries()).size).toBe(4);
    expect((await ada.entries()).get(made.id)).toMatchObject({ note: 'of Bo' });
    expect(await setAside()).toEqual([row]);
  });

  it.each(['shared', 'outbox'] as const)('in %s keeps nobody from changing', async (store) => {
    const a = await noted('a', 'mine');
    const row = await damage(store, a, () => null);
    const b = await entryOf(ada, 'b');
    await ada.save(b.id, { ...b, related: [{ relation: 'seeAlso', concept: a.id }] });
    await noted('a', 'mine again');
    await syncAll();
    expect(await setAside()).toEqual([row]);
    expect(await entryOf(ada, 'a')).toMatchObject({ note: 'mine again' });
    expect(server.entries.get('entry:b')).toMatchObject({
      entry: { related: [{ relation: 'seeAlso', concept: 'a' }] },
    });
  });
});

describe('a server', () => {
  it('without an end of changes is left after as many as a team can have', async () => {
    let page = 0;
    const results = Array.from({ length: 500 }, () => ({ id: 'x', changes: [{ rev: '1-a' }] }));
    server.fate = ({ path }) => {
      if (!path.includes('_changes')) return undefined;
      page += 1;
      return { status: 200, body: JSON.stringify({ results, last_seq: `${page}-end` }) };
    };
    expect(await ada.sync()).toMatchObject({ fault: { kind: 'oddAnswer' } });
    expect(page).toBe(501);
    expect((await ada.entries()).size).toBe(3);
  });

  it('that sends more than it was asked for is left alone', async () => {
    const results = Array.from({ length: 501 }, (_, one) => ({ id: `x${one}`, changes: [] }));
    let page = 0;
    server.fate = ({ path }) => {
      page += Number(path.includes('_changes'));
      if (page !== 1 || !path.includes('_changes')) return undefined;
      return { status: 200, body: JSON.stringify({ results, last_seq: 'x' }) };
    };
    expect(await ada.sync()).toMatchObject({ fault: { kind: 'oddAnswer' } });
  });

  it('with very many versions of an entry is asked for twenty of them', async () => {
    const before = String(server.entries.get('entry:a')?.['_rev']).split('-')[1];
    for (let one = 10; one < 50; one += 1) {
      const entry = { ...sourceEntry('a'), note: String(one) };
      const _revisions = { start: 2, ids: [`${one}`, before] };
      const version = { _id: 'entry:a', entry, by: 'eve', at: '', _revisions };
      server.entries.write(version, true, () => undefined);
    }
    await ada.sync();
    const { body = '' } = server.requests.findLast(({ path }) => path.includes('_bulk_get')) ?? {};
    expect((JSON.parse(body) as { readonly docs: unknown[] }).docs).toHaveLength(19);
    const { id } = await entryOf(ada, 'a');
    const found = await ada.stores.teamLists.versionsOf(ada.glossary, id);
    expect(found?.versions).toHaveLength(20);
  });

  it('is waited for less long where no page waits', async () => {
    const asked = vi.spyOn(asking, 'askAddress');
    const patience = (): unknown => [...new Set(asked.mock.calls.map((call) => call[1]))];
    await ada.sync({ isByItself: true });
    expect(patience()).toEqual([asking.PATIENCE_OF_ALARMS]);
    asked.mockClear();
    await ada.sync();
    expect(patience()).toEqual([asking.PATIENCE_OF_PAGES]);
  });

  it('that tells versions nobody asked for is not believed', async () => {
    const doc = server.entries.get('entry:a');
    const before = String(doc?.['_rev']).split('-')[1];
    for (const hash of ['x', 'y']) {
      const entry = { ...sourceEntry('a'), note: hash };
      const _revisions = { start: 2, ids: [hash, before] };
      const second = { _id: 'entry:a', entry, by: 'bo', at: '', _revisions };
      server.entries.write(second, true, () => undefined);
    }
    server.fate = ({ path }) => {
      if (!path.includes('_bulk_get')) return undefined;
      const docs = ['2-x', '2-x', '2-z'].map((_rev) => ({ ok: { ...doc, _rev } }));
      return { status: 200, body: JSON.stringify({ results: [{ id: 'entry:a', docs }] }) };
    };
    await ada.sync();
    const { id } = await entryOf(ada, 'a');
    const found = await ada.stores.teamLists.versionsOf(ada.glossary, id);
    expect(found?.versions.map(({ rev }) => rev)).toEqual(['2-y', '2-x']);
  });

  it('of more entries than a team can have is left alone, whatever they are', async () => {
    const { teams } = ada.stores;
    const counts = { ...(await teams.count(ada.glossary)), leftOut: 250_001 };
    vi.spyOn(teams, 'count').mockResolvedValue(counts);
    server.entries.write({ _id: 'entry:d' }, false, () => undefined);
    expect(await ada.sync()).toMatchObject({ fault: { kind: 'tooManyEntries' } });
  });

  it('whose node lags takes nothing back that was just sent', async () => {
    const entry = await entryOf(ada, 'a');
    await ada.save(entry.id, { ...entry, note: 'sent' });
    await ada.sync();
    server.entries.lag = 1;
    await ada.stores.teams.change(ada.glossary, (team) => ({ ...team, since: 0 }));
    await ada.sync();
    expect((await entryOf(ada, 'a')).note).toBe('sent');
    server.entries.lag = 0;
    await ada.sync();
    expect((await entryOf(ada, 'a')).note).toBe('sent');
  });

  it('of a busy day is asked each minute, and of a quiet one each fifth', async () => {
    const minutes = async (): Promise<number> =>
      (Date.parse((await knownTeam()).next) - Date.now()) / 60_000;
    await ada.sync();
    expect(Math.round(await minutes())).toBe(1);
    const moved = new Date(Date.now() - 3_600_000).toISOString();
    await ada.stores.teams.change(ada.glossary, (team) => ({ ...team, moved }));
    await ada.sync();
    expect(await minutes()).toBeGreaterThan(4);
    server.fate = () => 'lostRequest';
    await ada.sync();
    expect(await minutes()).toBeGreaterThan(10);
    expect(await knownTeam()).toMatchObject({ fault: { kind: 'notReached', times: 1 } });
  });
});

it('is put off further by what fails by itself, not by who asks by hand', async () => {
  server.fate = () => 'lostRequest';
  for (let times = 0; times < 5; times += 1) await ada.sync();
  expect(await knownTeam()).toMatchObject({ fault: { times: 1 } });
  await ada.sync({ isByItself: true });
  expect(await knownTeam()).toMatchObject({ fault: { times: 2 } });
});

it('takes a first copy page by page, and goes on where it ended', async () => {
  for (let one = 0; one < 10_000; one += 1) {
    const entry = sourceEntry(`e${one}`);
    server.entries.write({ _id: `entry:e${one}`, entry, by: 'bo', at: '' }, false, () => undefined);
  }
  const bo = await joinedClient('bo', 'b');
  server.bytes.down = 0;
  bo.endAfter(4);
  await bo.sync();
  const taken = (await bo.entries()).size;
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(10_003);
  await bo.sync();
  expect((await bo.entries()).size).toBe(10_003);
  const twice = server.bytes.down;
  server.bytes.down = 0;
  const cy = await joinedClient('cy', 'c');
  await cy.sync();
  expect(twice).toBeLessThan(server.bytes.down * 1.3);
  expect(await bo.standing()).toBe(await cy.standing());
});

describe('a page of entries with very many links', () => {
  beforeEach(() => {
    for (let one = 0; one < 7; one += 1) {
      const related = Array.from({ length: 1_000 }, (_, place) => ({
        relation: 'seeAlso',
        concept: `x${one}-${place}`,
      }));
      const entry = { ...sourceEntry(`e${one}`), related };
      const doc = { _id: `entry:e${one}`, entry, by: 'eve', at: '' };
      server.entries.write(doc, false, () => undefined);
    }
  });

  it('is stored part by part, and whole', async () => {
    const take = vi.spyOn(ada.stores.teams, 'take');
    await ada.sync();
    const sizes = take.mock.calls.map(([, , , newIds]) => newIds.size);
    expect(Math.max(...sizes)).toBeLessThan(6_100);
    const links = [...(await ada.entries()).values()].flatMap(({ related = [] }) => related);
    expect(links).toHaveLength(7_000);
    take.mockClear();
    await ada.sync();
    expect(take.mock.calls.flatMap(([, , changes]) => changes)).toEqual([]);
  });

  it('is not stored further where it is too much for a team', async () => {
    const { teams } = ada.stores;
    const counts = { ...(await teams.count(ada.glossary)), none: 250_001 };
    vi.spyOn(teams, 'count').mockResolvedValue(counts);
    const take = vi.spyOn(teams, 'take');
    const before = (await knownTeam()).since;
    expect(await ada.sync()).toMatchObject({ fault: { kind: 'tooManyEntries' }, since: before });
    expect(take).toHaveBeenCalledTimes(1);
  });
});

it('takes the last of what a page has of one entry', async () => {
  const doc = { by: 'bo', at: '', entry: sourceEntry('d'), _id: 'entry:d', _rev: '1-d' };
  const row = { id: 'entry:d', changes: [{ rev: '1-d' }], doc };
  const deleted = { _id: 'entry:d', _rev: '2-d', _deleted: true, by: 'bo', at: '' };
  const results = [row, { ...row, changes: [{ rev: '2-d' }], doc: deleted }];
  server.fate = ({ path }) =>
    path.includes('_changes')
      ? { status: 200, body: JSON.stringify({ results, last_seq: '9-end' }) }
      : undefined;
  await ada.sync();
  expect((await ada.entries()).size).toBe(3);
});

it('keeps what was taken before the disk was full', async () => {
  for (let one = 0; one < 1_000; one += 1) {
    const entry = sourceEntry(`e${one}`);
    server.entries.write({ _id: `entry:e${one}`, entry, by: 'bo', at: '' }, false, () => undefined);
  }
  const { teams } = ada.stores;
  const take = teams.take.bind(teams);
  vi.spyOn(teams, 'take').mockImplementationOnce(take).mockRejectedValueOnce(new Error('full'));
  await expect(ada.sync()).rejects.toThrow('full');
  const { since, fault } = await knownTeam();
  expect(fault).toMatchObject({ kind: 'notStored' });
  expect(Number.parseInt(String(since), 10)).toBeGreaterThan(500);
});

it('takes nothing for a team that was erased and joined again while it was asked', async () => {
  const { teams, sources, overlay, glossaries, secrets } = ada.stores;
  const { glossary } = ada;
  const secret = await secrets.read(glossary);
  if (secret === undefined) throw new Error('Nobody signed in.');
  const { total: _total, since: _since, ...team } = await knownTeam();
  server.entries.write(
    { _id: 'entry:d', entry: sourceEntry('d'), by: 'bo', at: '' },
    false,
    () => undefined,
  );
  let again: Promise<unknown> | undefined;
  const joinAgain = async (): Promise<void> => {
    const list = (await glossaries.read()).map((one) =>
      one.id === glossary ? { ...one, deleted: '2026-11-28T10:00:00.000Z' } : one,
    );
    await overlay.write(async (writing) => writing.putList(list));
    await sources.erase(glossary);
    await secrets.keep(glossary, secret, true);
    await teams.join({ ...team, total: 4 }, { name: 'Desk', languages: ['en'], colour: 'blue' });
  };
  const take = teams.take.bind(teams);
  vi.spyOn(teams, 'take').mockImplementationOnce(async (...args) => {
    again = joinAgain();
    await again;
    return take(...args);
  });
  await ada.sync();
  await again;
  expect(await knownTeam()).not.toHaveProperty('since');
  await ada.sync();
  expect((await ada.entries()).size).toBe(4);
});

it('keeps what was noted of the team while it was asked', async () => {
  const { teams } = ada.stores;
  let noted: Promise<unknown> | undefined;
  server.entries.write({ _id: 'entry:d' }, false, () => undefined);
  server.fate = () => {
    noted ??= teams.change(ada.glossary, (team) => ({ ...team, mayWrite: false }));
    return undefined;
  };
  await ada.sync();
  await noted;
  expect(await knownTeam()).toMatchObject({ mayWrite: false });
});

it('stays as it is where what is to stand in its place is refused', async () => {
  const { glossary, stores } = ada;
  const before = await stores.glossaries.read();
  const draft = { name: '', languages: [], colour: 'blue' } as const;
  const team = { ...(await knownTeam()), glossary: 'glossary-new', uuid: 'uuid-2' };
  const left = await stores.teams.makeOwn(glossary, { team, draft });
  expect(left).toMatchObject({ ok: false });
  expect(await stores.glossaries.read()).toEqual(before);
  expect(await stores.teams.list()).toEqual([await knownTeam()]);
});

async function knownTeam() {
  const team = await ada.stores.teams.read(ada.glossary);
  if (team === undefined) throw new Error('There is no team.');
  return team;
}

it('notes which of several documents got which revision', async () => {
  const a = await entryOf(ada, 'a');
  await ada.save(a.id, { ...a, note: 'changed' });
  await ada.save('user-1', sourceEntry('user-1'));
  await ada.sync();
  const bo = await joinedClient('bo', 'b');
  await bo.sync();
  expect(await ada.standing()).toBe(await bo.standing());
});

/** Answers documents that are written to one of the databases, all alike. */
function answerWrites(database: 'desk' | 'desk-history', error: (id: string) => string): void {
  server.fate = ({ path, body }) => {
    if (path !== `/${database}/_bulk_docs`) return undefined;
    const { docs } = JSON.parse(body) as { readonly docs: readonly { readonly _id: string }[] };
    const answers = docs.map(({ _id: id }) => ({ id, error: error(id) }));
    return { status: 201, body: JSON.stringify(answers) };
  };
}

it('sends again by itself what the server could not write just now', async () => {
  for (const id of ['a', 'b']) {
    const entry = await entryOf(ada, id);
    await ada.save(entry.id, { ...entry, note: 'of Ada' });
  }
  answerWrites('desk', (id) => (id === 'entry:a' ? 'internal_server_error' : 'forbidden'));
  expect(await ada.sync()).toMatchObject({ fault: { kind: 'busy' } });
  expect(await ada.stores.teams.count(ada.glossary)).toMatchObject({ refused: 1, waiting: 2 });
  server.fate = () => undefined;
  expect((await ada.sync())?.fault).toBeUndefined();
  expect(await ada.stores.teams.count(ada.glossary)).toMatchObject({ refused: 1, waiting: 1 });
  expect(server.entries.get('entry:a')).toMatchObject({ entry: { note: 'of Ada' } });
});

it.each(['forbidden', 'internal_server_error'])(
  'replaces nothing whose version the history did not take (%s)',
  async (error) => {
    const entry = await entryOf(ada, 'a');
    await ada.save(entry.id, { ...entry, note: 'of Ada' });
    const before = server.entries.get('entry:a');
    answerWrites('desk-history', () => error);
    await ada.sync();
    expect(server.entries.get('entry:a')).toEqual(before);
    expect(await ada.unsent()).toBe(1);
    // Some servers answer so as well where it is there already, or another form of it.
    const [generation = '', hash] = String(before?.['_rev']).split('-');
    const kept = { ...before, _id: `entry:a@${generation.padStart(6, '0')}-${hash}` };
    const forged = { ...kept, _rev: undefined, by: 'cy' };
    const { rev: _rev } = server.history.write(forged, false, () => undefined);
    answerWrites('desk-history', () => 'forbidden');
    await ada.sync({ isRetried: true });
    expect(server.entries.get('entry:a')).toEqual(before);
    server.history.write({ ...kept, _rev }, false, () => undefined);
    await ada.sync({ isRetried: true });
    expect(server.entries.get('entry:a')).toMatchObject({ entry: { note: 'of Ada' } });
    expect(await ada.unsent()).toBe(0);
  },
);

describe('a server that was put back to an earlier state', () => {
  /** The entry as the server had it, which does not know what was sent since. */
  async function putBack(): Promise<ConceptEntry> {
    const entry = await entryOf(ada, 'a');
    await ada.save(entry.id, { ...entry, note: 'sent' });
    await ada.sync();
    server.makeAnew('uuid-1');
    const doc = {
      _id: 'entry:a',
      entry: sourceEntry('a'),
      by: 'bo',
      at: '2026-11-28T10:00:00.000Z',
    };
    server.entries.write(doc, false, () => undefined);
    return entry;
  }

  it('gets a change that it would refuse for good beside what it has', async () => {
    const entry = await putBack();
    await ada.save(entry.id, { ...entry, note: 'sent again' });
    await ada.sync();
    await ada.sync();
    expect(server.entries.get('entry:a')).toMatchObject({ entry: { note: 'sent again' } });
    expect(await ada.unsent()).toBe(0);
    expect(await ada.stores.teams.count(ada.glossary)).toMatchObject({ versions: 1 });
    expect((await entryOf(ada, 'a')).note).toBe('sent again');
  });

  it('has a deletion of what it has otherwise asked about', async () => {
    const entry = await putBack();
    await ada.save(entry.id, null);
    await ada.sync();
    await ada.sync();
    expect(await ada.stores.teams.count(ada.glossary)).toMatchObject({ asked: 1, waiting: 1 });
    expect(server.entries.get('entry:a')).toMatchObject({ by: 'bo' });
  });
});

it('replaces what it cannot read only once the history has it as it is', async () => {
  const entry = await entryOf(ada, 'a');
  const odd = {
    ...sourceEntry('a'),
    languageSections: [{ language: 'zh', of: 'a later version' }],
  };
  const { _rev } = server.entries.get('entry:a') ?? {};
  const doc = { _id: 'entry:a', _rev, entry: odd, by: 'bo', at: '2026-11-28T11:00:00.000Z' };
  server.entries.write(doc, false, () => undefined);
  await ada.sync();
  await ada.save(entry.id, { ...entry, note: 'of Ada' });
  server.fate = ({ path }) =>
    path === '/desk/_bulk_get' ? { status: 200, body: '{"results":[]}' } : undefined;
  await ada.sync();
  expect(server.entries.get('entry:a')).toMatchObject({ by: 'bo' });
  server.fate = () => undefined;
  await ada.sync({ isRetried: true });
  expect(server.entries.get('entry:a')).toMatchObject({ by: 'ada', entry: { note: 'of Ada' } });
  expect(server.history.all()).toMatchObject([{ entry: odd, by: 'bo' }]);
  expect(await ada.unsent()).toBe(0);
});

it('replaces what is no entry at all, of which there is nothing to keep', async () => {
  const entry = await entryOf(ada, 'a');
  const { _rev } = server.entries.get('entry:a') ?? {};
  server.entries.write({ _id: 'entry:a', _rev, by: 'admin', at: '' }, false, () => undefined);
  await ada.sync();
  await ada.save(entry.id, { ...entry, note: 'of Ada' });
  await ada.sync();
  expect(server.entries.get('entry:a')).toMatchObject({ by: 'ada', entry: { note: 'of Ada' } });
});

it('settles what was sent although its answer was lost, however untidy it is stored', async () => {
  const entry = await entryOf(ada, 'a');
  const [chinese] = entry.languageSections;
  const term = { term: ' Zoll ', administrativeStatus: 'preferred' } as const;
  const german = { language: 'de', termSections: [term] } as const;
  await ada.save(entry.id, { ...entry, languageSections: [chinese, german] });
  server.fate = ({ path }) => (path === '/desk/_bulk_docs' ? 'lostAnswer' : undefined);
  await ada.sync();
  server.fate = () => undefined;
  await ada.sync();
  expect(await ada.unsent()).toBe(0);
  expect(server.entries.get('entry:a')).toMatchObject({
    by: 'ada',
    entry: { languageSections: [{}, { termSections: [{ term: 'Zoll' }] }] },
  });
  expect(server.entries.get('entry:a')?.['_conflicts']).toBeUndefined();
});
