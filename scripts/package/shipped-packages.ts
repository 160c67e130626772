import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Modules that bundlers add, and the packages their code is from. */
const added: readonly (readonly [prefix: string, name: string])[] = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
];

/** Collects the packages of one build: each of its bundles gets a plugin, which finds them. */
export interface ShippedPackages {
  /** A new plugin, for the pages or for the workers. */
  plugin(): Plugin;
  /** Writes the names as a JSON array to `shippedPackagesPath`. */
  write(wxtFolder: string, browser: string): void;
}

/** Collects the npm packages whose code ends up in the extension. */
export function shippedPackages(): ShippedPackages {
  const names = new Set<string>();
  return {
    plugin: () => ({
      name: 'shipped-packages',
      generateBundle(_options, bundle) {
        for (const name of Object.values(bundle).flatMap(packagesOf)) names.add(name);
      },
    }),
    write(wxtFolder, browser) {
      mkdirSync(wxtFolder, { recursive: true });
      writeFileSync(shippedPackagesPath(wxtFolder, browser), JSON.stringify([...names].toSorted()));
    },
  };
}

/** The file with the names of the packages in a built extension, for the notices. */
export function shippedPackagesPath(wxtFolder: string, browser: string): string {
  return join(wxtFolder, `shipped-packages-${browser}.json`);
}

function packagesOf(output: Rolldown.OutputChunk | Rolldown.OutputAsset): readonly string[] {
  if (output.type === 'asset') return [];
  return Object.entries(output.modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .flatMap(([id]) => packageOf(id) ?? []);
}

/**
 * The package that a module is from: `@scope/name` for `…/node_modules/@scope/name/file.js`, and
 * `name/node_modules/other` for a package that another one brings in a version of its own;
 * undefined for a module of ours.
 */
function packageOf(id: string): string | undefined {
  const generated = added.find(([prefix]) => id.startsWith(prefix));
  if (generated !== undefined) return generated[1];
  return /\/node_modules\/(?<path>(?:(?:@[^/]+\/)?[^/]+\/node_modules\/)*(?:@[^/]+\/)?[^/]+)\//.exec(
    id.replaceAll('\\', '/'),
  )?.groups?.['path'];
}
