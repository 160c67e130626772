import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { sourceFiles } from './source-files.ts';
import { zip, type ArchivedFile } from './zip.ts';

/** The packages for the stores: an extension for each, and the source for Firefox's reviewers. */
export type PackageName = 'chrome' | 'firefox' | 'sources';

/**
 * The path of a package below `root`.
 * @param version of package.json
 */
export function packagePath(root: string, name: PackageName, version: string): string {
  return join(root, '.output', `termlight-${version}-${name}.zip`);
}

/** The version in package.json of `root`, which the manifests have, too. */
export function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

/**
 * The zip of a package.
 * @throws Error when it is an extension and was not built
 */
export function makePackage(root: string, name: PackageName): Uint8Array {
  return zip(name === 'sources' ? read(root, sourceFiles(root)) : builtFiles(root, name));
}

function builtFiles(root: string, name: 'chrome' | 'firefox'): readonly ArchivedFile[] {
  const folder = join(root, '.output', `${name}-mv3`);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) =>
      join(parentPath, file)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
  return read(folder, paths);
}

function read(folder: string, paths: readonly string[]): readonly ArchivedFile[] {
  return paths.map((path) => ({ path, contents: readFileSync(join(folder, path)) }));
}
