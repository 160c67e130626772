import type { ColumnMeaning } from '../../file/column-meaning.ts';
import { fileIssue } from '../../file/read-result.ts';
import { firstRows, readLines } from '../lines/table.ts';
import type { TableFile } from './table-file.ts';
import type { TableRow } from '../lines/table-row.ts';

/** A line of CC-CEDICT, as in `碼頭 码头 [ma3 tou5] /dock/pier/CL:個|个[ge4]/`. */
const LINE =
  /^(?<traditional>\S+) (?<simplified>\S+) \[\[?(?<reading>[^\]]*)\]\]? \/(?<glosses>.+)\/\s*$/u;

/** A longer line is none of the dictionary, in UTF-16 units. */
const MAX_LINE = 10_000;

/** How many lines have to be of the dictionary before a text is. */
const SAMPLE = 20;

const COLUMNS: readonly ColumnMeaning[] = [
  { kind: 'term', language: 'zh-Hant' },
  { kind: 'term', language: 'zh-Hans' },
  { kind: 'reading' },
  { kind: 'term', language: 'en' },
  { kind: 'note' },
];

/**
 * Reads a text in the format of CC-CEDICT; undefined where its first lines are not in it. Each gloss is an
 * English term, but for those with Chinese in them, which tell of classifiers and variants and become a note.
 */
export function readCedict(text: string): TableFile | undefined {
  const lines = readLines(text);
  const first = firstRows(lines, 100).filter((row) => !isComment(row));
  const sample = first.slice(0, SAMPLE);
  if (sample.length === 0 || sample.some(({ cells }) => partsOf(cells[0] ?? '') === undefined)) {
    return undefined;
  }
  return {
    format: 'table',
    hasLines: true,
    guessed: { header: undefined, columns: COLUMNS, unsure: [] },
    rows: (report) =>
      Iterator.from(lines.rows(report)).flatMap((row) => {
        if (isComment(row)) return [];
        const {
          cells: [content = ''],
          line,
        } = row;
        const parts = partsOf(content);
        if (parts === undefined) {
          const message = 'This line is not in the format of the others.';
          report?.(fileIssue('warning', 'outsideTable', message, { line, found: content }));
          return [];
        }
        const { traditional = '', simplified = '', reading = '', glosses = '' } = parts;
        const all = glosses.split('/');
        const notes = all.filter((gloss) => /\p{sc=Han}/u.test(gloss));
        const terms = all.filter((gloss) => !notes.includes(gloss));
        return [
          { line, cells: [traditional, simplified, reading, terms.join('\n'), notes.join('\n')] },
        ];
      }),
  };
}

function partsOf(line: string): Readonly<Record<string, string>> | undefined {
  return line.length > MAX_LINE ? undefined : LINE.exec(line)?.groups;
}

function isComment({ cells }: TableRow): boolean {
  return cells[0]?.startsWith('#') === true;
}
