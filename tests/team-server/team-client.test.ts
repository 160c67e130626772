/** The client of the extension against a server: what the fake server of its own tests says, is it so? */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lookAt } from '../../entrypoints/background/team/team-look.ts';
import { createTeamSync } from '../../entrypoints/background/team/sync.ts';
import { readLatest, readTeamHistory } from '../../entrypoints/background/team/team-history.ts';
import {
  joinedClient,
  type TeamClient,
} from '../../entrypoints/background/team/team-client-fixture.ts';
import {
  playSteps,
  sequences,
  type SequenceServer,
} from '../../entrypoints/background/team/team-sequences-fixture.ts';
import { awaitChange, type TeamServer } from '../../entrypoints/background/team/team-server.ts';
import { changeSettings } from '../../entrypoints/background/store/settings/settings-store.ts';
import { PATIENCE_OF_PAGES } from '../../entrypoints/background/subscriptions/ask-address.ts';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { addedRecord } from '../../glossary/overlay/record-of.ts';
import { createGlossary } from '../../scripts/team/create.ts';
import { openServer, type Account } from '../../scripts/team/server.ts';
import { askServer, entryOf, stageTeam, type StagedTeam } from './stage-team.ts';
import { type LosingProxy, startLosingProxy } from './losing-proxy.ts';

const { address, admin } = inject('teamServer');

/** Random sequences; the fake server plays more. `FUZZ_RUNS=200` draws others, and as many. */
const SEQUENCES = Number(process.env['FUZZ_RUNS'] ?? 20);

let team: StagedTeam;
let proxy: LosingProxy;

beforeAll(async () => {
  proxy = await startLosingProxy(address);
  team = await stageTeam();
});
afterAll(async () => {
  await team.remove();
  await proxy.close();
});
beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  await changeSettings(() => ({ localSources: true }));
  proxy.lose = () => undefined;
  await makeAnew();
});

/** An empty glossary at the same address. */
async function makeAnew(): Promise<void> {
  await askServer(admin, 'DELETE', team.name);
  await askServer(admin, 'DELETE', `${team.name}-history`);
  await createGlossary(openServer(address, admin), team.name, {}, () => undefined);
}

/** Looks at the address, joins what is found there, and takes it. */
async function join(account: Account, lose?: LosingProxy): Promise<TeamClient> {
  const typed = { address: `${(lose ?? { address }).address}/${team.name}`, mayBePrivate: false };
  const looked = await lookAt(typed, account);
  if (!looked.ok) throw new Error(looked.fault);
  const client = await joinedClient(account.name, account.password, looked.found);
  await client.sync();
  return client;
}

/** Each takes and sends until all know the same. */
async function syncAll(...clients: readonly TeamClient[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) for (const client of clients) await client.sync();
}

/** The notes of all entries, by which these tests know them. */
async function notes(client: TeamClient): Promise<readonly string[]> {
  return [...(await client.entries()).values()].map(({ note }) => note ?? '').toSorted();
}

/** The only entry of the glossary, as a member has it. */
async function only(client: TeamClient): Promise<ConceptEntry> {
  const [entry, ...others] = (await client.entries()).values();
  if (entry === undefined || others.length > 0) throw new Error('There is not one entry.');
  return entry;
}

async function write(client: TeamClient, note: string): Promise<ConceptId> {
  const { id, ...entry } = await only(client);
  await client.save(id, { ...entry, id, note });
  return id;
}

/** Two members, who both know one entry. */
async function two(): Promise<readonly [TeamClient, TeamClient]> {
  const ada = await join(team.ada);
  await ada.save('user-1', { ...entryOf('user-1'), note: 'first' });
  await ada.sync();
  return [ada, await join(team.bo)];
}

async function serverOf(client: TeamClient): Promise<TeamServer> {
  const known = await client.stores.teams.read(client.glossary);
  if (known === undefined) throw new Error('There is no such team.');
  const server = await createTeamSync(client.stores).serverOf(known, PATIENCE_OF_PAGES);
  if ('kind' in server) throw new Error(server.fault);
  return server;
}

