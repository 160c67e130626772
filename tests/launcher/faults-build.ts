import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../scripts/find-browser.mjs';
import { smallExtension } from './extension.ts';

const root = join(import.meta.dirname, '../..');
const folders: Readonly<Record<BrowserName, string>> = {
  chromium: '.output/chrome-mv3-faults',
  firefox: '.output/firefox-mv3-faults',
};

/**
 * Builds an extension in which a test can make storage fail, apart from the one that is released,
 * and with the small glossary of the tests.
 * @returns its folder
 * @throws Error with the output of the build when it failed
 */
export function buildWithFaults(browser: BrowserName): string {
  const target = browser === 'firefox' ? ['-b', 'firefox'] : [];
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const built = spawnSync(process.execPath, [wxt, 'build', '--mode', 'faults', ...target], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`${built.stdout}\n${built.stderr}`);
  const folder = join(root, folders[browser]);
  cpSync(join(smallExtension(browser), 'curated'), join(folder, 'curated'), { recursive: true });
  return folder;
}
