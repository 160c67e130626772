import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { readAccount } from './account.ts';

/** A terminal at which somebody sits, and all that it shows. */
function openTerminal(isTTY: boolean) {
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
  });
  return {
    input: Object.assign(new PassThrough(), { isTTY }),
    output,
    shown: () => shown,
  };
}

test('name and password come from the environment, and nobody is asked', async () => {
  const environment = { TEAM_READER: 'desk', TEAM_READER_PASSWORD: ' p:w ' };
  const account = await readAccount('TEAM_READER', environment, openTerminal(false));
  expect(account).toEqual({ name: 'desk', password: ' p:w ' });
});

test('what is missing is asked for, and the password is not shown', async () => {
  const terminal = openTerminal(true);
  const account = readAccount('TEAM_ADMIN', {}, terminal);
  await expect.poll(terminal.shown).toContain('Name: ');
  terminal.input.write('ada\r');
  await expect.poll(terminal.shown).toContain('Password of ada: ');
  terminal.input.write('secret\r');
  expect(await account).toEqual({ name: 'ada', password: 'secret' });
  expect(terminal.shown()).not.toContain('secret');
});

test('an empty answer asks nothing of the server', async () => {
  const terminal = openTerminal(true);
  const account = readAccount('TEAM_ADMIN', { TEAM_ADMIN: 'adm' }, terminal);
  terminal.input.write('\r');
  await expect(account).rejects.toThrow('Without name and password nothing is asked');
  expect(terminal.shown()).toContain('Password of adm: ');
});

test.each([{}, { TEAM_ADMIN: 'adm' }, { TEAM_ADMIN: '', TEAM_ADMIN_PASSWORD: 'p' }])(
  'without a terminal it is said what to set: %j',
  async (environment) => {
    await expect(readAccount('TEAM_ADMIN', environment, openTerminal(false))).rejects.toThrow(
      'Set TEAM_ADMIN and TEAM_ADMIN_PASSWORD',
    );
  },
);