async function historyOf(client: TeamClient, concept: ConceptId) {
  const { teamLists } = client.stores;
  const read = await readTeamHistory(await serverOf(client), teamLists, client.glossary, concept);
  if (!read.ok) throw new Error(read.fault);
  return read.value;
}

interface Row {
  readonly id: string;
  readonly doc: { readonly _conflicts?: readonly string[] };
}

/** All documents of a database. */
async function rowsOf(database: string): Promise<readonly Row[]> {
  const all = `${database}/_all_docs?include_docs=true&conflicts=true`;
  const { body } = await askServer(admin, 'GET', all);
  return (body as { readonly rows: readonly Row[] }).rows;
}

/** Everything that the server has and had of entries. */
async function kept(): Promise<readonly unknown[]> {
  const rows = await rowsOf(team.name);
  const docs = rows.flatMap(({ id, doc }) => (doc._conflicts ?? []).map((rev) => ({ id, rev })));
  // Asked for nothing, pouchdb-server never answers.
  const others =
    docs.length === 0 ? [] : await askServer(admin, 'POST', `${team.name}/_bulk_get`, { docs });
  return [rows, others, await rowsOf(`${team.name}-history`)];
}

describe('a member', () => {
  it('takes all entries of another, and what becomes of them', { timeout: 60_000 }, async () => {
    const ada = await join(team.ada);
    const ids = Array.from({ length: 1_200 }, (_, at) => `user-${at}`);
    const records = ids.map((id) => {
      const entry = { ...entryOf(id, `词${id}`), note: id };
      return [id, addedRecord(entry, ada.glossary, new Date().toISOString())] as const;
    });
    await ada.stores.overlay.change(ids, () => ({
      ok: true,
      answer: undefined,
      change: { kind: 'imported', term: '', records: new Map(records) },
    }));
    expect(await ada.sync()).not.toHaveProperty('fault');
    expect(await ada.unsent()).toBe(0);
    const desk = await join(team.desk);
    expect(await notes(desk)).toEqual(ids.toSorted());
    const [, other] = ids;
    await ada.save(other ?? '', null);
    await ada.save('user-0', { ...entryOf('user-0'), note: 'changed' });
    await syncAll(ada, desk);
    expect(await desk.standing()).toBe(await ada.standing());
    expect(await notes(desk)).toHaveLength(1_199);
    expect(await notes(desk)).toContain('changed');
  });

  it('is told who signed in, and whether that may write', async () => {
    const typed = { address: `${address}/${team.name}`, mayBePrivate: false };
    expect(await lookAt(typed, team.ada)).toMatchObject({
      ok: true,
      found: { mayWrite: true, entries: 0 },
    });
    expect(await lookAt(typed, team.desk)).toMatchObject({ ok: true, found: { mayWrite: false } });
    for (const other of [{ ...team.ada, password: 'wrong' }, team.stranger]) {
      expect(await lookAt(typed, other)).toEqual({ ok: false, fault: 'signIn' });
    }
    const ada = await join(team.ada);
    const { name } = team.ada;
    await ada.stores.secrets.keep(
      ada.glossary,
      { name, authorization: `Basic ${btoa(`${name}:wrong`)}` },
      true,
    );
    expect(await ada.sync()).toMatchObject({ fault: { kind: 'signIn' } });
  });

  it('who may read has what they change refused, and keeps it', async () => {
    await two();
    const desk = await join(team.desk);
    const concept = await write(desk, 'of the desk');
    expect(await desk.sync()).not.toHaveProperty('fault');
    const { rows } = await desk.stores.teamLists.changes(desk.glossary, 'refused', 0, 10);
    expect(rows).toMatchObject([{ concept, refused: 'mayNotWrite' }]);
    expect(await notes(desk)).toEqual(['of the desk']);
    expect(await notes(await join(team.bo))).toEqual(['first']);
  });

  it('hears of another glossary at the address, and keeps the one that was joined', async () => {
    const [ada, bo] = await two();
    await write(ada, 'second');
    await makeAnew();
    expect(await ada.sync()).toMatchObject({ fault: { kind: 'another' } });
    expect(await notes(ada)).toEqual(['second']);
    expect(await ada.unsent()).toBe(1);
    const cy = await join(team.bo);
    expect(await notes(cy)).toEqual([]);
    for (const id of ['user-2', 'user-3']) await cy.save(id, { ...entryOf(id), note: 'other' });
    await cy.sync();
    expect(await bo.sync()).toMatchObject({ fault: { kind: 'another' } });
    expect(await notes(bo)).toEqual(['first']);
  });

  it('who waits hears of a change of another', async () => {
    const [ada, bo] = await two();
    await ada.sync();
    const known = await ada.stores.teams.read(ada.glossary);
    const waiting = awaitChange(await serverOf(ada), known?.since);
    await write(bo, 'second');
    await bo.sync();
    expect(await waiting).toEqual({ kind: 'value', value: true });
  });

  it.each(['-history', ''])('whose answer of …%s was lost sends nothing twice', async (suffix) => {
    const ada = await join(team.ada, proxy);
    await ada.save('user-1', { ...entryOf('user-1'), note: 'first' });
    await ada.sync();
    for (const note of ['second', null]) {
      await ada.save('user-1', note === null ? null : { ...entryOf('user-1'), note });
      let isLost = false;
      proxy.lose = (_method, path) => {
        if (isLost || path !== `/${team.name}${suffix}/_bulk_docs`) return undefined;
        isLost = true;
        return 'lostAnswer';
      };
      expect(await ada.sync()).toMatchObject({ fault: { kind: 'notReached' } });
      expect(await ada.sync()).not.toHaveProperty('fault');
      expect(await ada.unsent()).toBe(0);
      const bo = await join(team.bo);
      expect(await notes(bo)).toEqual(note === null ? [] : [note]);
      expect(await bo.standing()).toBe(await ada.standing());
    }
    const rows = await rowsOf(`${team.name}-history`);
    expect(rows.filter(({ id }) => id.startsWith('entry:'))).toHaveLength(2);
  });
});

