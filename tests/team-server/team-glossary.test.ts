import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createSourceReader } from '../../glossary/subscription/read-source.ts';
import { runThrough } from '../../glossary/model/search/run-through.ts';
import type { Account } from '../../scripts/team/server.ts';
import {
  askServer,
  documentOf,
  entryOf,
  passwordOf,
  removeUser,
  runAs,
  stageTeam,
  type StagedTeam,
} from './stage-team.ts';

const { address, admin } = inject('teamServer');
let team: StagedTeam;

beforeAll(async () => {
  team = await stageTeam();
});
afterAll(async () => team.remove());

/** What the server says to one document that somebody writes: the kind of its refusal, or `taken`. */
async function writing(
  account: Account | undefined,
  database: string,
  document: Readonly<Record<string, unknown>>,
  replicated = false,
): Promise<string> {
  const { status, body } = await askServer(account, 'POST', `${database}/_bulk_docs`, {
    docs: [document],
    ...(replicated && { new_edits: false }),
  });
  if (status === 401 || status === 403) return 'not let in';
  const [answer] = body as readonly { readonly error?: string }[];
  return answer?.error === 'unauthorized' ? 'not let in' : (answer?.error ?? 'taken');
}

async function revisionOf(id: string, database = team.name): Promise<string | undefined> {
  const { body } = await askServer(admin, 'GET', `${database}/${encodeURIComponent(id)}`);
  return (body as { readonly _rev?: string })._rev;
}

