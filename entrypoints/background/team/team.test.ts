import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { Team } from '../../../glossary/model/glossary/team.ts';
import { TEAM_VERSION } from '../../../glossary/team/team-documents.ts';
import { NONSENSE } from '../../../tests/team/fake-server.ts';
import {
  ask,
  CONTENT_SCRIPT,
  emptyBrowser,
  entryOf,
  matcherOf,
  OPTIONS_PAGE,
  termsOf,
  wakeBackground,
} from '../background-fixture.ts';
import { ADA, DRAFT, startDesk } from './desk-fixture.ts';
import { AFTER_CHANGE } from './team-wait.ts';
import { inDatabase } from '../store/database/database-fixture.ts';

const desk = startDesk();
const { server, typed, join } = desk;

/** What would be sent by itself, into the storage of the next test. */
const toBeSent: ReturnType<typeof setTimeout>[] = [];
afterEach(() => {
  for (const one of toBeSent.splice(0)) clearTimeout(one);
});
beforeEach(async () => {
  const { setTimeout: start } = globalThis;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((...asked: Parameters<typeof start>) => {
    const [, wait] = asked;
    // With all of it: `fetch` hands over what its own timers need.
    const timer = start(...asked);
    if (wait === AFTER_CHANGE) toBeSent.push(timer);
    return timer;
  });
  emptyBrowser();
  wakeBackground();
  await ask(OPTIONS_PAGE, 'updateSettings', { localSources: true });
});

async function sync(glossary: GlossaryId): Promise<Team> {
  const team = await ask(OPTIONS_PAGE, 'syncTeam', glossary);
  if (team === null) throw new Error('There is no such team.');
  return team;
}

async function standing(glossary: GlossaryId): Promise<Team | undefined> {
  return (await ask(OPTIONS_PAGE, 'listTeams')).find((team) => team.glossary === glossary);
}

/** An entry is written by somebody else, on top of the version that counts. */
function others(
  id: string,
  english: string | null,
  by = 'bo',
  at = '2026-11-28T10:00:00.000Z',
): void {
  const doc = server.entries.get(`entry:${id}`);
  const entry = english === null ? {} : { entry: entryOf(id, '关税', english) };
  const answer = server.entries.write(
    {
      _id: `entry:${id}`,
      ...(doc && doc['_deleted'] !== true && { _rev: doc['_rev'] }),
      ...(english === null ? { _deleted: true } : entry),
      by,
      at,
    },
    false,
    () => undefined,
  );
  if (answer.error !== undefined) throw new Error(answer.error);
}

async function entriesOf(glossary: GlossaryId): Promise<readonly ConceptEntry[]> {
  const { entries } = await ask(OPTIONS_PAGE, 'readEntries', null, 1_000);
  return entries.flatMap((stored) => (stored.glossary === glossary ? [stored.entry] : []));
}

const english = (entry: ConceptEntry | undefined): string | undefined =>
  entry?.languageSections.at(-1)?.termSections[0].term;

/** The same entry with another English term. */
async function rename(glossary: GlossaryId, from: string, to: string): Promise<string> {
  const entry = (await entriesOf(glossary)).find((one) => english(one) === from);
  if (entry === undefined) throw new Error(`There is no ${from}.`);
  const [chinese] = entry.languageSections;
  const changed = {
    ...entry,
    languageSections: [
      chinese,
      { language: 'en', termSections: [{ term: to, administrativeStatus: 'preferred' }] },
    ],
  } as const;
  const saved = await ask(OPTIONS_PAGE, 'saveConceptEntry', changed);
  if (!saved.ok) throw new Error(saved.issues[0].message);
  return entry.id;
}

it('sends what was changed after two seconds of quiet', async () => {
  others('a', 'tariff');
  const glossary = await join();
  await rename(glossary, 'tariff', 'duty');
  await rename(glossary, 'duty', 'levy');
  await expect.poll(() => JSON.stringify(server.entries.get('entry:a'))).toContain('levy');
  expect(server.history.all()).toHaveLength(1);
});

describe('looking at the address of a team', () => {
  it('tells what is there, and stores nothing', async () => {
    others('a', 'tariff');
    const looked = await ask(OPTIONS_PAGE, 'lookAtTeam', typed(), ADA);
    expect(looked).toMatchObject({
      ok: true,
      found: {
        address: desk.address,
        uuid: 'uuid-1',
        name: 'Desk',
        languages: ['zh-Hans', 'en'],
        entries: 1,
        mayWrite: true,
      },
    });
    expect(await ask(OPTIONS_PAGE, 'listTeams')).toEqual([]);
    expect(await inDatabase((database) => database.count('secrets'))).toBe(0);
  });

  it.each([
    ['with a wrong password', { name: 'ada', password: 'wrong' }, { ok: false, fault: 'signIn' }],
    ['as a stranger', { name: 'eve', password: 'e' }, { ok: false, fault: 'signIn' }],
    ['as a reader', { name: 'desk', password: 'd' }, { ok: true, found: { mayWrite: false } }],
    ['with a token', { token: `ada.${ADA.password}` }, { ok: true, found: { mayWrite: true } }],
  ])('%s says so', async (_how, credentials, wanted) => {
    expect(await ask(OPTIONS_PAGE, 'lookAtTeam', typed(), credentials)).toMatchObject(wanted);
  });

  it.each(['https://team.example/de%zz', 'https://team.example/', 'https://team.example/%'])(
    'finds no address of a team in %s',
    async (text) => {
      const asked = { address: text, mayBePrivate: false };
      const looked = await ask(OPTIONS_PAGE, 'lookAtTeam', asked, ADA);
      expect(looked).toEqual({ ok: false, fault: 'notAddress' });
    },
  );

  it.each(Object.entries(NONSENSE))('finds no team glossary in %s', async (_what, body) => {
    server.fate = () => ({ status: 200, body });
    const looked = await ask(OPTIONS_PAGE, 'lookAtTeam', typed(), ADA);
    expect(looked).toMatchObject({ ok: false });
    expect(await ask(OPTIONS_PAGE, 'listGlossaries')).toHaveLength(2);
  });

  it('joins nothing but what was looked at', async () => {
    const how = { uuid: 'uuid-0', isRemembered: true };
    const joined = await ask(OPTIONS_PAGE, 'joinTeam', typed(), ADA, DRAFT, how);
    expect(joined).toMatchObject({ ok: false, found: { uuid: 'uuid-1' } });
  });
});

