import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../scripts/find-browser.mjs';

const root = join(import.meta.dirname, '../..');

const builds: Readonly<Record<BrowserName, { readonly folder: string; readonly script: string }>> =
  {
    chromium: { folder: '.output/chrome-mv3', script: 'build' },
    firefox: { folder: '.output/firefox-mv3', script: 'build:firefox' },
  };

/**
 * The folder of the built extension.
 * @throws Error when it was not built, with the command that builds it
 */
export function builtExtension(browser: BrowserName): string {
  const { folder, script } = builds[browser];
  const path = join(root, folder);
  if (!existsSync(join(path, 'manifest.json'))) {
    throw new Error(`${folder} is not there: npm run ${script} makes it`);
  }
  return path;
}
