import { randomUUID } from 'node:crypto';
import { PassThrough, Writable } from 'node:stream';
import { inject } from 'vitest';
import { runCommand } from '../../scripts/team/run-command.ts';
import type { Account, Answer } from '../../scripts/team/server.ts';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';

/** A team glossary that one test has for itself on the server of the run, with its people. */
export interface StagedTeam {
  /** The name of its database. */
  readonly name: string;
  /** May write. */
  readonly ada: Account;
  /** May write. */
  readonly bo: Account;
  /** May read. */
  readonly desk: Account;
  /** Has an account on the server, but no right to this glossary. */
  readonly stranger: Account;
  /** Removes it, its history and its people. */
  remove(): Promise<void>;
}

/** Asks the server of the run for a path; without an account as nobody. */
export async function askServer(
  account: Account | undefined,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const { address } = inject('teamServer');
  const credentials = btoa(`${account?.name}:${account?.password}`);
  const response = await fetch(`${address}/${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(account !== undefined && { authorization: `Basic ${credentials}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

/** Runs `npm run team-glossary` with an account, and returns the lines that it prints. */
export async function runAs(account: Account, ...line: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  const nobody = { input: new PassThrough(), output: new Writable() };
  const environment = {
    TEAM_ADMIN: account.name,
    TEAM_ADMIN_PASSWORD: account.password,
    TEAM_READER: account.name,
    TEAM_READER_PASSWORD: account.password,
  };
  await runCommand(line, environment, nobody, (said) => lines.push(said));
  return lines;
}

/** The password that the printed lines have for a user. */
export function passwordOf(name: string, lines: readonly string[]): string {
  const said = lines.find((line) => line.startsWith(`${name} `) && line.includes('password: '));
  if (said === undefined) throw new Error(`No password of ${name} in: ${lines.join('\n')}`);
  return said.split('password: ')[1] ?? '';
}

/** Makes a glossary and people of its own for a test. */
export async function stageTeam(): Promise<StagedTeam> {
  const { address, admin } = inject('teamServer');
  const name = `t${randomUUID()}`;
  const nameOf = (person: string): string => `${person}-${name}`;
  const people = ['ada', 'bo', 'desk', 'stranger'].map(nameOf);
  const [ada = '', bo = '', desk = '', stranger = ''] = people;
  const [writers, readers] = [`${ada},${bo}`, `${desk},${stranger}`];
  const given = ['--writers', writers, '--readers', readers];
  const said = await runAs(admin, 'create', address, name, ...given);
  await runAs(admin, 'users', address, name, '--end', stranger);
  const accountOf = (person: string): Account => ({
    name: person,
    password: passwordOf(person, said),
  });
  return {
    name,
    ada: accountOf(ada),
    bo: accountOf(bo),
    desk: accountOf(desk),
    stranger: accountOf(stranger),
    remove: async () => {
      await askServer(admin, 'DELETE', name);
      await askServer(admin, 'DELETE', `${name}-history`);
      await Promise.all(people.map(removeUser));
    },
  };
}

/** Removes an account from the server of the run. */
export async function removeUser(name: string): Promise<void> {
  const { admin } = inject('teamServer');
  const path = `_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;
  const { body } = await askServer(admin, 'GET', path);
  await askServer(admin, 'DELETE', `${path}?rev=${(body as { readonly _rev: string })._rev}`);
}

/** An entry that Termlight takes, with one term in Chinese. */
export function entryOf(id: string, term = '脱钩'): ConceptEntry {
  return {
    id,
    languageSections: [
      { language: 'zh-Hans', termSections: [{ term, administrativeStatus: 'preferred' }] },
    ],
  };
}

/** The document of an entry, as somebody saves it. */
export function documentOf(entry: ConceptEntry, by: Account): Readonly<Record<string, unknown>> {
  return { _id: `entry:${entry.id}`, entry, by: by.name, at: '2026-11-29T08:00:00.000Z' };
}