describe('the command', () => {
  test('makes a glossary whose people sign in with the passwords that it prints', async () => {
    const name = `c${team.name}`;
    const people = [`ada-${name}`, `王五-${name}`, `desk-${name}`] as const;
    const [ada, wang, desk] = people;
    const given = ['--writers', `${ada},${wang}`, '--readers', desk];
    const words = ['--title', '翻译组', '--languages', 'zh-Hans,en'];
    const line = ['create', address, name, ...given, ...words];
    const environment = { TEAM_ADMIN: admin.name, TEAM_ADMIN_PASSWORD: admin.password };
    const run = spawnSync(process.execPath, ['scripts/team-glossary.ts', ...line], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });
    try {
      expect(run.stderr).toBe('');
      expect(run.status).toBe(0);
      const said = run.stdout.trim().split('\n');
      expect(said[0]).toBe(`“翻译组” is ready: its address is ${address}/${name}`);
      for (const person of people) {
        const password = passwordOf(person, said);
        expect(password).toMatch(/^(?:[a-z2-9]{5}-){3}[a-z2-9]{5}$/u);
        const credentials = Buffer.from(`${person}:${password}`).toString('base64');
        const response = await fetch(`${address}/${name}/glossary`, {
          headers: { authorization: `Basic ${credentials}` },
        });
        expect(await response.json()).toMatchObject({
          format: 'termlight-team',
          version: 1,
          name: '翻译组',
          languages: ['zh-Hans', 'en'],
        });
      }
    } finally {
      await askServer(admin, 'DELETE', name);
      await askServer(admin, 'DELETE', `${name}-history`);
      await Promise.all(people.map(removeUser));
    }
  });

  test('says on the error output what it does not understand, and gives 2', () => {
    const run = spawnSync(process.execPath, ['scripts/team-glossary.ts', 'make'], {
      encoding: 'utf8',
    });
    expect(run.stderr).toContain('There is no command make.');
    expect([run.stdout, run.status]).toEqual(['', 2]);
  });

  test('changes no entry, password or uuid when it is repeated', async () => {
    await writing(team.ada, team.name, documentOf(entryOf('kept'), team.ada));
    const all = `${team.name}/_all_docs?include_docs=true`;
    const before = await askServer(admin, 'GET', all);
    const said = await runAs(admin, 'create', address, team.name, '--writers', team.ada.name);
    expect(said).toEqual([
      `“${team.name}” was there, with all its entries: ${address}/${team.name}`,
      `${team.ada.name}  may write, with the password that ${team.ada.name} has`,
    ]);
    expect(await askServer(admin, 'GET', all)).toEqual(before);
    expect((await askServer(team.ada, 'GET', team.name)).status).toBe(200);
  });

  test('renames a glossary, which stays the same one', async () => {
    const path = `${team.name}/glossary`;
    const { body: before } = await askServer(admin, 'GET', path);
    await runAs(admin, 'create', address, team.name, '--title', 'Words', '--languages', 'en,fr');
    const { body } = await askServer(admin, 'GET', path);
    expect(body).toMatchObject({
      name: 'Words',
      languages: ['en', 'fr'],
      uuid: (before as { readonly uuid: string }).uuid,
    });
  });

  test('closes what was opened, and puts back the rules', async () => {
    await askServer(admin, 'PUT', `${team.name}/_security`, {});
    const path = `${team.name}/_design/termlight`;
    const { body } = await askServer(admin, 'GET', path);
    const without = { ...(body as object), validate_doc_update: 'function () {}' };
    expect((await askServer(admin, 'PUT', path, without)).status).toBe(201);
    await runAs(admin, 'create', address, team.name);
    expect(await writing(team.stranger, team.name, documentOf(entryOf('a'), team.stranger))).toBe(
      'not let in',
    );
    expect(await writing(team.desk, team.name, documentOf(entryOf('a'), team.desk))).toBe(
      'forbidden',
    );
  });

  test('leaves a database alone that holds something else', async () => {
    const name = `o${team.name}`;
    await askServer(admin, 'PUT', name);
    await askServer(admin, 'PUT', `${name}/invoice`, { sum: 7 });
    const before = await askServer(admin, 'GET', `${name}/_security`);
    await expect(runAs(admin, 'create', address, name)).rejects.toThrow('holds something else');
    await askServer(admin, 'PUT', `${name}/glossary`, { format: 'termlight-team' });
    await expect(runAs(admin, 'create', address, name)).rejects.toThrow('is no team glossary');
    expect(await askServer(admin, 'GET', `${name}/_security`)).toEqual(before);
    await askServer(admin, 'DELETE', name);
  });

  test('leaves a glossary alone that a later Termlight made', async () => {
    const name = `l${team.name}`;
    await runAs(admin, 'create', address, name);
    const { body } = await askServer(admin, 'GET', `${name}/glossary`);
    await askServer(admin, 'PUT', `${name}/glossary`, { ...(body as object), version: 2 });
    await expect(runAs(admin, 'create', address, name)).rejects.toThrow('by a later Termlight');
    await askServer(admin, 'DELETE', name);
    await askServer(admin, 'DELETE', `${name}-history`);
  });

  test('goes on where an earlier attempt was cut off', async () => {
    const name = `h${team.name}`;
    await runAs(admin, 'create', address, name);
    const rev = await revisionOf('glossary', name);
    await askServer(admin, 'DELETE', `${name}/glossary?rev=${rev}`);
    expect(await runAs(admin, 'create', address, name)).toEqual([
      `“${name}” is ready: its address is ${address}/${name}`,
    ]);
    await askServer(admin, 'DELETE', name);
    await askServer(admin, 'DELETE', `${name}-history`);
  });

  test('is for the administrator alone, with the right password', async () => {
    const wrong = { ...admin, password: 'wrong' };
    await expect(runAs(wrong, 'create', address, team.name)).rejects.toThrow('does not let');
    await expect(runAs(team.ada, 'create', address, team.name)).rejects.toThrow(
      `${team.ada.name} is no administrator`,
    );
    await expect(
      runAs(admin, 'create', address, team.name, '--writers', admin.name),
    ).rejects.toThrow('may do everything anyway');
  });
});

