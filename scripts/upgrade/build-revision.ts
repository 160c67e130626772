import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** The last release before this version; undefined if none is tagged. */
export function lastRelease(root: string): string | undefined {
  const { status, stdout } = spawnSync(
    'git',
    ['describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD~1'],
    { cwd: root, encoding: 'utf8' },
  );
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Builds a revision for both browsers in an empty folder; its `.output` then has the extensions. It
 * uses the packages of `root` if they are all the same; else its own are installed there.
 * @throws Error when git does not know the revision, or it cannot be built
 */
export function buildRevision(root: string, revision: string, folder: string): void {
  const archive = execFileSync('git', ['archive', '--format=zip', revision], {
    cwd: root,
    maxBuffer: 1e9,
  });
  for (const [path, contents] of Object.entries(unzipSync(archive))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
  if (hasPackagesOf(root, folder)) {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  } else {
    run(folder, 'npm', ['ci', '--include=dev', '--loglevel=error']);
  }
  for (const browser of ['chrome', 'firefox']) {
    run(folder, process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser]);
  }
}

/**
 * Whether the lock file of a folder has every package that another one's has, with the same hash.
 */
function hasPackagesOf(folder: string, other: string): boolean {
  const mine = lockedPackages(folder);
  return Object.entries(lockedPackages(other)).every(
    ([path, { integrity }]) => path === '' || mine[path]?.integrity === integrity,
  );
}

function lockedPackages(folder: string): Readonly<Record<string, { readonly integrity?: string }>> {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
  };
  return lock.packages;
}

function run(cwd: string, program: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed\n${stdout}${stderr}`);
}
