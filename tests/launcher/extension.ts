import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../scripts/find-browser.mjs';
import { runFolder } from './run-folder.ts';

const root = join(import.meta.dirname, '../..');

const builds: Readonly<Record<BrowserName, { readonly folder: string; readonly script: string }>> =
  {
    chromium: { folder: '.output/chrome-mv3', script: 'build' },
    firefox: { folder: '.output/firefox-mv3', script: 'build:firefox' },
  };

/** Which glossary an extension has: the shipped one, or the small one of the tests. */
export type GlossarySize = 'shipped' | 'small';

/** The folder of the built extension, whether it was built or not. */
export function builtFolder(browser: BrowserName): string {
  return join(root, builds[browser].folder);
}

/**
 * The folder of the built extension with the small glossary of the tests.
 * @throws Error outside a run of tests, which makes it
 */
export function smallExtension(browser: BrowserName): string {
  const folder = runFolder();
  if (folder === undefined) throw new Error('Only a run of tests has a small glossary');
  return join(folder, `small-${browser}`);
}

/**
 * The folder of the built extension.
 * @throws Error when it was not built, with the command that builds it
 */
export function builtExtension(browser: BrowserName): string {
  const { folder, script } = builds[browser];
  const path = builtFolder(browser);
  if (!existsSync(join(path, 'manifest.json'))) {
    throw new Error(`${folder} is not there: npm run ${script} makes it`);
  }
  return path;
}
