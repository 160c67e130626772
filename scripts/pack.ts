/**
 * `node scripts/pack.ts chrome` or `… firefox`: zips the built extension for the store, and for
 * Firefox also the source, which its reviewers ask for. `npm run zip` and `npm run zip:firefox`
 * build first.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { makePackage, packagePath, versionOf, type PackageName } from './package/packages.ts';

const root = join(import.meta.dirname, '..');
const [browser] = process.argv.slice(2);
if (browser !== 'chrome' && browser !== 'firefox') {
  console.error('Usage: node scripts/pack.ts chrome|firefox');
  process.exit(1);
}

const names: readonly PackageName[] = browser === 'chrome' ? ['chrome'] : ['firefox', 'sources'];
for (const name of names) {
  const contents = makePackage(root, name);
  const path = packagePath(root, name, versionOf(root));
  writeFileSync(path, contents);
  const hash = createHash('sha256').update(contents).digest('hex');
  console.log(`${hash}  ${relative(root, path)}  ${(contents.length / 1e6).toFixed(2)} MB`);
}
