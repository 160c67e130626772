/** Writes or reads one file, and prints what that cost: `work.ts write csv 1000 /tmp/a.csv`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, cpuUsage, resourceUsage, stdout } from 'node:process';
import { strToU8, zipSync } from 'fflate';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { WRITTEN_FORMATS } from '../../../glossary/exchange/file/written-format.ts';
import { readFile } from '../../../glossary/exchange/read.ts';
import { rowsOf } from '../../../glossary/exchange/table/writing/write-rows.ts';
import { writeFile } from '../../../glossary/exchange/write.ts';

/** What a piece of work cost. */
export interface Cost {
  /** Of all processors. */
  readonly seconds: number;
  /** The peak memory of the process, including Node and the entries. */
  readonly megabytes: number;
}

const [, , task, format, size = '0', path = ''] = argv;
const entries = task === 'write' ? entriesOf(Number(size)) : [];
const before = cpuUsage();
if (task === 'write') {
  const known = WRITTEN_FORMATS.find((one) => one === format);
  const pair = { source: 'zh-Hans', target: 'en' };
  const content =
    known === undefined ? odsOf(entries) : await writeFile(known, entries, pair, '2026-11-28');
  writeFileSync(path, typeof content === 'string' ? content : new Uint8Array(content));
} else {
  const result = await readFile({ name: path, bytes: readFileSync(path) });
  const count = result.outcome === 'read' ? result.entries.length : 0;
  if (count < Number(size)) throw new Error(`${count} of ${size} entries were read.`);
}
const { user, system } = cpuUsage(before);
const megabytes = Math.round(resourceUsage().maxRSS / 1024);
stdout.write(JSON.stringify({ seconds: (user + system) / 1e6, megabytes } satisfies Cost));

/** Entries of four terms: two Chinese scripts, and English with a variant. */
function entriesOf(count: number): readonly ConceptEntry[] {
  return Array.from({ length: count }, (_, at): ConceptEntry => ({
    id: `user-${at}`,
    subjectField: `subject ${at % 40}`,
    languageSections: [
      {
        language: 'zh-Hans',
        definition: `第${at}号港口的管理规定，由主管部门发布。`,
        termSections: [
          { term: `港口${at}条例`, administrativeStatus: 'preferred', reading: 'gǎngkǒu' },
        ],
      },
      {
        language: 'zh-Hant-TW',
        termSections: [{ term: `港口${at}條例`, administrativeStatus: 'preferred' }],
      },
      {
        language: 'en',
        termSections: [
          {
            term: `Harbour Regulations ${at}`,
            administrativeStatus: 'preferred',
            sources: [{ title: `Gazette ${at % 100}`, date: '2024' }],
          },
          { term: `Port Rules ${at}`, administrativeStatus: 'admitted' },
        ],
      },
    ],
  }));
}

function odsOf(some: readonly ConceptEntry[]): Uint8Array {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rows = rowsOf(some).map((cells) => {
    const written = cells.map((cell) =>
      cell === ''
        ? '<table:table-cell/>'
        : `<table:table-cell office:value-type="string"><text:p>${escape(cell)}</text:p></table:table-cell>`,
    );
    return `<table:table-row>${written.join('')}</table:table-row>`;
  });
  const names = ['office', 'table', 'text'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
  return zipSync({
    'content.xml': strToU8(
      `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="T">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}
