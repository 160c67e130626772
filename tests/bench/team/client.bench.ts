/**
 * What a team costs the extension's own client, through a proxy that counts: run by `run.ts`, which names the
 * file for the figures. The client runs in Node, with a database in memory.
 */
import { writeFile } from 'node:fs/promises';
import { env } from 'node:process';
import { afterAll, beforeAll, beforeEach, expect, inject, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../../entrypoints/background/store/settings/settings-store.ts';
import { PATIENCE_OF_PAGES } from '../../../entrypoints/background/subscriptions/ask-address.ts';
import { createTeamSync } from '../../../entrypoints/background/team/sync.ts';
import {
  joinedClient,
  type TeamClient,
} from '../../../entrypoints/background/team/team-client-fixture.ts';
import { lookAt } from '../../../entrypoints/background/team/team-look.ts';
import { awaitChange } from '../../../entrypoints/background/team/team-server.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { addedRecord } from '../../../glossary/overlay/record-of.ts';
import type { Account } from '../../../scripts/team/server.ts';
import { serve } from '../../launcher/serve.ts';
import { type LosingProxy, startLosingProxy } from '../../team-server/losing-proxy.ts';
import { type StagedTeam, stageTeam } from '../../team-server/stage-team.ts';
import { median } from '../statistics.ts';
import { fileOf, teamEntries, textOf } from './entries.ts';

/** Edits that come back to the server, those that others made meanwhile, and those of one place. */
const [BACK, LATE, SAME] = [761, 260, 140];
const EDITS = 9;
const entries = teamEntries(Number(env['BENCH_ENTRIES']));
const figures: Record<string, number> = {};

let proxy: LosingProxy;
let team: StagedTeam;
let ada: TeamClient;
let bo: TeamClient;

beforeEach(() => {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
});
beforeAll(async () => {
  await changeSettings(() => ({ localSources: true }));
  proxy = await startLosingProxy(inject('teamServer').address);
  team = await stageTeam();
});
afterAll(async () => {
  await team.remove();
  await proxy.close();
  await writeFile(env['BENCH_FIGURES'] ?? '', JSON.stringify(figures));
});

async function join(account: Account): Promise<TeamClient> {
  const looked = await lookAt(
    { address: `${proxy.address}/${team.name}`, mayBePrivate: false },
    account,
  );
  if (!looked.ok) throw new Error(looked.fault);
  return joinedClient(account.name, account.password, looked.found);
}

/** Stores entries as one change of the user. */
async function saveAll(
  { stores, glossary }: TeamClient,
  all: readonly ConceptEntry[],
): Promise<void> {
  const now = new Date().toISOString();
  const records = new Map(all.map((entry) => [entry.id, addedRecord(entry, glossary, now)]));
  const [first] = all;
  const changed = await stores.overlay.change([...records.keys()], () => ({
    ok: true,
    answer: undefined,
    change: { kind: 'changed', term: first?.id ?? '', records },
  }));
  if (!changed.ok) throw new Error(changed.issues[0].message);
}

/** The bytes of a piece of work, up and down, and its milliseconds. */
async function cost(work: () => Promise<unknown>) {
  const before = proxy.traffic();
  const begun = performance.now();
  await work();
  const time = performance.now() - begun;
  const after = proxy.traffic();
  return { up: after.up - before.up, down: after.down - before.down, time };
}

/** The ids of the entries at a member, in the same order for all. */
async function idsOf(client: TeamClient): Promise<readonly ConceptId[]> {
  const all = [...(await client.entries()).values()];
  return all.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)).map(({ id }) => id);
}

/** Adds a note or a subject field to some of the entries of a member. */
async function edit(
  client: TeamClient,
  ids: readonly ConceptId[],
  change: Partial<ConceptEntry>,
): Promise<void> {
  const all = await client.entries();
  await saveAll(
    client,
    ids.flatMap((id) => {
      const entry = all.get(id);
      return entry === undefined ? [] : [{ ...entry, ...change }];
    }),
  );
}

