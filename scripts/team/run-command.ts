import { readAccount, type Terminal } from './account.ts';
import { readCommand } from './command.ts';
import { createGlossary, expectAdministrator, findGlossary } from './create.ts';
import { publishGlossary } from './publish.ts';
import { Refusal } from './refusal.ts';
import { openServer } from './server.ts';
import { changeUsers, listUsers, type Say } from './users.ts';

/**
 * Runs a command.
 * @throws Refusal if it cannot be done, in a sentence for the person who typed it
 */
export async function runCommand(
  line: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
  say: Say,
): Promise<void> {
  const command = readCommand(line);
  const { database } = command;
  const variable = command.kind === 'publish' ? 'TEAM_READER' : 'TEAM_ADMIN';
  const account = await readAccount(variable, environment, terminal);
  const server = openServer(command.server, account);
  if (command.kind === 'publish') {
    await publishGlossary(server, database, command.file, new Date().toISOString(), say);
    return;
  }
  await expectAdministrator(server);
  const { users } = command;
  const named = [...users.writers, ...users.readers];
  if (named.includes(account.name)) {
    throw new Refusal(`${account.name} is the administrator, who may do everything anyway`, 2);
  }
  if (command.kind === 'create') await createGlossary(server, database, command.words, say);
  else if ((await findGlossary(server, database)) === undefined) {
    throw new Refusal(`${server.address}${database} is no team glossary`);
  }
  await changeUsers(server, database, users, say);
  if (command.kind === 'users') await listUsers(server, database, say);
}