it('replaces no version that the history has in a forged form alone', async () => {
  const [ada] = await two();
  const id = 'entry:user-1';
  const { body } = await askServer(admin, 'GET', `${team.name}/${encodeURIComponent(id)}`);
  const { _rev = '' } = body as { readonly _rev?: string };
  const _id = `${id}@${_rev.replace(/^\d+/u, (generation) => generation.padStart(6, '0'))}`;
  const entry = { ...entryOf('user-1'), note: 'forged' };
  const docs = [{ _id, entry, by: team.ada.name, at: '2026-11-28T10:00:00.000Z' }];
  await askServer(team.bo, 'POST', `${team.name}-history/_bulk_docs`, { docs });
  const concept = await write(ada, 'second');
  await ada.sync();
  // Some servers refuse a second form in the history. There the entry itself is not replaced.
  const all = JSON.stringify([await kept(), await historyOf(ada, concept)]);
  expect(all).toContain('"first"');
  const rows = await rowsOf(team.name);
  const isReplaced = JSON.stringify(rows).includes('"second"');
  expect(await ada.unsent()).toBe(isReplaced ? 0 : 1);
});

describe('two who changed one entry offline', () => {
  it('have two versions until one of them settles it', async () => {
    const [ada, bo] = await two();
    const concept = await write(ada, 'of ada');
    const atBo = await write(bo, 'of bo');
    await syncAll(ada, bo);
    expect(await bo.standing()).toBe(await ada.standing());
    const found = await bo.stores.teamLists.versionsOf(bo.glossary, atBo);
    const said = found?.versions.map(({ by, entry }) => `${by}: ${entry?.note}`);
    expect(said?.toSorted()).toEqual([`${team.ada.name}: of ada`, `${team.bo.name}: of bo`]);
    const agreed = { ...(await only(bo)), note: 'agreed' };
    const revs = found?.versions.map(({ rev }) => rev) ?? [];
    await bo.stores.teamDecisions.settle(bo.glossary, atBo, agreed, revs);
    await syncAll(bo, ada);
    for (const client of [ada, bo]) {
      expect(await notes(client)).toEqual(['agreed']);
      expect(await client.unsent()).toBe(0);
      const { total } = await client.stores.teamLists.versions(client.glossary, 0, 10);
      expect(total).toBe(0);
    }
    const history = await historyOf(ada, concept);
    expect(history.map(({ entry }) => entry?.note ?? '').toSorted()).toEqual([
      'agreed',
      'first',
      'of ada',
      'of bo',
    ]);
    expect(history[0]).toMatchObject({ by: team.bo.name, entry: { note: 'agreed' } });
    const { teamLists } = ada.stores;
    expect(await readLatest(await serverOf(ada), teamLists, ada.glossary)).toMatchObject({
      ok: true,
      value: [{ concept, by: team.bo.name, isDeleted: false }],
    });
  });

  it('in different places have both', async () => {
    const [ada, bo] = await two();
    await write(ada, 'of ada');
    const entry = await only(bo);
    await bo.save(entry.id, { ...entry, subjectField: 'of bo' });
    await syncAll(ada, bo);
    for (const client of [ada, bo]) {
      expect(await only(client)).toMatchObject({ note: 'of ada', subjectField: 'of bo' });
      expect(await client.unsent()).toBe(0);
    }
  });

  it('have a change that stands against a deletion', async () => {
    const [ada, bo] = await two();
    await ada.save((await only(ada)).id, null);
    const concept = await write(bo, 'of bo');
    await syncAll(ada, bo, ada);
    expect(await notes(ada)).toEqual(['of bo']);
    expect(await ada.standing()).toBe(await bo.standing());
    const found = await bo.stores.teamLists.versionsOf(bo.glossary, concept);
    expect(found).toMatchObject({
      against: { by: team.ada.name },
      versions: [{ by: team.bo.name }],
    });
    const revs = found?.versions.map(({ rev }) => rev) ?? [];
    await bo.stores.teamDecisions.settle(bo.glossary, concept, await only(bo), revs);
    await syncAll(bo, ada);
    expect(await ada.standing()).toBe(await bo.standing());
    expect(await ada.stores.teamLists.versions(ada.glossary, 0, 10)).toMatchObject({ total: 0 });
  });

  it('are asked about a deletion of what the other changed', async () => {
    const [ada, bo] = await two();
    await write(ada, 'of ada');
    const concept = (await only(bo)).id;
    await bo.save(concept, null);
    await syncAll(ada, bo);
    const found = await bo.stores.teamLists.versionsOf(bo.glossary, concept);
    expect(found).toMatchObject({ isDeletedHere: true, versions: [{ by: team.ada.name }] });
    const revs = found?.versions.map(({ rev }) => rev) ?? [];
    await bo.stores.teamDecisions.settle(bo.glossary, concept, null, revs);
    await syncAll(bo, ada);
    expect(await notes(ada)).toEqual([]);
    expect(await bo.unsent()).toBe(0);
    const { teamLists } = ada.stores;
    expect(await readLatest(await serverOf(ada), teamLists, ada.glossary)).toMatchObject({
      ok: true,
      value: [{ by: team.bo.name, isDeleted: true }],
    });
  });
});

it(
  'loses nothing that was stored, and brings all members to the same',
  { timeout: 300_000 },
  async () => {
    const server: SequenceServer = {
      trouble: (what, at) => {
        let request = 0;
        proxy.lose = () => {
          request += 1;
          const isLost = what === 'lostRequest' || what === 'lostAnswer';
          return request === at && isLost ? what : undefined;
        };
      },
      kept,
    };
    await fc.assert(
      fc.asyncProperty(sequences, async (steps) => {
        await makeAnew();
        const clients = await Promise.all(
          [team.ada, team.bo, team.ada].map((account) => join(account, proxy)),
        );
        await playSteps(server, clients, steps);
      }),
      { numRuns: SEQUENCES, endOnFailure: true },
    );
  },
);
