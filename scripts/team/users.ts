import { randomInt } from 'node:crypto';
import * as v from 'valibot';
import { Refusal } from './refusal.ts';
import { expectAnswer, readAnswer, type TeamServer } from './server.ts';
import { roleOf, type TeamRight } from '../../glossary/team/team-documents.ts';

/** Changes of the rights of users in one glossary. Nobody else's rights change. */
export interface UserChanges {
  readonly writers: readonly string[];
  readonly readers: readonly string[];
  /** They lose their right to this glossary. */
  readonly ended: readonly string[];
  /** They get a new password, and sign in again everywhere. */
  readonly newPassword: readonly string[];
}

/** Prints what was done, as soon as it is done. */
export type Say = (line: string) => void;

const USERS = '_users';
const PREFIX = 'org.couchdb.user:';

/** The document of a user; what else it has stays. */
const userSchema = v.looseObject({
  _id: v.string(),
  name: v.string(),
  roles: v.array(v.string()),
});
type User = v.InferOutput<typeof userSchema>;

const usersSchema = v.object({ rows: v.array(v.object({ doc: v.unknown() })) });

/** Letters and digits that cannot be confused with each other. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Gives and takes rights in one glossary. Makes accounts that are missing, and prints their
 * passwords.
 */
export async function changeUsers(
  server: TeamServer,
  database: string,
  changes: UserChanges,
  say: Say,
): Promise<void> {
  // A new server has no users yet. 412: it has.
  expectAnswer(await server.ask('PUT', USERS), [201, 202, 412], 'The database of users');
  for (const name of changes.writers) await giveRight(server, database, name, 'write', say);
  for (const name of changes.readers) await giveRight(server, database, name, 'read', say);
  for (const name of changes.ended) {
    const user = await knownUser(server, name);
    const roles = rolesElsewhere(user, database);
    await putUser(server, { ...user, roles });
    say(`${name}  has no access to ${database} any more`);
  }
  for (const name of changes.newPassword) {
    const user = await knownUser(server, name);
    const password = newPassword();
    await putUser(server, { ...user, password });
    say(`${name}  new password: ${password}`);
  }
}

/** Prints who may read and who may write a glossary, by name. */
export async function listUsers(server: TeamServer, database: string, say: Say): Promise<void> {
  const path = `${USERS}/_all_docs?include_docs=true&startkey=${encodeURIComponent(`"${PREFIX}"`)}`;
  const { rows } = readAnswer(await server.ask('GET', path), usersSchema, 'The list of users');
  const lines = rows.flatMap(({ doc }) => {
    const user = v.safeParse(userSchema, doc);
    const right = user.success ? rightOf(user.output, database) : undefined;
    return user.success && right !== undefined ? [`${user.output.name}  may ${right}`] : [];
  });
  for (const line of lines) say(line);
  if (lines.length === 0) say(`Nobody but administrators may read ${database}`);
}

async function giveRight(
  server: TeamServer,
  database: string,
  name: string,
  right: TeamRight,
  say: Say,
): Promise<void> {
  const role = roleOf(database, right);
  const user = await findUser(server, name);
  if (user === undefined) {
    const password = newPassword();
    const _id = `${PREFIX}${name}`;
    await putUser(server, { _id, name, type: 'user', roles: [role], password });
    say(`${name}  may ${right}, password: ${password}`);
    return;
  }
  if (rightOf(user, database) !== right) {
    await putUser(server, { ...user, roles: [...rolesElsewhere(user, database), role] });
  }
  say(`${name}  may ${right}, with the password that ${name} has`);
}

function rightOf(user: User, database: string): TeamRight | undefined {
  return (['write', 'read'] as const).find((right) => user.roles.includes(roleOf(database, right)));
}

/** The roles of a user that do not belong to this glossary. */
function rolesElsewhere(user: User, database: string): readonly string[] {
  const here: ReadonlySet<string> = new Set([roleOf(database, 'read'), roleOf(database, 'write')]);
  return user.roles.filter((role) => !here.has(role));
}

async function knownUser(server: TeamServer, name: string): Promise<User> {
  const user = await findUser(server, name);
  if (user === undefined) throw new Refusal(`${server.address} has no user ${name}`);
  return user;
}

async function findUser(server: TeamServer, name: string): Promise<User | undefined> {
  const answer = await server.ask('GET', pathOf(name));
  if (answer.status === 404) return undefined;
  return readAnswer(answer, userSchema, `The account of ${name}`);
}

async function putUser(
  server: TeamServer,
  user: Readonly<Record<string, unknown>> & { readonly name: string },
): Promise<void> {
  const answer = await server.ask('PUT', pathOf(user.name), user);
  expectAnswer(answer, [201, 202], `The account of ${user.name}`);
}

function pathOf(name: string): string {
  return `${USERS}/${encodeURIComponent(`${PREFIX}${name}`)}`;
}

/** Four groups of five letters and digits: 99 bits. */
function newPassword(): string {
  const group = (): string =>
    Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
