/**
 * Measures time and peak memory by size of file, for each format, writing and reading, each in a
 * process of its own: `npm run bench:exchange -- --sizes 1000,10000 --formats csv,ods`. Prints
 * Markdown.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, execPath, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { MAX_FILE_BYTES } from '../../../glossary/exchange/file/file-format.ts';
import { FILE_TYPES, WRITTEN_FORMATS } from '../../../glossary/exchange/file/written-format.ts';
import { loadOf } from '../machine.ts';
import type { Cost } from './work.ts';

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    sizes: { type: 'string', default: '1000,3000,10000,30000,100000' },
    formats: { type: 'string', default: [...WRITTEN_FORMATS, 'ods'].join(',') },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'termlight-exchange-'));
stdout.write(`Load before: ${loadOf().join(', ')}\n\n`);
stdout.write('| format | entries | file | write | peak | read | peak |\n');
stdout.write('| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n');
try {
  for (const format of values.formats.split(',')) {
    for (const size of values.sizes.split(',')) stdout.write(`${rowOf(format, size)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
stdout.write(`\nLoad after: ${loadOf().join(', ')}\n`);

function rowOf(format: string, size: string): string {
  const known = WRITTEN_FORMATS.find((one) => one === format);
  const path = join(folder, `a${known === undefined ? `.${format}` : FILE_TYPES[known].extension}`);
  const written = costOf('write', format, size, path);
  // An export of this size is saved as several files.
  const isTooBig = statSync(path).size > MAX_FILE_BYTES;
  const isRead = format !== 'anki' && !isTooBig;
  const read = isRead ? costOf('read', format, size, path) : undefined;
  const bytes = `${(statSync(path).size / 1e6).toFixed(1)} MB`;
  const inWords = (cost: Cost | undefined): readonly string[] =>
    cost === undefined ? ['', ''] : [`${cost.seconds.toFixed(1)} s`, `${cost.megabytes} MB`];
  // Termlight does not write OpenDocument, so the file is made here.
  const cells = [format, size, bytes, ...inWords(known && written), ...inWords(read)];
  return `| ${cells.join(' | ')} |`;
}

function costOf(...args: readonly string[]): Cost {
  const work = join(import.meta.dirname, 'work.ts');
  return JSON.parse(execFileSync(execPath, [work, ...args], { encoding: 'utf8' })) as Cost;
}
