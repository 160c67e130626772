/**
 * `npm run reproduce`: builds the packages again from the source package alone, in another folder,
 * time zone, language and home, and with other file modes. It compares them byte for byte with
 * those that `npm run zip` and `npm run zip:firefox` made here.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { packagePath, versionOf, type PackageName } from './package/packages.ts';

const root = join(import.meta.dirname, '..');
const version = versionOf(root);
const names: readonly PackageName[] = ['chrome', 'firefox', 'sources'];

const place = mkdtempSync(join(tmpdir(), 'termlight-reproduce-'));
let differences: readonly string[] = [];
try {
  process.umask(0o077);
  const copy = join(place, 'another place, 另一处');
  unpack(packagePath(root, 'sources', version), copy);
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const browser of ['chrome', 'firefox']) {
    run(copy, 'node_modules/wxt/bin/wxt.mjs', ['build', '-b', browser]);
    run(copy, 'scripts/pack.ts', [browser]);
  }
  differences = names.flatMap((name) => compare(name, copy));
} finally {
  rmSync(place, { recursive: true, force: true });
}
for (const difference of differences) console.error(difference);
if (differences.length === 0) console.log(`${names.length} packages, the same to the byte`);
process.exitCode = differences.length === 0 ? 0 : 1;

function unpack(archive: string, folder: string): void {
  for (const [path, contents] of Object.entries(unzipSync(readFileSync(archive)))) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, contents);
  }
}

/** Runs a script with Node in another place and time; ends this process when it fails. */
function run(cwd: string, script: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      HOME: place,
      USER: 'reviewer',
      LANG: 'zh_CN.UTF-8',
      TZ: 'Pacific/Kiritimati',
    },
  });
  if (status === 0) return;
  rmSync(place, { recursive: true, force: true });
  console.error(`${stdout}${stderr}\n${script} ${args.join(' ')} failed in a copy of the source`);
  process.exit(1);
}

/** The differences between two builds of a package, one a line for each file. */
function compare(name: PackageName, copy: string): readonly string[] {
  const here = readFileSync(packagePath(root, name, version));
  const there = readFileSync(packagePath(copy, name, version));
  if (here.equals(there)) return [];
  const first = unzipSync(here);
  const second = unzipSync(there);
  const paths = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  const changed = paths.filter(
    (path) => !Buffer.from(first[path] ?? []).equals(Buffer.from(second[path] ?? [])),
  );
  return [`${name}: not the same`, ...changed.map((path) => `  ${path}`)];
}
