import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeJson, writeJsonLines } from '../../exchange/json/write-json.ts';
import { CURATED_LANGUAGES } from '../../model/entry/language.ts';
import type { CommandResult } from './command-result.ts';
import { packageCurated } from './package-curated.ts';

/** The names of the files, by which users subscribe to them: they stay. */
const FILES = { 'termlight.jsonl': writeJsonLines, 'termlight.json': writeJson } as const;

/**
 * Writes the curated glossary as files that can be subscribed to, in JSON and as JSON Lines, into a
 * folder that is made where it is missing. What was published before is written over.
 * @param published ISO 8601 date; its digits are the edition, so that a later one is higher
 */
export function publishCommand(target: string, folder: string, published: string): CommandResult {
  const entries = packageCurated(folder);
  const frame = {
    name: 'Termlight',
    languages: CURATED_LANGUAGES,
    edition: Number(published.replaceAll('-', '')),
    published,
  };
  mkdirSync(target, { recursive: true });
  for (const [name, write] of Object.entries(FILES)) {
    writeFileSync(join(target, name), write(entries, frame));
  }
  const files = Object.keys(FILES).join(' and ');
  return { exitCode: 0, lines: [`${entries.length} concepts in ${files} in ${target}`] };
}
