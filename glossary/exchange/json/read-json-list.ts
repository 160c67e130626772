import { jsonValue } from '../../model/text/json-value.ts';
import { MAX_COLUMNS } from '../file/file-format.ts';
import { type FileIssue, fileIssue, refusal } from '../file/read-result.ts';
import { guessColumns, GUESSED_ROWS } from '../table/columns/guess-columns.ts';
import { firstRows, refuseTooMany, type Table } from '../table/lines/table.ts';
import type { TableRow } from '../table/lines/table-row.ts';
import type { TableFile } from '../table/formats/table-file.ts';
import { reportNamesTwice } from './names-twice.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/** What only our own files have. */
const OWN = /"(?:languageSections|termlight-[a-z-]+)"/u;

/**
 * Reads the JSON of another program as a table: a list of records, alone, in one property of an object
 * or on a line each, whose names are the columns, and in a record within one, as `targets.zh`; or an object
 * with a text for each name, which is a list of pairs. A value that is no text is written as one.
 * @returns undefined when it is none of these, or is of Termlight
 * @throws RefusedFileError when there are too many records, or their values are nested too deeply
 */
export function readJsonList(text: string): Omit<TableFile, 'format'> | undefined {
  if (OWN.test(text)) return undefined;
  const whole = jsonValue(text);
  const value = whole === undefined ? recordsOnLines(text) : whole;
  const records = recordsIn(value);
  const pairs = records === undefined ? pairsIn(value) : undefined;
  if (records === undefined && pairs === undefined) return undefined;
  const list = records === undefined ? tableOfPairs(pairs ?? []) : tableOfRecords(records);
  const table: Table = {
    rows: (report) => {
      if (report !== undefined) reportNamesTwice(text, report);
      return list.rows(report);
    },
  };
  const header = records === undefined ? 0 : HEADER_LINE;
  return { ...table, guessed: guessColumns(firstRows(list, GUESSED_ROWS), header) };
}

/** The names of records stand in the row above the first. */
const HEADER_LINE = 1;

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordsOnLines(text: string): unknown {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const records: unknown[] = [];
  for (const line of lines) {
    const record = jsonValue(line);
    if (!isRecord(record)) return undefined;
    records.push(record);
  }
  return records;
}

function recordsIn(value: unknown): readonly JsonRecord[] | undefined {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return list.length > 0 && list.every(isRecord) ? list : undefined;
  }
  if (!isRecord(value)) return undefined;
  const lists = Object.values(value).flatMap((one) => (Array.isArray(one) ? [recordsIn(one)] : []));
  return lists.length === 1 ? lists[0] : undefined;
}

function pairsIn(value: unknown): readonly (readonly [string, string])[] | undefined {
  if (!isRecord(value)) return undefined;
  const pairs = Object.entries(value).flatMap(([name, text]): [string, string][] =>
    typeof text === 'string' ? [[name, text]] : [],
  );
  return pairs.length > 0 && pairs.length === Object.keys(value).length ? pairs : undefined;
}

function tableOfPairs(pairs: readonly (readonly [string, string])[]): Table {
  refuseTooMany(pairs.length);
  return { rows: () => pairs.map((cells, at) => ({ cells, line: at + 1 })) };
}

/** A record with the values of the records in it as its own. */
function flat(record: JsonRecord): JsonRecord {
  if (!Object.values(record).some(isFlat)) return record;
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      isFlat(value)
        ? Object.entries(value).map(([inner, one]) => [`${name}.${inner}`, one])
        : [[name, value]],
    ),
  );
}

const isFlat = (value: unknown): value is JsonRecord =>
  isRecord(value) &&
  Object.values(value).some((one) => typeof one === 'string') &&
  Object.values(value).every((one) => typeof one !== 'object' || one === null);

function tableOfRecords(found: readonly JsonRecord[]): Table {
  refuseTooMany(found.length);
  const records = found.map(flat);
  const names = new Set<string>();
  for (const record of records) {
    for (const name of Object.keys(record)) if (names.size < MAX_COLUMNS) names.add(name);
  }
  return { rows: (report) => rowsOf(records, [...names], report) };
}

function* rowsOf(
  records: readonly JsonRecord[],
  names: readonly string[],
  report?: (issue: FileIssue) => void,
): Generator<TableRow> {
  yield { cells: names, line: HEADER_LINE };
  const known = new Set(names);
  for (const [at, record] of records.entries()) {
    const line = HEADER_LINE + 1 + at;
    const beyond = Object.keys(record).find((name) => !known.has(name));
    if (beyond !== undefined) {
      const message = 'Cells beyond the columns that are read were left out.';
      report?.(fileIssue('warning', 'farCell', message, { line, found: beyond }));
    }
    const cells = names.map((name) => (Object.hasOwn(record, name) ? textOf(record[name]) : ''));
    if (cells.some((cell) => cell.trim() !== '')) yield { cells, line };
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  if (list?.every((one) => typeof one === 'string') === true) return list.join('\n');
  try {
    return JSON.stringify(value);
  } catch {
    // The parser takes any depth, and the writer does not.
    throw refusal('tooDeep', 'The values of this file are nested too deeply.');
  }
}