describe('the people of a glossary', () => {
  let desk: StagedTeam;
  beforeAll(async () => {
    desk = await stageTeam();
  });
  afterAll(async () => desk.remove());
  const mayRead = async (account: Account): Promise<boolean> =>
    (await askServer(account, 'GET', desk.name)).status === 200;

  test('are listed with what they may', async () => {
    expect(await runAs(admin, 'users', address, desk.name)).toEqual([
      `${desk.ada.name}  may write`,
      `${desk.bo.name}  may write`,
      `${desk.desk.name}  may read`,
    ]);
  });

  test('come, go, and get another right and another password', async () => {
    const given = ['--writers', desk.desk.name, '--readers', desk.bo.name];
    const taken = ['--end', desk.stranger.name, '--new-password', desk.ada.name];
    const said = await runAs(admin, 'users', address, desk.name, ...given, ...taken);
    expect(said.slice(-3)).toEqual([
      `${desk.ada.name}  may write`,
      `${desk.bo.name}  may read`,
      `${desk.desk.name}  may write`,
    ]);
    // A server may remember for a moment who may what.
    await expect.poll(async () => mayRead(desk.ada)).toBe(false);
    const ada = { ...desk.ada, password: passwordOf(desk.ada.name, said) };
    await expect.poll(async () => mayRead(ada)).toBe(true);
    await expect
      .poll(async () => writing(desk.desk, desk.name, documentOf(entryOf('b'), desk.desk)))
      .toBe('taken');
    await expect
      .poll(async () => writing(desk.bo, desk.name, documentOf(entryOf('c'), desk.bo)))
      .toBe('forbidden');
    await runAs(admin, 'users', address, desk.name, '--end', desk.bo.name);
    await expect.poll(async () => mayRead(desk.bo)).toBe(false);
  });

  test('must be there, and so must the glossary', async () => {
    await expect(runAs(admin, 'users', address, desk.name, '--end', 'nobody')).rejects.toThrow(
      'has no user nobody',
    );
    await expect(runAs(admin, 'users', address, 'no-such')).rejects.toThrow('is no team glossary');
  });
});

