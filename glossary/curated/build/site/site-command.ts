import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandResult } from '../command-result.ts';
import { packageCurated } from '../package-curated.ts';
import { siteFiles } from './site-files.ts';

const ASSETS = ['site.css', 'search.js'];

/**
 * Writes the glossary's own site into a folder that is new or empty, or that holds an earlier site.
 * Nothing else is ever overwritten.
 */
export function siteCommand(target: string, folder: string): CommandResult {
  const known = existsSync(target) ? readdirSync(target) : [];
  if (known.length > 0 && !known.includes('concepts.js')) {
    return { exitCode: 2, lines: [`${target} has other files: name a new folder`] };
  }
  const files = siteFiles(packageCurated(folder));
  mkdirSync(target, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(target, name), text);
  for (const name of ASSETS) copyFileSync(join(import.meta.dirname, name), join(target, name));
  return { exitCode: 0, lines: [`${files.size + ASSETS.length} files in ${target}`] };
}