it('is filled, and taken', async () => {
  ada = await join(team.ada);
  await ada.sync();
  await saveAll(
    ada,
    entries.map((entry) => ({ ...entry, id: `user-${entry.id}` })),
  );
  figures['upload'] = (await cost(async () => ada.sync())).up;
  expect(await ada.unsent()).toBe(0);
  bo = await join(team.bo);
  const taken = await cost(async () => bo.sync());
  figures['firstSync'] = taken.down;
  figures['firstSyncTime'] = taken.time;
  expect((await bo.entries()).size).toBe(entries.length);
  const plain = await serve({ pages: { '/plain.txt': fileOf(entries) } });
  const begun = performance.now();
  await (await fetch(`${plain.origin}/plain.txt`)).text();
  figures['plainTime'] = performance.now() - begun;
  await plain.close();
  const desk = await join(team.desk);
  const killed = await cost(async () => {
    desk.endAfter(4);
    await desk.sync();
    await desk.sync();
  });
  expect((await desk.entries()).size).toBe(entries.length);
  figures['killed'] = killed.down;
});

it('has an edit, and nothing new', async () => {
  // Each may have to see first what the other and it did itself.
  for (const client of [ada, bo, ada, bo]) await client.sync();
  const nothing = await cost(async () => ada.sync());
  const other = await cost(async () => bo.sync());
  figures['nothing'] = nothing.up + nothing.down + other.up + other.down;
  const ids = await idsOf(ada);
  await edit(ada, ids.slice(0, 1), { note: 'one edit' });
  const edited = await cost(async () => {
    await ada.sync();
    await bo.sync();
  });
  figures['edit'] = edited.up + edited.down;
  const notes = [...(await bo.entries()).values()].map(({ note }) => note);
  expect(notes).toContain('one edit');
});

it('has an edit at the other, who waits for it', async () => {
  const ids = await idsOf(ada);
  const waits: number[] = [];
  const ask = globalThis.fetch;
  let written = 0;
  vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) => {
    const response = await ask(...asked);
    if (response.url.endsWith(`${team.name}/_bulk_docs`)) written = performance.now();
    return response;
  });
  const syncing = createTeamSync(bo.stores);
  for (let round = 0; round < EDITS; round += 1) {
    await ada.sync();
    await bo.sync();
    const known = await bo.stores.teams.read(bo.glossary);
    if (known === undefined) throw new Error('There is no such team.');
    const server = await syncing.serverOf(known, PATIENCE_OF_PAGES);
    if ('kind' in server) throw new Error(server.fault);
    const come = awaitChange(server, known.since).then(async () => {
      await bo.sync();
      return performance.now();
    });
    await edit(ada, ids.slice(1, 2), { note: `edit ${round}` });
    await ada.sync();
    waits.push((await come) - written);
    const notes = [...(await bo.entries()).values()].map(({ note }) => note);
    expect(notes).toContain(`edit ${round}`);
  }
  figures['toOther'] = median(waits);
  figures['toOtherLongest'] = Math.max(...waits);
});

it('has edits that come back late', async () => {
  await bo.sync();
  const [mine, theirs] = [await idsOf(ada), await idsOf(bo)];
  await edit(bo, theirs.slice(0, BACK), { note: 'made offline' });
  await edit(ada, mine.slice(0, SAME), { note: 'meanwhile' });
  await edit(ada, mine.slice(SAME, LATE), { subjectField: 'meanwhile' });
  await ada.sync();
  const back = await cost(async () => bo.sync());
  figures['back'] = back.time;
  figures['backBytes'] = back.up + back.down;
  expect(await bo.unsent()).toBe(0);
  await ada.sync();
  const { versions } = await ada.stores.teams.count(ada.glossary);
  expect(versions).toBe(SAME);
});