describe('the server itself', () => {
  test('takes an entry, its change and its deletion of whoever may write', async () => {
    const document = documentOf(entryOf('e1'), team.ada);
    expect(await writing(team.ada, team.name, document)).toBe('taken');
    const changed = { ...documentOf(entryOf('e1', '断链'), team.bo), more: 'of a later Termlight' };
    const rev = await revisionOf('entry:e1');
    expect(await writing(team.bo, team.name, { ...changed, _rev: rev })).toBe('taken');
    const { _id, by, at } = changed as Readonly<Record<string, unknown>>;
    const gone = { _id, by, at, _rev: await revisionOf('entry:e1'), _deleted: true };
    expect(await writing(team.ada, team.name, gone)).toBe('forbidden');
    expect(await writing(team.bo, team.name, gone)).toBe('taken');
  });

  test.each(['', '-history'])('lets in neither strangers nor nobody to …%s', async (suffix) => {
    const database = `${team.name}${suffix}`;
    for (const account of [team.stranger, undefined]) {
      expect([401, 403]).toContain((await askServer(account, 'GET', database)).status);
      const document = documentOf(entryOf('s'), team.stranger);
      expect(await writing(account, database, document)).toBe('not let in');
    }
  });

  test('gives readers everything, and takes nothing of them', async () => {
    expect((await askServer(team.desk, 'GET', `${team.name}/_changes`)).status).toBe(200);
    expect((await askServer(team.desk, 'GET', `${team.name}-history/_all_docs`)).status).toBe(200);
    const document = documentOf(entryOf('r'), team.desk);
    expect(await writing(team.desk, team.name, document)).toBe('forbidden');
    const version = { ...document, _id: 'entry:r@000001-0a' };
    expect(await writing(team.desk, `${team.name}-history`, version)).toBe('forbidden');
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['under the name of another', { by: 'somebody' }],
    ['without a time', { at: undefined }],
    ['under the id of another', { _id: 'entry:e2' }],
    ['without an entry', { entry: undefined }],
    ['without a language', { entry: { id: 'bad', languageSections: [] } }],
    ['in a language that is none', { entry: { id: 'bad', languageSections: [{ language: 7 }] } }],
    ['in no list of languages', { entry: { id: 'bad', languageSections: 'zh' } }],
    ['with a file', { _attachments: { a: { content_type: 'text/plain', data: 'YQ==' } } }],
    ['as another kind of document', { _id: 'bad' }],
    ['as the glossary itself', { _id: 'glossary' }],
  ])('refuses an entry %s, replicated or not', async (_, odd) => {
    const document = { ...documentOf(entryOf('bad'), team.ada), ...odd };
    expect(await writing(team.ada, team.name, document)).toMatch(/^(?:forbidden|conflict)$/u);
    const _revisions = { start: 1, ids: ['0123456789abcdef0123456789abcdef'] };
    const copy = { ...document, _rev: '1-0123456789abcdef0123456789abcdef', _revisions };
    await writing(team.ada, team.name, copy, true);
    expect(await revisionOf(String(document['_id']))).not.toBe(copy._rev);
  });

  test('takes a second version of who signs in, and of nobody else', async () => {
    await writing(team.ada, team.name, documentOf(entryOf('two'), team.ada));
    const [, parent = ''] = (await revisionOf('entry:two'))?.split('-') ?? [];
    await writing(team.ada, team.name, {
      ...documentOf(entryOf('two', '断链'), team.ada),
      _rev: `1-${parent}`,
    });
    const second = (by: Account, hash: string): Readonly<Record<string, unknown>> => ({
      ...documentOf(entryOf('two', '分离'), by),
      _rev: `2-${hash}`,
      _revisions: { start: 2, ids: [hash, parent] },
    });
    await writing(team.ada, team.name, second(team.bo, 'b'.repeat(32)), true);
    await writing(team.bo, team.name, second(team.bo, 'c'.repeat(32)), true);
    const { body } = await askServer(team.desk, 'GET', `${team.name}/entry:two?conflicts=true`);
    const { _rev, _conflicts } = body as { readonly _rev: string; readonly _conflicts: string[] };
    const leaves = [_rev, ..._conflicts];
    expect(leaves).toHaveLength(2);
    expect(leaves).toContain(`2-${'c'.repeat(32)}`);
  });

  test('keeps the history as it was written', async () => {
    const history = `${team.name}-history`;
    const id = `entry:e3@000001-${'a'.repeat(32)}`;
    const version = { ...documentOf(entryOf('e3'), team.bo), _id: id };
    expect(await writing(team.ada, history, version)).toBe('taken');
    const rev = await revisionOf(id, history);
    for (const other of [
      version,
      { ...version, _rev: rev, entry: entryOf('e3', '别的') },
      { ...version, _rev: rev, _deleted: true },
    ]) {
      expect(await writing(team.ada, history, other)).toMatch(/^(?:forbidden|conflict)$/u);
    }
    expect(await revisionOf(id, history)).toBe(rev);
    const file = { _attachments: { a: { content_type: 'text/plain', data: 'YQ==' } } };
    for (const odd of [{ _id: 'entry:e3' }, { _id: 'entry:e4@000001-aa' }, { by: 7 }, file]) {
      const other = { ...version, _id: 'entry:e3@000002-aa', ...odd };
      expect(await writing(team.ada, history, other)).toBe('forbidden');
    }
  });

  test('lets nobody but the administrator change the rules and who is let in', async () => {
    const { body } = await askServer(team.ada, 'GET', `${team.name}/_design/termlight`);
    const without = { ...(body as object), validate_doc_update: 'function () {}' };
    expect(
      await writing(team.ada, team.name, without as Readonly<Record<string, unknown>>),
    ).not.toBe('taken');
    const { status } = await askServer(team.ada, 'PUT', `${team.name}/_security`, {});
    expect([401, 403]).toContain(status);
  });
});

