import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** A package as the lock file names it. */
interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
type Versions = Readonly<Record<string, string>>;
type Groups = Readonly<
  Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Versions>>
>;

const groups = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
const exactVersion = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/;

describe.each([
  ['the project stands on', '', 20],
  ['the server of team glossaries in tests is made of', 'tests/team-server/', 0],
])('the packages that %s', (_, folder, more) => {
  const manifest = readJson(`${folder}package.json`) as Groups & Readonly<Record<string, unknown>>;
  const lock = readJson(`${folder}package-lock.json`) as {
    readonly packages: Readonly<Record<string, LockedPackage & Groups>>;
  };
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

  test('are named by exact version, never by range, address or folder', () => {
    const named = groups.flatMap((group) => Object.entries(manifest[group] ?? {}));
    expect(named.length).toBeGreaterThan(more);
    expect(named.filter(([, version]) => !exactVersion.test(version))).toEqual([]);
    expect(
      Object.keys(manifest).filter((key) => /overrides|resolutions|workspaces/.test(key)),
    ).toEqual([]);
  });

  test('are the same in package.json and in the lock file', () => {
    for (const group of groups) expect(lock.packages['']?.[group]).toEqual(manifest[group]);
  });

  test('come from a registry, each with the hash of what it has to be', () => {
    const other = locked
      .filter(
        ([, { version, resolved, integrity, link }]) =>
          !exactVersion.test(version ?? '') ||
          integrity?.startsWith('sha512-') !== true ||
          resolved !== undefined ||
          link === true,
      )
      .map(([path]) => path);
    expect(other).toEqual([]);
  });

  test('run nothing when they are installed', () => {
    const settings = readFileSync(join(root, `${folder}.npmrc`), 'utf8').split('\n');
    const running = settings.includes('ignore-scripts=true')
      ? []
      : locked.filter(([, one]) => one.hasInstallScript === true);
    expect(running.map(([path]) => path)).toEqual([]);
  });
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