describe('a team', () => {
  it('is joined and marked, and what is changed goes both ways', async () => {
    others('a', 'tariff');
    const glossary = await join();
    expect(await termsOf(glossary)).toEqual(['tariff']);
    expect(matcherOf(await ask(CONTENT_SCRIPT, 'getMatchingData', [])).find('关税')).toHaveLength(
      1,
    );
    await rename(glossary, 'tariff', 'duty');
    expect(await standing(glossary)).toMatchObject({ state: 'waiting', waiting: 1 });
    expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
    expect(server.entries.get('entry:a')).toMatchObject({
      by: 'ada',
      entry: { id: 'a', languageSections: [{}, { termSections: [{ term: 'duty' }] }] },
    });
    expect(server.history.all()).toMatchObject([{ by: 'bo', entry: { id: 'a' } }]);
    others('a', 'customs duty');
    others('b', 'quota');
    await sync(glossary);
    expect(await termsOf(glossary)).toEqual(['customs duty', 'quota']);
    others('b', null);
    await sync(glossary);
    expect(await termsOf(glossary)).toEqual(['customs duty']);
  });

  it('that is empty can be filled with the entries of a glossary', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '关税', 'tariff'), 'own');
    const glossary = await join(ADA, { fillFrom: 'own' });
    expect(await termsOf(glossary)).toEqual(['tariff']);
    expect(server.entries.all()).toHaveLength(3);
    expect(await termsOf('own')).toEqual(['tariff']);
    const again = { uuid: 'uuid-1', isRemembered: true, fillFrom: 'own' };
    const refused = await ask(OPTIONS_PAGE, 'joinTeam', typed(), ADA, DRAFT, again);
    expect(refused).toMatchObject({ ok: false, found: { entries: 1 } });
  });

  it('is asked as the interface says, and says who asks to nobody else', async () => {
    others('a', 'tariff');
    const glossary = await join();
    await rename(glossary, 'tariff', 'duty');
    server.requests.length = 0;
    await sync(glossary);
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      expect.stringMatching(
        /^GET \/desk\/_changes\?since=[^&]+&limit=500&seq_interval=500&style=all_docs&include_docs=true&conflicts=true$/u,
      ),
      'GET /desk/glossary',
      'POST /desk-history/_bulk_docs',
      'POST /desk/_bulk_docs',
    ]);
    for (const { headers } of server.requests) {
      expect(headers['authorization']).toBe(
        `Basic ${Buffer.from(`ada:${ADA.password}`).toString('base64')}`,
      );
      expect(headers['cookie']).toBeUndefined();
    }
  });

  it('of which two changed one place has two versions, until somebody settles them', async () => {
    others('a', 'tariff');
    const glossary = await join();
    await rename(glossary, 'tariff', 'duty');
    others('a', 'levy');
    expect(await sync(glossary)).toMatchObject({ state: 'versions', versions: 1, waiting: 0 });
    const { rows } = await ask(OPTIONS_PAGE, 'listTeamVersions', glossary, 0, 10);
    const [row] = rows;
    if (row === undefined) throw new Error('There are no versions.');
    const versions = await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, row.concept);
    expect(versions?.versions.map(({ entry, by }) => `${by} ${english(entry)}`).toSorted()).toEqual(
      ['ada duty', 'bo levy'],
    );
    const [first] = versions?.versions ?? [];
    expect(await termsOf(glossary)).toEqual([english(first?.entry)]);
    const agreed = entryOf(row.concept, '关税', 'customs duty');
    const revs = versions?.versions.map(({ rev }) => rev) ?? [];
    const settle = ['settleTeamVersions', glossary, row.concept, agreed] as const;
    expect(await ask(OPTIONS_PAGE, ...settle, ['9-unknown'])).toMatchObject({ ok: false });
    expect(await ask(OPTIONS_PAGE, ...settle, revs)).toMatchObject({ ok: true });
    expect(await sync(glossary)).toMatchObject({ state: 'current', versions: 0, waiting: 0 });
    const doc = server.entries.get('entry:a');
    expect(doc).toMatchObject({ by: 'ada', entry: { id: 'a' } });
    expect(doc?.['_conflicts']).toBeUndefined();
    expect(JSON.stringify(server.history.all())).toMatch(/duty.*levy|levy.*duty/u);
    const history = await ask(OPTIONS_PAGE, 'getTeamHistory', glossary, row.concept);
    if (!history.ok) throw new Error(history.fault);
    expect(history.value.map(({ entry }) => english(entry))).toEqual(
      expect.arrayContaining(['customs duty', 'duty', 'levy', 'tariff']),
    );
    const log = await ask(OPTIONS_PAGE, 'listTeamLog', glossary);
    expect(log).toMatchObject({
      ok: true,
      value: [{ concept: row.concept, term: 'customs duty', by: 'ada', isDeleted: false }],
    });
  });

  it('keeps both versions where the decision between them is undone', async () => {
    others('a', 'tariff');
    const glossary = await join();
    const concept = await rename(glossary, 'tariff', 'duty');
    others('a', 'levy');
    await sync(glossary);
    const before = await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, concept);
    const revs = before?.versions.map(({ rev }) => rev) ?? [];
    const agreed = entryOf(concept, '关税', 'customs duty');
    await ask(OPTIONS_PAGE, 'settleTeamVersions', glossary, concept, agreed, revs);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await sync(glossary)).toMatchObject({ state: 'versions', versions: 1, waiting: 0 });
    expect(server.entries.get('entry:a')?.['_conflicts']).toHaveLength(1);
    expect(await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, concept)).toEqual(before);
  });

  it('whose versions are all to be deleted deletes them for everyone', async () => {
    others('a', 'tariff');
    const glossary = await join();
    const concept = await rename(glossary, 'tariff', 'duty');
    others('a', 'levy');
    await sync(glossary);
    const versions = await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, concept);
    const revs = versions?.versions.map(({ rev }) => rev) ?? [];
    await ask(OPTIONS_PAGE, 'settleTeamVersions', glossary, concept, null, revs);
    expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0, versions: 0 });
    expect(server.entries.get('entry:a')).toMatchObject({ _deleted: true });
    expect(await termsOf(glossary)).toEqual([]);
  });

  it('keeps an entry that was changed here and deleted there, and says so', async () => {
    others('a', 'tariff');
    const glossary = await join();
    const concept = await rename(glossary, 'tariff', 'duty');
    others('a', null);
    expect(await sync(glossary)).toMatchObject({ state: 'versions', versions: 1, waiting: 0 });
    const versions = await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, concept);
    expect(versions).toMatchObject({ against: { by: 'bo' }, versions: [{ by: 'ada' }] });
    const revs = versions?.versions.map(({ rev }) => rev) ?? [];
    const agreed = versions?.versions[0]?.entry ?? null;
    await ask(OPTIONS_PAGE, 'settleTeamVersions', glossary, concept, agreed, revs);
    expect(await sync(glossary)).toMatchObject({ state: 'current', versions: 0, waiting: 0 });
    expect(server.entries.get('entry:a')?.['against']).toBeUndefined();
  });

  it.each([
    ['is deleted nevertheless', true],
    ['is kept', false],
  ])(
    'asks about an entry that was deleted here and changed there, which %s',
    async (_what, deletes) => {
      others('a', 'tariff');
      const glossary = await join();
      const [entry] = await entriesOf(glossary);
      const concept = entry?.id ?? '';
      await ask(OPTIONS_PAGE, 'deleteConceptEntry', concept);
      others('a', 'levy');
      expect(await sync(glossary)).toMatchObject({ state: 'versions', versions: 1, waiting: 1 });
      expect(server.entries.get('entry:a')).toMatchObject({ by: 'bo' });
      const versions = await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, concept);
      expect(versions).toMatchObject({ isDeletedHere: true, versions: [{ by: 'bo' }] });
      const revs = versions?.versions.map(({ rev }) => rev) ?? [];
      const kept = versions?.versions[0]?.entry ?? null;
      await ask(OPTIONS_PAGE, 'settleTeamVersions', glossary, concept, deletes ? null : kept, revs);
      expect(await sync(glossary)).toMatchObject({ state: 'current', versions: 0, waiting: 0 });
      expect(server.entries.get('entry:a')?.['_deleted'] === true).toBe(deletes);
      expect(await termsOf(glossary)).toEqual(deletes ? [] : ['levy']);
    },
  );

  it('asks about an entry that others put back after it was deleted, though no answer said that it was', async () => {
    others('a', 'tariff');
    const glossary = await join();
    const [entry] = await entriesOf(glossary);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', entry?.id ?? '');
    server.fate = ({ path }) => (path === '/desk/_bulk_docs' ? 'lostAnswer' : undefined);
    await sync(glossary);
    server.fate = () => undefined;
    expect(server.entries.get('entry:a')).toMatchObject({ by: 'ada', _deleted: true });
    others('a', 'tariff');
    expect(await sync(glossary)).toMatchObject({ state: 'versions', versions: 1, waiting: 1 });
    expect(server.entries.get('entry:a')).toMatchObject({ by: 'bo' });
  });

  it.each([
    ['kept', false, 'before', 'undone'],
    ['kept', false, 'after', 'undone'],
    ['deleted', true, 'before', 'undone'],
    ['kept', false, 'before', 'undone twice'],
    ['deleted', true, 'before', 'undone twice'],
  ])(
    'asks again where the decision is undone to have it %s (%s), %s it was sent, %s',
    async (_what, deletes, when, how) => {
      others('a', 'tariff');
      const glossary = await join();
      const [entry] = await entriesOf(glossary);
      const concept = entry?.id ?? '';
      await ask(OPTIONS_PAGE, 'deleteConceptEntry', concept);
      others('a', 'levy');
      await sync(glossary);
      const asked = await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, concept);
      const revs = asked?.versions.map(({ rev }) => rev) ?? [];
      const agreed = deletes ? null : (asked?.versions[0]?.entry ?? null);
      await ask(OPTIONS_PAGE, 'settleTeamVersions', glossary, concept, agreed, revs);
      if (when === 'after') await sync(glossary);
      await ask(OPTIONS_PAGE, 'undoLastChange');
      if (how === 'undone twice') {
        await ask(OPTIONS_PAGE, 'redoLastChange');
        await ask(OPTIONS_PAGE, 'undoLastChange');
      }
      expect(await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, concept)).toEqual(asked);
      expect(await sync(glossary)).toMatchObject({ state: 'versions', versions: 1, waiting: 1 });
      expect(server.entries.get('entry:a')).toMatchObject({ by: 'bo' });
      await ask(OPTIONS_PAGE, 'redoLastChange');
      expect(await sync(glossary)).toMatchObject({ state: 'current', versions: 0, waiting: 0 });
      expect(server.entries.get('entry:a')?.['_deleted'] === true).toBe(deletes);
    },
  );

  it('keeps back what others delete in great number, and deletes or restores it', async () => {
    for (let one = 0; one < 30; one += 1) others(`e${one}`, `term ${one}`);
    const glossary = await join();
    for (let one = 0; one < 25; one += 1) others(`e${one}`, null, 'eve');
    const team = await sync(glossary);
    expect(team).toMatchObject({ state: 'keptBack', keptBack: { gone: 25, entries: 30 } });
    expect(await termsOf(glossary)).toHaveLength(30);
    const gone = await ask(OPTIONS_PAGE, 'listGoneEntries', glossary, 0, 5);
    expect(gone).toMatchObject({ total: 25, rows: [{ by: 'eve' }, {}, {}, {}, {}] });
    const state = team.keptBack?.state ?? '';
    expect(await ask(OPTIONS_PAGE, 'settleGoneEntries', glossary, 'earlier', true)).toMatchObject({
      state: 'keptBack',
    });
    expect(await ask(OPTIONS_PAGE, 'settleGoneEntries', glossary, state, false)).toMatchObject({
      state: 'current',
      waiting: 0,
    });
    expect(server.entries.all()).toHaveLength(32);
    for (let one = 0; one < 25; one += 1) others(`e${one}`, null, 'eve');
    const again = (await sync(glossary)).keptBack?.state ?? '';
    await ask(OPTIONS_PAGE, 'settleGoneEntries', glossary, again, true);
    expect(await termsOf(glossary)).toHaveLength(5);
  });

  it('deletes no more than was looked at, whatever date a deletion bears', async () => {
    for (let one = 0; one < 60; one += 1) others(`e${one}`, `term ${one}`);
    const glossary = await join();
    for (let one = 0; one < 25; one += 1) others(`e${one}`, null, 'eve', '2099-01-01T00:00:00Z');
    const looked = (await sync(glossary)).keptBack;
    for (let one = 25; one < 55; one += 1) others(`e${one}`, null, 'eve');
    const now = await sync(glossary);
    expect(now.keptBack).toMatchObject({ at: looked?.at, gone: 55 });
    const { state = '' } = looked ?? {};
    expect(await ask(OPTIONS_PAGE, 'settleGoneEntries', glossary, state, true)).toEqual(now);
    expect(await termsOf(glossary)).toHaveLength(60);
  });

  it('keeps back what others delete bit by bit within a day of our own clock', async () => {
    for (let one = 0; one < 100; one += 1) others(`e${one}`, `term ${one}`);
    const glossary = await join();
    const deleteFrom = async (first: number): Promise<Team> => {
      for (let one = first; one < first + 15; one += 1) {
        others(`e${one}`, null, 'eve', '2020-01-01T00:00:00Z');
      }
      return sync(glossary);
    };
    const pass = (hours: number) => vi.setSystemTime(Date.now() + hours * 3_600_000);
    onTestFinished(() => void vi.useRealTimers());
    expect(await deleteFrom(0)).toMatchObject({ state: 'current' });
    const { keptBack } = await deleteFrom(15);
    expect(keptBack).toMatchObject({ gone: 15, entries: 85 });
    // Nobody has looked yet, however long that takes.
    pass(48);
    expect(await sync(glossary)).toMatchObject({ state: 'keptBack', keptBack: { gone: 15 } });
    expect(await termsOf(glossary)).toHaveLength(85);
    const { state = '' } = keptBack ?? {};
    expect(await ask(OPTIONS_PAGE, 'settleGoneEntries', glossary, state, true)).toMatchObject({
      state: 'current',
    });
    expect(await deleteFrom(30)).toMatchObject({ state: 'current' });
    pass(25);
    expect(await deleteFrom(45)).toMatchObject({ state: 'current' });
    expect(await deleteFrom(60)).toMatchObject({ state: 'keptBack', keptBack: { gone: 15 } });
    expect(await termsOf(glossary)).toHaveLength(40);
  });

  it('tells a reader that changes are refused, and lets them be copied or given up', async () => {
    others('a', 'tariff');
    others('b', 'quota');
    const glossary = await join({ name: 'desk', password: 'd' });
    const duty = await rename(glossary, 'tariff', 'duty');
    const share = await rename(glossary, 'quota', 'share');
    expect(await sync(glossary)).toMatchObject({ state: 'refused', refused: 2, waiting: 2 });
    const { rows } = await ask(OPTIONS_PAGE, 'listTeamChanges', glossary, 'refused', 0, 10);
    expect(rows.map(({ refused }) => refused)).toEqual(['mayNotWrite', 'mayNotWrite']);
    await ask(OPTIONS_PAGE, 'copyTeamChanges', glossary, [duty], 'own');
    await ask(OPTIONS_PAGE, 'takeBackTeamChanges', glossary, [share]);
    expect(await standing(glossary)).toMatchObject({ state: 'current', refused: 0, waiting: 0 });
    expect(await termsOf(glossary)).toEqual(['quota', 'tariff']);
    expect(await termsOf('own')).toEqual(['duty']);
  });

  it('says of an entry that is too long for the server that it is, and sends the others', async () => {
    others('a', 'tariff');
    others('b', 'quota');
    const glossary = await join();
    await rename(glossary, 'tariff', 'duty'.repeat(100));
    await rename(glossary, 'quota', 'share');
    server.longest = 600;
    expect(await sync(glossary)).toMatchObject({ state: 'refused', refused: 1, waiting: 1 });
    const { rows } = await ask(OPTIONS_PAGE, 'listTeamChanges', glossary, 'refused', 0, 10);
    expect(rows).toMatchObject([{ refused: 'tooLong' }]);
    expect(JSON.stringify(server.entries.all())).toContain('share');
    server.longest = 8_000_000;
    expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
  });

  it('says of an entry that is too long for the others that it is, and does not send it', async () => {
    others('a', 'tariff');
    const glossary = await join();
    const [entry] = await entriesOf(glossary);
    if (entry === undefined) throw new Error('There is no entry.');
    const [{ language, termSections }, ...more] = entry.languageSections;
    const examples = Array.from({ length: 20 }, (_, at) => ({
      sentence: `${at}${'x'.repeat(4_000)}`,
    }));
    const first = { language, termSections: [{ ...termSections[0], examples }] } as const;
    const long = { ...entry, languageSections: [first, ...more] } as const;
    const saved = await ask(OPTIONS_PAGE, 'saveConceptEntry', long);
    expect(saved).toMatchObject({ ok: true });
    expect(await sync(glossary)).toMatchObject({ state: 'refused', refused: 1 });
    const { rows } = await ask(OPTIONS_PAGE, 'listTeamChanges', glossary, 'refused', 0, 10);
    expect(rows).toMatchObject([{ refused: 'tooLong' }]);
    expect(server.entries.get('entry:a')).toMatchObject({ by: 'bo' });
    await ask(OPTIONS_PAGE, 'saveConceptEntry', { ...entry, note: 'x' });
    expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
    expect(server.entries.get('entry:a')).toMatchObject({ entry: { note: 'x' } });
  });

  it('sends by itself what was too long and was made shorter', async () => {
    others('a', 'tariff');
    const glossary = await join();
    await rename(glossary, 'tariff', 'duty'.repeat(100));
    server.longest = 600;
    expect(await sync(glossary)).toMatchObject({ state: 'refused', refused: 1, waiting: 1 });
    await rename(glossary, 'duty'.repeat(100), 'duty');
    await expect.poll(() => JSON.stringify(server.entries.get('entry:a'))).toContain('duty');
    await expect.poll(() => standing(glossary)).toMatchObject({ state: 'current', refused: 0 });
  });

  it.each([
    ['is refused', { error: 'forbidden' }, undefined],
    ['is too long', { error: 'document_too_large' }, undefined],
    ['is refused at once with all others', undefined, 403],
    ['is too long for any request', undefined, 413],
  ])(
    'says that a version which %s was not kept, of a change that would be taken',
    async (_what, row, status) => {
      others('a', 'tariff');
      const glossary = await join();
      await rename(glossary, 'tariff', 'duty');
      server.fate = ({ path, body }) => {
        if (!path.startsWith('/desk-history/_bulk_docs')) return undefined;
        const { docs } = JSON.parse(body) as { readonly docs: readonly { readonly _id: string }[] };
        const rows = docs.map(({ _id: id }) => ({ id, ...row }));
        return { status: status ?? 201, body: JSON.stringify(rows) };
      };
      expect(await sync(glossary)).toMatchObject({ state: 'refused', refused: 1 });
      const { rows } = await ask(OPTIONS_PAGE, 'listTeamChanges', glossary, 'refused', 0, 10);
      expect(rows).toMatchObject([{ refused: 'notKept' }]);
      expect(JSON.stringify(server.entries.get('entry:a'))).toContain('tariff');
      server.fate = () => undefined;
      expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
    },
  );

  it('tells a writer who became a reader that they may only read', async () => {
    others('a', 'tariff');
    const glossary = await join();
    await rename(glossary, 'tariff', 'duty');
    server.users.set('ada', { password: ADA.password, right: 'read' });
    await sync(glossary);
    const { rows } = await ask(OPTIONS_PAGE, 'listTeamChanges', glossary, 'refused', 0, 10);
    expect(rows).toMatchObject([{ refused: 'mayNotWrite' }]);
  });

  it.each([
    ['a change', async (glossary: GlossaryId) => rename(glossary, 'tariff', 'duty'), ['tariff']],
    [
      'a deletion',
      async (glossary: GlossaryId) => {
        const [{ id } = { id: '' }] = await entriesOf(glossary);
        await ask(OPTIONS_PAGE, 'deleteConceptEntry', id);
        return id;
      },
      ['tariff'],
    ],
    [
      'a new entry',
      async (glossary: GlossaryId) => {
        const added = entryOf('user-1', '配额', 'quota');
        await ask(OPTIONS_PAGE, 'saveConceptEntry', added, glossary);
        return added.id;
      },
      ['tariff'],
    ],
  ])(
    'takes %s back for everyone that is given up, though the server took it and its answer was lost',
    async (_what, change, left) => {
      others('a', 'tariff');
      const glossary = await join();
      const concept = await change(glossary);
      server.fate = ({ path }) => (path === '/desk/_bulk_docs' ? 'lostAnswer' : undefined);
      await sync(glossary);
      server.fate = () => undefined;
      await ask(OPTIONS_PAGE, 'takeBackTeamChanges', glossary, [concept]);
      expect(await termsOf(glossary)).toEqual(left);
      expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
      expect(await termsOf(glossary)).toEqual(left);
      const there = server.entries.all().filter(({ _id: id }) => String(id).startsWith('entry:'));
      expect(there).toMatchObject([{ _id: 'entry:a', entry: entryOf('a', '关税', 'tariff') }]);
    },
  );

  it('leaves nothing of a change that is given up while the server refuses it', async () => {
    others('a', 'tariff');
    const glossary = await join({ name: 'desk', password: 'd' });
    const concept = await rename(glossary, 'tariff', 'duty');
    let givenUp: Promise<unknown> | undefined;
    server.fate = ({ path }) => {
      if (path.endsWith('_bulk_docs'))
        givenUp ??= ask(OPTIONS_PAGE, 'takeBackTeamChanges', glossary, [concept]);
      return undefined;
    };
    await sync(glossary);
    await givenUp;
    server.fate = () => undefined;
    expect(await sync(glossary)).toMatchObject({ state: 'current', refused: 0, waiting: 0 });
    expect(await termsOf(glossary)).toEqual(['tariff']);
  });

  it('sends what is undone after it was sent as a new change', async () => {
    others('a', 'tariff');
    const glossary = await join();
    await rename(glossary, 'tariff', 'duty');
    await sync(glossary);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    await sync(glossary);
    expect(JSON.stringify(server.entries.get('entry:a'))).toContain('tariff');
    expect(server.history.all()).toHaveLength(2);
  });

  it('has two versions where a change is undone that others changed since', async () => {
    others('a', 'tariff');
    const glossary = await join();
    const concept = await rename(glossary, 'tariff', 'duty');
    await sync(glossary);
    others('a', 'levy');
    await sync(glossary);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await sync(glossary)).toMatchObject({ state: 'versions', versions: 1, waiting: 0 });
    const undone = await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, concept);
    expect(undone?.versions.map(({ entry, by }) => `${by} ${english(entry)}`)).toEqual([
      'bo levy',
      'ada tariff',
    ]);
    expect(await termsOf(glossary)).toEqual(['levy']);
  });

  it('asks where an entry of which others made something else is undone', async () => {
    const glossary = await join();
    const added = entryOf('user-1', '关税', 'tariff');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', added, glossary);
    await sync(glossary);
    others('user-1', 'levy');
    await sync(glossary);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await sync(glossary)).toMatchObject({ state: 'versions', versions: 1, waiting: 1 });
    expect(server.entries.get('entry:user-1')).toMatchObject({ by: 'bo' });
  });

  it('undoes a change without what others changed elsewhere in the entry', async () => {
    others('a', 'tariff');
    const glossary = await join();
    await rename(glossary, 'tariff', 'duty');
    await sync(glossary);
    const doc = server.entries.get('entry:a');
    const entry = { ...entryOf('a', '关税', 'duty'), note: 'of Bo' };
    const by = { by: 'bo', at: '2026-11-28T10:00:00.000Z' };
    server.entries.write({ ...doc, entry, ...by }, false, () => undefined);
    await sync(glossary);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await sync(glossary)).toMatchObject({ state: 'current', versions: 0, waiting: 0 });
    expect(server.entries.get('entry:a')).toMatchObject({
      by: 'ada',
      entry: { ...entryOf('a', '关税', 'tariff'), note: 'of Bo' },
    });
    await ask(OPTIONS_PAGE, 'redoLastChange');
    await sync(glossary);
    expect(server.entries.get('entry:a')).toMatchObject({ entry });
  });

  it('takes an entry that goes to another glossary as deleted, and back as changed', async () => {
    others('a', 'tariff');
    const glossary = await join();
    const [entry] = await entriesOf(glossary);
    if (entry === undefined) throw new Error('There is no entry.');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entry, 'own');
    await sync(glossary);
    expect(server.entries.get('entry:a')).toMatchObject({ _deleted: true });
    expect(await termsOf('own')).toEqual(['tariff']);
    others('a', 'levy');
    await sync(glossary);
    expect(await termsOf(glossary)).toEqual(['levy']);
    expect(await termsOf('own')).toEqual(['tariff']);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entry, glossary);
    expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
    expect(await termsOf(glossary)).toEqual(['levy', 'tariff']);
    expect(server.entries.all()).toHaveLength(4);
  });

  describe('of which an entry went to another glossary before others changed it', () => {
    async function moved(): Promise<{ readonly glossary: GlossaryId; readonly concept: string }> {
      others('a', 'tariff');
      const glossary = await join();
      const [entry] = await entriesOf(glossary);
      if (entry === undefined) throw new Error('There is no entry.');
      await ask(OPTIONS_PAGE, 'saveConceptEntry', { ...entry, note: 'mine' }, 'own');
      others('a', 'levy');
      expect(await sync(glossary)).toMatchObject({ state: 'versions', versions: 1, waiting: 1 });
      return { glossary, concept: entry.id };
    }

    async function settle(glossary: GlossaryId, concept: string, deletes: boolean): Promise<void> {
      const found = await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, concept);
      const revs = found?.versions.map(({ rev }) => rev) ?? [];
      const agreed = deletes ? null : (found?.versions[0]?.entry ?? null);
      await ask(OPTIONS_PAGE, 'settleTeamVersions', glossary, concept, agreed, revs);
    }

    const notesIn = async (glossary: GlossaryId) =>
      (await entriesOf(glossary)).map((entry) => [english(entry), entry.note]);

    it.each([
      ['is kept', false, [['levy', undefined]]],
      ['is deleted nevertheless', true, []],
    ])('leaves it there where that of the team %s', async (_what, deletes, left) => {
      const { glossary, concept } = await moved();
      await settle(glossary, concept, deletes);
      expect(await sync(glossary)).toMatchObject({ state: 'current', versions: 0, waiting: 0 });
      expect(await notesIn('own')).toEqual([['tariff', 'mine']]);
      expect(await notesIn(glossary)).toEqual(left);
      expect(server.entries.get('entry:a')?.['_deleted'] === true).toBe(deletes);
    });

    it('leaves it there where the deletion is given up', async () => {
      const { glossary, concept } = await moved();
      await ask(OPTIONS_PAGE, 'takeBackTeamChanges', glossary, [concept]);
      expect(await sync(glossary)).toMatchObject({ state: 'current', versions: 0, waiting: 0 });
      expect(await notesIn('own')).toEqual([['tariff', 'mine']]);
      expect(await notesIn(glossary)).toEqual([['levy', undefined]]);
      expect(server.entries.get('entry:a')).toMatchObject({ by: 'bo' });
    });

    it('asks again where the decision to keep it is undone, before it was sent and after', async () => {
      const { glossary, concept } = await moved();
      await settle(glossary, concept, false);
      await ask(OPTIONS_PAGE, 'undoLastChange');
      expect(await sync(glossary)).toMatchObject({ state: 'versions', versions: 1, waiting: 1 });
      await ask(OPTIONS_PAGE, 'redoLastChange');
      expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
      await ask(OPTIONS_PAGE, 'undoLastChange');
      expect(await sync(glossary)).toMatchObject({ state: 'versions', versions: 1, waiting: 1 });
      expect(server.entries.get('entry:a')).toMatchObject({ by: 'bo' });
      expect(await notesIn('own')).toEqual([['tariff', 'mine']]);
    });
  });

  it('puts nothing in the place of an entry that it refused and that went to another glossary', async () => {
    const glossary = await join({ name: 'desk', password: 'd' });
    const added = entryOf('user-1', '关税', 'tariff');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', added, glossary);
    expect(await sync(glossary)).toMatchObject({ state: 'refused' });
    await ask(OPTIONS_PAGE, 'saveConceptEntry', added, 'own');
    others('user-1', 'levy');
    expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
    expect(await termsOf('own')).toEqual(['tariff']);
    expect(await termsOf(glossary)).toEqual(['levy']);
    others('user-1', 'duty');
    await sync(glossary);
    expect(await termsOf(glossary)).toEqual(['duty']);
  });

  it('leads related entries by the ids of here and of there', async () => {
    const related = [{ relation: 'seeAlso', concept: 'b' }] as const;
    server.entries.write(
      { _id: 'entry:a', entry: { ...entryOf('a', '关税', 'tariff'), related }, by: 'bo', at: '' },
      false,
      () => undefined,
    );
    const glossary = await join();
    others('b', 'duty');
    await sync(glossary);
    const entries = await entriesOf(glossary);
    const [tariff, duty] = ['tariff', 'duty'].map((term) =>
      entries.find((entry) => english(entry) === term),
    );
    expect(tariff?.related).toEqual([{ relation: 'seeAlso', concept: duty?.id }]);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', { ...(tariff as ConceptEntry), note: 'mine' });
    await sync(glossary);
    expect(server.entries.get('entry:a')).toMatchObject({ entry: { note: 'mine', related } });
  });

  it('keeps the links of an entry to other glossaries here, and sends none of them', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '配额', 'quota'), 'own');
    others('a', 'tariff');
    others('b', 'duty');
    const glossary = await join();
    const [tariff, duty] = (await entriesOf(glossary)).toSorted((a) =>
      english(a) === 'tariff' ? -1 : 1,
    );
    if (tariff === undefined || duty === undefined) throw new Error('There are no entries.');
    const link = (concept: string) => ({ relation: 'seeAlso', concept }) as const;
    const related = [link('user-1'), link(duty.id)] as const;
    const relatedNow = async () =>
      (await entriesOf(glossary)).find(({ id }) => id === tariff.id)?.related;
    await ask(OPTIONS_PAGE, 'saveConceptEntry', { ...tariff, related });
    expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
    const sent = server.entries.get('entry:a');
    expect(sent).toMatchObject({ by: 'ada', entry: { related: [link('b')] } });
    expect(await relatedNow()).toEqual(related);
    // Nor does a change of others, or one that is merged with theirs, take them out.
    const bo = { ...sent, by: 'bo', at: '2026-11-28T10:00:00.000Z' };
    const entry = { ...entryOf('a', '关税', 'levy'), related: [link('b')] };
    server.entries.write({ ...bo, entry }, false, () => undefined);
    await sync(glossary);
    expect(await termsOf(glossary)).toEqual(['duty', 'levy']);
    expect(await relatedNow()).toEqual(expect.arrayContaining([...related]));
    await rename(glossary, 'levy', 'toll');
    const doc = { ...bo, entry: { ...entry, note: 'of Bo' } };
    const { _rev } = server.entries.get('entry:a') ?? {};
    server.entries.write({ ...doc, _rev }, false, () => undefined);
    expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
    expect(server.entries.get('entry:a')).toMatchObject({
      entry: { note: 'of Bo', related: [link('b')] },
    });
    expect(await termsOf(glossary)).toEqual(['duty', 'toll']);
    expect(await relatedNow()).toEqual(expect.arrayContaining([...related]));
    // Nor does giving up a change that did not arrive.
    await rename(glossary, 'toll', 'fee');
    server.fate = ({ path }) => (path.endsWith('_bulk_docs') ? 'lostRequest' : undefined);
    await sync(glossary);
    server.fate = () => undefined;
    await ask(OPTIONS_PAGE, 'takeBackTeamChanges', glossary, [tariff.id]);
    expect(await termsOf(glossary)).toEqual(['duty', 'toll']);
    expect(await relatedNow()).toEqual(expect.arrayContaining([...related]));
    // A link alone is nothing that the team lacks.
    const now = (await entriesOf(glossary)).find(({ id }) => id === tariff.id);
    if (now === undefined) throw new Error('There is no entry.');
    // What was given up may have arrived: the server is told.
    await sync(glossary);
    const revision = server.entries.get('entry:a')?.['_rev'];
    await ask(OPTIONS_PAGE, 'saveConceptEntry', { ...now, related: [link(duty.id)] });
    expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
    expect(server.entries.get('entry:a')?.['_rev']).toBe(revision);
  });

  /** Joins a team with one entry, and gives that a link to an entry of the user's own glossary. */
  const joinAndLink = async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '配额', 'quota'), 'own');
    others('a', 'tariff');
    const glossary = await join();
    const [entry] = await entriesOf(glossary);
    if (entry === undefined) throw new Error('There is no entry.');
    const related = [{ relation: 'seeAlso', concept: 'user-1' }] as const;
    await ask(OPTIONS_PAGE, 'saveConceptEntry', { ...entry, related });
    return { glossary, entry, related };
  };

  it('has the links of an entry to other glossaries in each version that can be chosen', async () => {
    const { glossary, entry, related } = await joinAndLink();
    await rename(glossary, 'tariff', 'duty');
    others('a', 'levy');
    await sync(glossary);
    const found = await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, entry.id);
    expect(found?.versions.map((version) => version.entry?.related)).toEqual([related, related]);
    const revs = found?.versions.map(({ rev }) => rev) ?? [];
    const levy = found?.versions.find(({ by }) => by === 'bo')?.entry ?? null;
    await ask(OPTIONS_PAGE, 'settleTeamVersions', glossary, entry.id, levy, revs);
    expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
    expect(await termsOf(glossary)).toEqual(['levy']);
    expect((await entriesOf(glossary))[0]?.related).toEqual(related);
    expect(server.entries.get('entry:a')).not.toHaveProperty('entry.related');
    const history = await ask(OPTIONS_PAGE, 'getTeamHistory', glossary, entry.id);
    if (!history.ok) throw new Error(history.fault);
    expect(history.value.length).toBeGreaterThan(2);
    for (const version of history.value) expect(version.entry?.related).toEqual(related);
  });

  it('shows no link to another glossary among the changes that are not sent', async () => {
    const { glossary } = await joinAndLink();
    await sync(glossary);
    server.fate = () => 'lostRequest';
    await rename(glossary, 'tariff', 'duty');
    const listed = async () => {
      const { rows } = await ask(OPTIONS_PAGE, 'listTeamChanges', glossary, 'all', 0, 10);
      return rows.map(({ before, after }) => [before?.related, after?.related]);
    };
    expect(await listed()).toEqual([[undefined, undefined]]);
    // Nor once the server has told what others made of the entry.
    server.fate = ({ path }) => (path.endsWith('_bulk_docs') ? 'lostRequest' : undefined);
    others('a', 'levy');
    await sync(glossary);
    expect(await listed()).toEqual([[undefined, undefined]]);
    // Nor where the link is taken out.
    const [now] = await entriesOf(glossary);
    if (now === undefined) throw new Error('There is no entry.');
    const { related: _related, ...without } = now;
    await ask(OPTIONS_PAGE, 'saveConceptEntry', without);
    expect(await listed()).toEqual([[undefined, undefined]]);
  });

  it('has the links of an entry to other glossaries where it is kept after its deletion', async () => {
    const { glossary, entry, related } = await joinAndLink();
    await sync(glossary);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', entry.id);
    others('a', 'levy');
    await sync(glossary);
    const found = await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, entry.id);
    expect(found?.versions.map((version) => version.entry?.related)).toEqual([related]);
  });

  it('stores a date for an entry that is taken back, whatever its writer sent', async () => {
    others('a', 'tariff', 'bo', 'some day');
    const glossary = await join();
    const concept = await rename(glossary, 'tariff', 'duty');
    await ask(OPTIONS_PAGE, 'takeBackTeamChanges', glossary, [concept]);
    const stored = await inDatabase((database) => database.get('entries', concept));
    expect(Date.parse(String(stored?.modified))).not.toBeNaN();
  });

  it('says in the card that an entry has several versions, until one is chosen', async () => {
    others('a', 'tariff');
    others('b', 'quota');
    const glossary = await join();
    const concept = await rename(glossary, 'tariff', 'duty');
    const quota = (await entriesOf(glossary)).find((one) => english(one) === 'quota');
    const inCard = async () => {
      const asked = [concept, quota?.id ?? '', 'concept-cyberspace'];
      const cards = await ask(CONTENT_SCRIPT, 'getCardEntries', asked, '关税', []);
      return cards.filter(({ hasVersions }) => hasVersions).map(({ entry }) => entry.id);
    };
    expect(await inCard()).toEqual([]);
    others('a', 'levy');
    await sync(glossary);
    expect(await inCard()).toEqual([concept]);
    const found = await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, concept);
    const [first, ...more] = found?.versions ?? [];
    const revs = [first, ...more].map((one) => one?.rev ?? '');
    await ask(OPTIONS_PAGE, 'settleTeamVersions', glossary, concept, first?.entry ?? null, revs);
    await sync(glossary);
    expect(await inCard()).toEqual([]);
  });

  it('shows no text of ours for a version that cannot be read', async () => {
    others('a', 'tariff');
    const glossary = await join();
    const concept = await rename(glossary, 'tariff', 'duty');
    others('a', 'levy');
    await sync(glossary);
    const { _rev } = server.entries.get('entry:a') ?? {};
    const odd = { _id: 'entry:a', _rev, entry: { id: 'a' }, by: 'eve', at: '' };
    server.entries.write(odd, false, () => undefined);
    await sync(glossary);
    const found = await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, concept);
    expect(found?.versions[0]).toMatchObject({ by: 'eve' });
    expect(found?.versions[0]?.entry).toBeUndefined();
  });

  it('is left with what was not sent, and without its password', async () => {
    others('a', 'tariff');
    const glossary = await join();
    await rename(glossary, 'tariff', 'duty');
    expect(await ask(OPTIONS_PAGE, 'leaveTeam', glossary)).toMatchObject({ ok: true });
    expect(await standing(glossary)).toMatchObject({ state: 'signIn', waiting: 1 });
    server.requests.length = 0;
    await ask(OPTIONS_PAGE, 'syncTeam', glossary);
    expect(server.requests).toEqual([]);
    expect(await inDatabase((database) => database.count('secrets'))).toBe(0);
    await ask(OPTIONS_PAGE, 'restoreGlossary', glossary);
    await ask(OPTIONS_PAGE, 'signInToTeam', glossary, ADA, true);
    expect(JSON.stringify(server.entries.get('entry:a'))).toContain('duty');
    await ask(OPTIONS_PAGE, 'leaveTeam', glossary);
    await ask(OPTIONS_PAGE, 'eraseGlossary', glossary);
    const left = await inDatabase((database) =>
      Promise.all(
        ['sources', 'shared', 'outbox', 'secrets', 'entries'].map((one) => database.count(one)),
      ),
    );
    expect(left).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([
    ['left', async (glossary: GlossaryId) => ask(OPTIONS_PAGE, 'leaveTeam', glossary)],
    ['deleted', async (glossary: GlossaryId) => ask(OPTIONS_PAGE, 'deleteGlossary', glossary)],
    [
      'deleted and erased',
      async (glossary: GlossaryId) => {
        await ask(OPTIONS_PAGE, 'deleteGlossary', glossary);
        await ask(OPTIONS_PAGE, 'eraseGlossary', glossary);
      },
    ],
  ])('takes its password with it where it is %s', async (_what, end) => {
    const secret = Buffer.from(`ada:${ADA.password}`).toString('base64');
    for (const isRemembered of [true, false]) {
      await end(await join(ADA, { isRemembered }));
      await expect.poll(() => inDatabase((database) => database.count('secrets'))).toBe(0);
      await expect
        .poll(async () => JSON.stringify(await fakeBrowser.storage.session.get()))
        .not.toContain(secret);
    }
  });

  it('has no password left of a joining that the background did not finish', async () => {
    await inDatabase((database) =>
      database.put('secrets', { name: 'ada', authorization: 'Basic x' }, 'glossary-unknown'),
    );
    await fakeBrowser.storage.session.clear();
    wakeBackground();
    await expect.poll(() => inDatabase((database) => database.count('secrets'))).toBe(0);
  });

  it('that is erased with changes that were not sent leaves them in a copy', async () => {
    others('a', 'tariff');
    const glossary = await join();
    await rename(glossary, 'tariff', 'duty');
    await ask(OPTIONS_PAGE, 'leaveTeam', glossary);
    await ask(OPTIONS_PAGE, 'eraseGlossary', glossary);
    expect(await ask(OPTIONS_PAGE, 'listSnapshots')).toContainEqual(
      expect.objectContaining({ reason: 'beforeGlossary', entries: 1 }),
    );
  });

  it('that is erased does not come back in part by undoing what was done in it', async () => {
    others('a', 'tariff');
    const glossary = await join();
    await rename(glossary, 'tariff', 'duty');
    await ask(OPTIONS_PAGE, 'leaveTeam', glossary);
    await ask(OPTIONS_PAGE, 'eraseGlossary', glossary);
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toBeNull();
    expect(await inDatabase((database) => database.count('entries'))).toBe(0);
  });

  it('no longer counts as kept back what is deleted here as well', async () => {
    for (let one = 0; one < 30; one += 1) others(`e${one}`, `term ${one}`);
    const glossary = await join();
    for (let one = 0; one < 25; one += 1) others(`e${one}`, null, 'eve');
    await sync(glossary);
    const { rows } = await ask(OPTIONS_PAGE, 'listGoneEntries', glossary, 0, 2);
    for (const { concept } of rows) await ask(OPTIONS_PAGE, 'deleteConceptEntry', concept);
    expect(await sync(glossary)).toMatchObject({ waiting: 0, keptBack: { gone: 23, entries: 28 } });
  });

  it('has the true version in its history beside one that somebody forged before', async () => {
    others('a', 'tariff');
    const [generation = '', hash] = String(server.entries.get('entry:a')?.['_rev']).split('-');
    const _id = `entry:a@${generation.padStart(6, '0')}-${hash}`;
    const forged = { _id, entry: entryOf('a', '关税', 'forged'), by: 'bo', at: '2026' };
    server.history.write(forged, false, () => undefined);
    const glossary = await join();
    const concept = await rename(glossary, 'tariff', 'duty');
    expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
    const history = await ask(OPTIONS_PAGE, 'getTeamHistory', glossary, concept);
    if (!history.ok) throw new Error(history.fault);
    const told = history.value.map(
      ({ entry, hasSeveralForms = false }) => `${english(entry)} ${hasSeveralForms}`,
    );
    expect(told[0]).toBe('duty false');
    expect(told.slice(1).toSorted()).toEqual(['forged true', 'tariff true']);
  });

  it('has a version once in its history, however often it was sent there', async () => {
    others('a', 'tariff');
    const glossary = await join();
    const concept = await rename(glossary, 'tariff', 'duty');
    server.fate = ({ path }) => (path === '/desk/_bulk_docs' ? 'lostRequest' : undefined);
    await sync(glossary);
    server.fate = () => undefined;
    expect(await sync(glossary)).toMatchObject({ state: 'current', waiting: 0 });
    const sent = server.requests.filter(({ path }) => path === '/desk-history/_bulk_docs');
    expect(sent).toHaveLength(2);
    const history = await ask(OPTIONS_PAGE, 'getTeamHistory', glossary, concept);
    if (!history.ok) throw new Error(history.fault);
    expect(
      history.value.map(({ entry, hasSeveralForms }) => [english(entry), hasSeveralForms]),
    ).toEqual([
      ['duty', undefined],
      ['tariff', undefined],
    ]);
  });

  it('whose history of an entry is very large tells as much as can be read', async () => {
    others('a', 'tariff');
    const glossary = await join();
    const concept = await rename(glossary, 'tariff', 'duty');
    await sync(glossary);
    server.fate = ({ path }) => {
      const limit = Number(new URL(path, 'http://any').searchParams.get('limit'));
      const isLarge = path.includes('_all_docs') && limit > 1;
      return isLarge ? { status: 200, body: ' '.repeat(65 * 1024 * 1024) } : undefined;
    };
    const history = await ask(OPTIONS_PAGE, 'getTeamHistory', glossary, concept);
    if (!history.ok) throw new Error(history.fault);
    expect(history.value.map(({ entry }) => english(entry))).toEqual(['duty', 'tariff']);
  });

  it('whose history of an entry is very long tells the newest versions', async () => {
    others('a', 'tariff');
    const glossary = await join();
    for (let one = 1; one <= 250; one += 1) {
      const _id = `entry:a@${String(one).padStart(6, '0')}-ab`;
      const entry = entryOf('a', '关税', `term ${one}`);
      server.history.write({ _id, entry, by: 'eve', at: '' }, false, () => undefined);
    }
    const [entry] = await entriesOf(glossary);
    const history = await ask(OPTIONS_PAGE, 'getTeamHistory', glossary, entry?.id ?? '');
    if (!history.ok) throw new Error(history.fault);
    expect(history.value).toHaveLength(201);
    expect(english(history.value[0]?.entry)).toBe('term 250');
  });

  it('of a later version is neither joined nor read nor written', async () => {
    others('a', 'tariff');
    const glossary = await join();
    await rename(glossary, 'tariff', 'duty');
    others('b', 'quota');
    const doc = server.entries.get('glossary');
    server.entries.write({ ...doc, version: TEAM_VERSION + 1 }, false, () => undefined);
    expect(await sync(glossary)).toMatchObject({ waiting: 1, fault: { kind: 'laterVersion' } });
    expect(await termsOf(glossary)).toEqual(['duty']);
    expect(JSON.stringify(server.entries.get('entry:a'))).toContain('tariff');
    expect(await ask(OPTIONS_PAGE, 'lookAtTeam', typed(), ADA)).toEqual({
      ok: false,
      fault: 'laterVersion',
    });
  });

  it('wants a new sign-in where the server does, and goes on after it', async () => {
    others('a', 'tariff');
    const glossary = await join();
    server.users.set('ada', { password: 'new', right: 'write' });
    await rename(glossary, 'tariff', 'duty');
    expect(await sync(glossary)).toMatchObject({ state: 'signIn', waiting: 1 });
    const wrong = await ask(OPTIONS_PAGE, 'signInToTeam', glossary, ADA, true);
    expect(wrong).toMatchObject({ state: 'signIn', fault: { kind: 'signIn' } });
    const right = { name: 'ada', password: 'new' };
    expect(await ask(OPTIONS_PAGE, 'signInToTeam', glossary, right, false)).toMatchObject({
      state: 'current',
      waiting: 0,
    });
    server.users.set('ada', { password: ADA.password, right: 'write' });
  });

  it('keeps a password only until the browser is closed, unless it is to be remembered', async () => {
    const glossary = await join(ADA, { isRemembered: false });
    expect(await inDatabase((database) => database.count('secrets'))).toBe(0);
    expect(await standing(glossary)).toMatchObject({ state: 'current' });
    await fakeBrowser.storage.session.clear();
    expect(await standing(glossary)).toMatchObject({ state: 'signIn' });
  });

  it('puts name and password in no answer, no copy and no backup', async () => {
    others('a', 'tariff');
    const glossary = await join();
    await rename(glossary, 'tariff', 'duty');
    const said = JSON.stringify([
      await ask(OPTIONS_PAGE, 'listTeams'),
      await ask(OPTIONS_PAGE, 'exportOwnData'),
      await ask(OPTIONS_PAGE, 'listGlossaries'),
      await fakeBrowser.storage.local.get(),
    ]);
    expect(said).not.toContain(Buffer.from(`ada:${ADA.password}`).toString('base64'));
    expect(said).not.toContain('"ada"');
  });

  it.each([true, false])(
    'of another glossary at the address is kept, or left for that one (%s)',
    async (isOpaque) => {
      server.isOpaque = isOpaque;
      others('a', 'tariff');
      others('d', 'dumping');
      const kept = await join();
      server.makeAnew('uuid-2');
      others('b', 'quota');
      expect(await sync(kept)).toMatchObject({ state: 'another', fault: { kind: 'another' } });
      expect(await termsOf(kept)).toEqual(['dumping', 'tariff']);
      const result = await ask(OPTIONS_PAGE, 'settleOtherTeam', kept, 'join', 'uuid-2');
      if (!result.ok) throw new Error(JSON.stringify(result));
      await sync(result.glossary);
      expect(await termsOf(result.glossary)).toEqual(['quota']);
      const glossaries = await ask(OPTIONS_PAGE, 'listGlossaries');
      const old = glossaries.find(({ glossary }) => glossary.id === kept)?.glossary;
      expect(old?.deleted).toBeDefined();
      expect(old?.comesFrom).toBeUndefined();
      server.makeAnew('uuid-3');
      for (const id of ['c', 'd']) others(id, 'cap');
      await sync(result.glossary);
      await ask(OPTIONS_PAGE, 'settleOtherTeam', result.glossary, 'keep', '');
      expect(await termsOf(result.glossary)).toEqual(['quota']);
      expect(await ask(OPTIONS_PAGE, 'listTeams')).toEqual([]);
    },
  );

  it('of another glossary at the address is left for what was looked at alone', async () => {
    const kept = await join();
    server.makeAnew('uuid-2');
    others('b', 'quota');
    await sync(kept);
    const look = () => ask(OPTIONS_PAGE, 'settleOtherTeam', kept, 'join', '');
    expect(await look()).toMatchObject({ ok: false, found: { uuid: 'uuid-2', entries: 1 } });
    server.makeAnew('uuid-3');
    const joined = await ask(OPTIONS_PAGE, 'settleOtherTeam', kept, 'join', 'uuid-2');
    expect(joined).toMatchObject({ ok: false, found: { uuid: 'uuid-3', entries: 0 } });
    server.makeAnew('uuid-1');
    expect(await look()).toMatchObject({ ok: false, issues: [{ code: 'teamIsBack' }] });
    expect(await standing(kept)).toMatchObject({ state: 'another' });
    await sync(kept);
    for (const choice of ['keep', 'join'] as const) {
      const settled = await ask(OPTIONS_PAGE, 'settleOtherTeam', kept, choice, 'uuid-1');
      expect(settled).toMatchObject({ ok: false, issues: [{ code: 'teamIsBack' }] });
    }
    expect(await standing(kept)).toMatchObject({ state: 'current' });
  });

  it('that is kept as an own glossary is told to all pages', async () => {
    const kept = await join();
    server.makeAnew('uuid-2');
    others('b', 'quota');
    await sync(kept);
    const told = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    await ask(OPTIONS_PAGE, 'settleOtherTeam', kept, 'keep', '');
    expect(JSON.stringify(told.mock.calls)).toContain('teamsChanged');
  });

  it('sends nothing to another glossary, though it had as many writes', async () => {
    server.isOpaque = false;
    const glossary = await join();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '关税', 'tariff'), glossary);
    server.makeAnew('uuid-2');
    expect(await sync(glossary)).toMatchObject({ state: 'another', waiting: 1 });
    expect(server.entries.all()).toHaveLength(2);
    expect(server.history.all()).toEqual([]);
  });

  it('that is kept as an own glossary stays, whatever was done before it was joined', async () => {
    const draft = { name: 'Earlier', languages: ['en'], colour: 'green' } as const;
    await ask(OPTIONS_PAGE, 'createGlossary', draft);
    const kept = await join();
    server.makeAnew('uuid-2');
    others('b', 'quota');
    await sync(kept);
    await ask(OPTIONS_PAGE, 'settleOtherTeam', kept, 'keep', '');
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toBeNull();
    const glossaries = await ask(OPTIONS_PAGE, 'listGlossaries');
    expect(glossaries.map(({ glossary }) => glossary.id)).toContain(kept);
    await ask(OPTIONS_PAGE, 'changeGlossary', kept, { name: 'Mine' });
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toMatchObject({ kind: 'glossaryChanged' });
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toBeNull();
  });

  it('waits for a change of others, and has it at once', async () => {
    const glossary = await join();
    const waiting = ask(OPTIONS_PAGE, 'waitForTeams', false);
    await expect
      .poll(() => server.requests.some(({ path }) => path.includes('feed=longpoll')))
      .toBe(true);
    others('a', 'tariff');
    expect(await waiting).toBe(true);
    expect(await termsOf(glossary)).toEqual(['tariff']);
  });

  it('is waited for again at once when the user has checked that its server is back', async () => {
    const glossary = await join();
    server.fate = () => 'lostRequest';
    expect(await sync(glossary)).toMatchObject({ state: 'offline' });
    // The pause of a page that waits never ends by itself here.
    const start = vi.mocked(setTimeout).getMockImplementation() ?? setTimeout;
    let pauses = 0;
    vi.mocked(setTimeout).mockImplementation((...asked: Parameters<typeof start>) => {
      if (asked[1] !== 25_000) return start(...asked);
      pauses += 1;
      return start(() => undefined, 0);
    });
    let isDone = false;
    void ask(OPTIONS_PAGE, 'waitForTeams', false).then(() => (isDone = true));
    await expect.poll(() => pauses).toBe(1);
    server.fate = () => undefined;
    expect(await sync(glossary)).toMatchObject({ state: 'current' });
    await expect.poll(() => isDone).toBe(true);
    const again = ask(OPTIONS_PAGE, 'waitForTeams', false);
    others('a', 'tariff');
    expect(await again).toBe(true);
    expect(await termsOf(glossary)).toEqual(['tariff']);
  });

  it('is asked for by an alarm that is set for it alone', async () => {
    expect(await fakeBrowser.alarms.get('teams')).toBeUndefined();
    expect(await ask(OPTIONS_PAGE, 'waitForTeams', true)).toBe(false);
    expect(server.requests).toEqual([]);
    const glossary = await join();
    const alarm = await fakeBrowser.alarms.get('teams');
    expect(alarm).toBeDefined();
    await ask(OPTIONS_PAGE, 'changeGlossary', glossary, { enabled: false });
    await expect.poll(() => fakeBrowser.alarms.get('teams')).toBeUndefined();
  });

  it('is asked as soon as the browser starts, or within a minute where it was just asked', async () => {
    const now = Date.now();
    await join();
    const alarm = async () => (await fakeBrowser.alarms.get('teams'))?.scheduledTime;
    /** The browser forgets what it kept for its session, and may forget alarms. */
    const restart = async (at: number): Promise<void> => {
      vi.setSystemTime(at);
      await fakeBrowser.storage.session.clear();
      await fakeBrowser.alarms.clearAll();
      wakeBackground();
      await expect.poll(alarm).toBeDefined();
    };
    try {
      await restart(now + 1_000);
      expect(await alarm()).toBeGreaterThan(now + 1_000);
      expect(await alarm()).toBeLessThan(now + 70_000);
      await restart(now + 86_400_000);
      expect(await alarm()).toBe(now + 86_400_000);
      server.requests.length = 0;
      await fakeBrowser.alarms.onAlarm.trigger({ name: 'teams' } as never);
      await expect.poll(() => server.requests[0]?.path).toContain('/desk/_changes');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is asked for though a clock that ran ahead put the next request off for an hour', async () => {
    const now = Date.now();
    try {
      vi.setSystemTime(now + 3_600_000);
      await join();
      vi.setSystemTime(now);
      wakeBackground();
      const alarm = async () => (await fakeBrowser.alarms.get('teams'))?.scheduledTime;
      await expect.poll(alarm).toBe(now);
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps its copy whatever the server answers, and says why it was not reached', async () => {
    others('a', 'tariff');
    const glossary = await join();
    for (const [status, kind] of [
      [404, 'gone'],
      [429, 'busy'],
      [500, 'busy'],
      [302, 'leadsElsewhere'],
      [204, 'oddAnswer'],
    ] as const) {
      server.fate = () => ({ status, body: '' });
      expect(await sync(glossary)).toMatchObject({ state: 'offline', fault: { kind } });
    }
    for (const body of Object.values(NONSENSE)) {
      server.fate = () => ({ status: 200, body });
      expect(await sync(glossary)).toMatchObject({ state: 'offline' });
    }
    expect(await termsOf(glossary)).toEqual(['tariff']);
    server.fate = () => undefined;
    expect(await sync(glossary)).toMatchObject({ state: 'current' });
  });

  it('is left alone by a server that stands still or never ends', async () => {
    const glossary = await join();
    const result = (seq: number) => ({
      seq,
      id: `entry:x${seq}`,
      changes: [{ rev: '1-a' }],
      doc: {
        _id: `entry:x${seq}`,
        _rev: '1-a',
        by: 'bo',
        at: '',
        entry: entryOf(`x${seq}`, '词', 'word'),
      },
    });
    server.fate = ({ path }) =>
      path.includes('_changes')
        ? { status: 200, body: JSON.stringify({ results: [result(1)], last_seq: sinceIn(path) }) }
        : undefined;
    expect(await sync(glossary)).toMatchObject({ fault: { kind: 'oddAnswer' } });
    expect(await termsOf(glossary)).toEqual([]);
  });

  it('leaves out what is no entry, counts it, and takes the rest', async () => {
    const put = (doc: Readonly<Record<string, unknown>>) =>
      server.entries.write({ by: 'bo', at: '', ...doc }, false, () => undefined);
    put({ _id: 'entry:none', entry: { id: 'none' } });
    put({ _id: 'entry:foreign', entry: entryOf('other', '词', 'word') });
    put({ _id: 'entry:blank', entry: entryOf('blank', ' ', ' ') });
    put({ _id: 'something', settings: { paused: true } });
    others('a', 'tariff');
    const glossary = await join();
    expect(await termsOf(glossary)).toEqual(['tariff']);
    expect(await standing(glossary)).toMatchObject({ state: 'current', leftOut: 3 });
  });
});

function sinceIn(path: string): string {
  return new URL(path, 'http://any').searchParams.get('since') ?? '';
}
