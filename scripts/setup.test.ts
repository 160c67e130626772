import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const script = join(import.meta.dirname, 'setup.mjs');

test.each([
  ['start', '--page'],
  ['test', 'npm run test:quick'],
])('%s --help says what the command can do, and does nothing', (command, told) => {
  // With nothing on the path it could neither install nor build.
  const env = { PATH: '' };
  const asked = spawnSync(process.execPath, [script, command, '--help'], { encoding: 'utf8', env });
  expect(asked).toMatchObject({ status: 0, stderr: '' });
  expect(asked.stdout).toMatch(new RegExp(`^npm ${command}`, 'u'));
  expect(asked.stdout).toContain(told);
});