describe('a published glossary', () => {
  let desk: StagedTeam;
  let folder: string;
  beforeAll(async () => {
    desk = await stageTeam();
    folder = mkdtempSync(join(tmpdir(), 'termlight-published-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await desk.remove();
  });
  const publish = async (account: Account, file: string): Promise<readonly string[]> =>
    runAs(account, 'publish', address, desk.name, join(folder, file));
  const readBack = (file: string) => {
    const reader = createSourceReader();
    reader.feed(readFileSync(join(folder, file)));
    const read = runThrough(reader.end());
    if (!read.ok) throw new Error(read.fault);
    return read.source;
  };

  test('is what a subscription reads: every entry, and of two versions the one that counts', async () => {
    const ids = Array.from({ length: 1_203 }, (_, at) => `p${at}`);
    const docs = ids.map((id) => documentOf(entryOf(id), desk.ada));
    await askServer(desk.ada, 'POST', `${desk.name}/_bulk_docs`, { docs });
    const rev = await revisionOf('entry:p7', desk.name);
    const { _id, by, at } = documentOf(entryOf('p7'), desk.ada);
    await writing(desk.ada, desk.name, { _id, by, at, _rev: rev, _deleted: true });
    const [, parent = ''] = (await revisionOf('entry:p8', desk.name))?.split('-') ?? [];
    const first = { ...documentOf(entryOf('p8'), desk.ada), _rev: `1-${parent}` };
    await writing(desk.ada, desk.name, first);
    // The last one in the order of revisions, which is the one that counts.
    const hash = 'f'.repeat(32);
    const _revisions = { start: 2, ids: [hash, parent] };
    const second = { ...documentOf(entryOf('p8', '断链'), desk.bo), _rev: `2-${hash}`, _revisions };
    await writing(desk.bo, desk.name, second, true);
    // What rules would refuse, as an administrator could write it.
    await writing(admin, desk.name, { _id: 'entry:odd', entry: { id: 'odd' } });
    expect(await publish(desk.desk, 'all.jsonl')).toEqual([
      `Published in ${join(folder, 'all.jsonl')}: 1202 entries, 1 left out that are none`,
    ]);
    const { entries, frame } = readBack('all.jsonl');
    expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(ids.filter((id) => id !== 'p7')));
    expect(entries.find(({ id }) => id === 'p8')).toEqual(entryOf('p8', '断链'));
    expect(frame).toMatchObject({ name: desk.name, languages: expect.arrayContaining(['en']) });
  });

  test('stays as it is without a change, and is a later edition with one', async () => {
    await publish(desk.desk, 'again.jsonl');
    const first = readFileSync(join(folder, 'again.jsonl'));
    const [said] = await publish(desk.desk, 'again.jsonl');
    expect(said).toContain('Nothing changed in');
    expect(readFileSync(join(folder, 'again.jsonl'))).toEqual(first);
    const { edition = 0 } = readBack('again.jsonl').frame;
    await writing(desk.ada, desk.name, documentOf(entryOf('new'), desk.ada));
    await publish(desk.desk, 'again.jsonl');
    expect(readBack('again.jsonl').frame.edition).toBeGreaterThan(edition);
  });

  test('takes the place of no other file, and is for whoever may read', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'Dear Bo,\n');
    await expect(publish(desk.desk, 'letter.txt')).rejects.toThrow('is no published glossary');
    await expect(publish(desk.desk, 'no/such/folder.jsonl')).rejects.toThrow('cannot be written');
    await expect(publish(desk.stranger, 'secret.jsonl')).rejects.toThrow(/does not let|refused/u);
    await expect(
      runAs(admin, 'publish', address, 'no-such', join(folder, 'none.jsonl')),
    ).rejects.toThrow('is no team glossary');
  });
});
