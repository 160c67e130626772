/**
 * `npm run notices`: collects the licences of everything that the last builds for both browsers
 * contain into `public/notices.txt`, which is shipped. With `--check` it only compares.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeNotices } from './package/notices.ts';
import { shippedPackagesPath } from './package/shipped-packages.ts';

const root = join(import.meta.dirname, '..');
const path = join(root, 'public/notices.txt');
const notices = writeNotices(root, [...new Set([...shippedIn('chrome'), ...shippedIn('firefox')])]);
if (process.argv[2] !== '--check') {
  writeFileSync(path, notices);
} else if (!existsSync(path) || readFileSync(path, 'utf8') !== notices) {
  console.error('public/notices.txt is not what the builds carry: npm run notices writes it');
  process.exit(1);
}
console.log(`${notices.match(/^Licence: /gm)?.length ?? 0} works of others, with their licences`);

function shippedIn(browser: 'chrome' | 'firefox'): readonly string[] {
  const list = shippedPackagesPath(join(root, '.wxt'), browser);
  if (!existsSync(list)) {
    console.error(`The extension for ${browser} was not built here: npm run build builds it`);
    process.exit(1);
  }
  return JSON.parse(readFileSync(list, 'utf8')) as readonly string[];
}
