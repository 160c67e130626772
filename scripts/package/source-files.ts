import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is generated; the same as in .gitignore, for a copy without git. */
const made: ReadonlySet<string> = new Set([
  '.git',
  '.output',
  '.wxt',
  'coverage',
  'node_modules',
  'tests/output',
  'tests/team-server/node_modules',
]);

/**
 * The paths of all files of the project in `root`, with `/` between folders: those that git tracks,
 * or in an unpacked source package all that are not generated.
 */
export function sourceFiles(root: string): readonly string[] {
  return existsSync(join(root, '.git')) ? trackedFiles(root) : writtenFiles(root, '');
}

function trackedFiles(root: string): readonly string[] {
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)));
}

function writtenFiles(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (made.has(path)) return [];
    return entry.isDirectory() ? writtenFiles(root, path) : [path];
  });
}
