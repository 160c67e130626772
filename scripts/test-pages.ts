/** `npm run test:pages -- name`: checks the fixture pages whose names contain `name`, or all. */
import { spawnSync } from 'node:child_process';

const [name] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'e2e',
    'tests/pages.e2e.ts',
    ...(name === undefined ? [] : ['--testNamePattern', name]),
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
