import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Refusal } from './refusal.ts';
import type { Account } from './server.ts';

/** A terminal at which a person can be asked. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/**
 * Reads a name and a password from the environment, and asks at the terminal for what is missing
 * there. They never come from the command line, which all users of a machine can see.
 * @param variable as `TEAM_ADMIN`, for the name; `TEAM_ADMIN_PASSWORD` is for the password
 * @throws Refusal if something is missing and nobody can be asked
 */
export async function readAccount(
  variable: 'TEAM_ADMIN' | 'TEAM_READER',
  environment: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<Account> {
  const known = { name: environment[variable], password: environment[`${variable}_PASSWORD`] };
  if ((!known.name || !known.password) && terminal.input.isTTY !== true) {
    throw new Refusal(`Set ${variable} and ${variable}_PASSWORD, or run this in a terminal`, 2);
  }
  const name = known.name || (await askFor('Name: ', terminal, true));
  const password = known.password || (await askFor(`Password of ${name}: `, terminal, false));
  if (name === '' || password === '')
    throw new Refusal('Without name and password nothing is asked', 2);
  return { name, password };
}

/** Asks for one line at the terminal, which shows what is typed only if that is allowed. */
async function askFor(question: string, terminal: Terminal, isShown: boolean): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({
    input: terminal.input,
    output: isShown ? terminal.output : nowhere,
    terminal: true,
  });
  try {
    if (!isShown) terminal.output.write(question);
    return (await lines.question(isShown ? question : '')).trim();
  } finally {
    lines.close();
    if (!isShown) terminal.output.write('\n');
  }
}
