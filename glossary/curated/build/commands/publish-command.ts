import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeJsonLines } from '../../../exchange/json/write-json.ts';
import { CURATED_LANGUAGES } from '../../../model/entry/language.ts';
import type { CommandResult } from '../command-result.ts';
import { packageCurated } from '../package-curated.ts';

/** The name of the file. It never changes, because users subscribe to its address. */
const FILE = 'termlight.jsonl';

/** The number of an edition that is published on a day: the digits of its ISO 8601 date. */
export function editionOfDay(date: string): number {
  return Number(date.replaceAll('-', ''));
}

/**
 * Writes the curated glossary as a file that users can subscribe to. The folder is made if it is
 * missing, and an earlier file is overwritten. The format is JSON Lines, because a single JSON
 * value would be larger than Termlight reads.
 * @param published ISO 8601 date; its digits are the edition, so that a later one is higher
 */
export function publishCommand(target: string, folder: string, published: string): CommandResult {
  const entries = packageCurated(folder);
  const frame = {
    name: 'Termlight',
    languages: CURATED_LANGUAGES,
    edition: editionOfDay(published),
    published,
  };
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, FILE), writeJsonLines(entries, frame));
  return { exitCode: 0, lines: [`${entries.length} concepts in ${FILE} in ${target}`] };
}
